import { z } from 'zod';
import { languages } from '../../language/languages.ts';
import { exportedColumns } from './export-columns.ts';
import { problem } from './input-problems.ts';
import { operatorName } from './operators.ts';
import { operatorRoles } from './roles.ts';
import { type SettingKey, settingsSchemas } from './settings.ts';
import { requiredText } from './shared.ts';
import { exportFormats } from './transfer.ts';

/** A setting's schema without what it is before one was chosen: a policy says a thing or leaves it. */
const of = <Key extends SettingKey>(key: Key) => settingsSchemas[key].unwrap();

const isWhole = (path: string): boolean => /^(\/|[a-z]:[\\/]|\\\\)/i.test(path);
/** Whole, as no policy can depend on the folder that a program was started in. */
const wholePath = requiredText(4096).refine(isWhole, problem('isNoWholePath'));
const wholeFile = requiredText(4096).refine(isWhole, problem('isNoWholeFile'));

/** A name or an address of a server and nothing else: one with a port, a scheme or a blank would never be met, and say nothing of it. */
const isHost = (text: string): boolean =>
  z.ipv4().safeParse(text).success ||
  z.ipv6().safeParse(text.replace(/^\[(.*)\]$/, '$1')).success ||
  (/^[\w-]{1,63}(\.[\w-]{1,63})*\.?$/.test(text) && !/^[\d.]+$/.test(text));

/** One entry as `NO_PROXY` has them: `*`, a name with all that ends so, an address, a network, the first three with a port too. */
function isException(entry: string): boolean {
  if (entry.includes('/')) return z.cidrv4().safeParse(entry).success || z.cidrv6().safeParse(entry).success;
  if (entry === '*' || isHost(entry)) return true;
  return isHost(entry.replace(/:\d{1,5}$/, '').replace(/^\*?\./, ''));
}

const columnNames = [
  ...new Set(Object.values(exportedColumns).flatMap(({ csv }) => csv)),
].toSorted() as readonly string[];

const mail = z.strictObject({
  mode: of('mail.mode').optional(),
  smtp: z.strictObject(settingsSchemas['mail.smtp'].unwrap().unwrap().shape).optional(),
  /** A file with the password of the mail server in its first line. The policy itself holds no secret. */
  passwordFile: wholeFile.optional(),
  support: of('mail.support').optional(),
});

const portal = z.strictObject({
  enabled: of('portal.enabled').optional(),
  baseUrl: of('portal.baseUrl').optional(),
  host: of('portal.host').optional(),
  port: of('portal.port').optional(),
  tls: of('portal.tls').optional(),
  hosts: of('portal.hosts').optional(),
  neutral: of('portal.neutral').optional(),
  linksWithoutService: of('portal.linksWithoutService').optional(),
  trustedProxies: of('portal.trustedProxies').optional(),
});

const team = z.strictObject({
  /** Whether this computer's desk may be in a team. */
  allowed: z.boolean().default(true),
  /** Host names of the servers whose teams it may be in; any where they are left out. */
  servers: z
    .array(requiredText(255).toLowerCase().refine(isHost, problem('isNoServer')))
    .min(1)
    .max(20)
    .optional(),
});

const retention = z.strictObject({
  /** Years for which entries of the audit log are kept. */
  auditYears: of('audit.retentionYears').optional(),
  /** How many days, weeks and months keep their newest backup. */
  backups: of('backup.keep').optional(),
  /** Hours between two backups. */
  backupEvery: settingsSchemas['backup.every'].unwrap().unwrap().optional(),
  backupFolder: wholePath.optional(),
});

const updates = z.strictObject({
  /** `off`: no look for updates; `tell`: says that there is one; `install`: installs it when the program ends. */
  mode: z.enum(['off', 'tell', 'install']).optional(),
  server: z
    .url({ protocol: /^https$/ })
    .max(2000)
    .refine((address) => !/^[^/]*\/\/[^/?#]*@/.test(address), problem('hasSignIn'))
    .refine((address) => !/[?#]/.test(address), problem('isNoFolderOfServer'))
    .optional(),
  channel: z.enum(['stable', 'beta']).optional(),
});

/** `system`, `none`, or a proxy’s address, without what signs in there: every user of the computer can read a policy. */
const proxyRule = requiredText(2000)
  .refine((rule) => /^(system|none)$|^(https?|socks5):\/\/[^\s/?#]+\/?$/i.test(rule), problem('isNoProxy'))
  .refine((rule) => !rule.includes('@'), problem('hasSignIn'));

const network = z.strictObject({
  /** By which proxy HTTPS leaves this computer: as the system says, never by one, or by the one that is named. */
  proxy: proxyRule.default('system'),
  /** Servers that are reached without it: names, `.domains`, addresses, networks. */
  direct: z
    .array(requiredText(255).refine(isException, problem('isNoException')))
    .max(100)
    .default([]),
});

const exporting = z.strictObject({
  /** Whether anything may be exported at all. */
  allowed: z.boolean().default(true),
  formats: z.array(z.enum(exportFormats)).min(1).max(exportFormats.length).optional(),
  /** Who may export; everybody where it is left out. */
  roles: z.array(z.enum(operatorRoles)).min(1).max(operatorRoles.length).optional(),
  /** Columns that no export has. */
  leaveOut: z
    .array(z.enum(columnNames as [string, ...string[]]))
    .max(columnNames.length)
    .default([]),
});

const firstRun = z.strictObject({
  language: z.enum(languages).optional(),
  /** Where the store's key goes; into the system's keychain where it is left out. */
  keyFile: wholeFile.optional(),
  /** Who is the first lead: the computer's user where no password is named. */
  lead: z.strictObject({ name: operatorName, passwordFile: wholeFile.optional() }).optional(),
  /** The files that are imported, practices first. */
  directory: z.strictObject({ practices: wholeFile, people: wholeFile.optional() }).optional(),
});

/** What an organization decides for a computer, in a file that its users can't change. All of it may be left out. */
export const policySchema = z.strictObject({
  $schema: z.string().max(2000).optional(),
  mail: mail.optional(),
  portal: portal.optional(),
  team: team.optional(),
  retention: retention.optional(),
  /** Minutes without a key or a click until the desk locks. */
  idleLock: z.strictObject({ minutes: of('operators.idleMinutes') }).optional(),
  updates: updates.optional(),
  network: network.optional(),
  export: exporting.optional(),
  firstRun: firstRun.optional(),
});
export type Policy = z.output<typeof policySchema>;
export type UpdatesPolicy = z.output<typeof updates>;
export type ExportPolicy = z.output<typeof exporting>;
export type FirstRunPolicy = z.output<typeof firstRun>;
