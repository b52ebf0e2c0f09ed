import { z } from 'zod';
import { languages } from '../../language/languages.ts';
import { caseGoalSettings, noGoals } from './case-goals.ts';
import { codeGateway } from './code-gateway.ts';
import { action, query } from './define.ts';
import { hostName, isNoBrokenAddress } from './host-name.ts';
import { mostMaps, rememberedMap } from './import-reading.ts';
import { problem } from './input-problems.ts';
import { macroSchema, mostMacros } from './macros.ts';
import { dkimSettings, imapSettings, mailModes, oauthSettings, smtpSettings } from './mail-settings.ts';
import { cleanHost, cleanMailbox } from './pasted-text.ts';
import type { ChangingRole } from './roles.ts';
import { scheduledExport } from './scheduled-export.ts';
import { requiredName, requiredText, typedText } from './shared.ts';
import { wordingSchema } from './templates.ts';
import type { ExportFormat } from './transfer.ts';

const proxyAddress = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], problem('isNoNetwork')))
  .refine((entry) => !entry.endsWith('/0'), problem('trustsEveryone'));

/** Whether a path can be put behind an address: it has no question or fragment, no user and nothing that programs read in two ways. */
const beginsLinks = (address: string): boolean => /^https?:\/\/[^\s?#\\@]+$/i.test(address);

/**
 * Which desks of a team do something by themselves: all of them, or those with these ids; none once all that were named have gone. Without
 * a team nothing is left out.
 */
const someDesks = z.union([z.literal('all'), z.array(z.uuid()).max(500)]).default('all');
export type SomeDesks = z.output<typeof someDesks>;
const teamDuties = z.object({ mail: someDesks, mailbox: someDesks, codes: someDesks });
export type TeamDuty = keyof z.output<typeof teamDuties>;
export const teamDutyNames = ['mail', 'mailbox', 'codes'] as const satisfies readonly TeamDuty[];

/** Every setting once: its schema and its value before one was chosen. */
export const settingsSchemas = {
  'mail.mode': z.enum(mailModes).default('off'),
  'mail.smtp': smtpSettings.nullable().default(null),
  'mail.oauth': oauthSettings.nullable().default(null),
  'mail.imap': imapSettings.nullable().default(null),
  'mail.dkim': dkimSettings.nullable().default(null),
  'mail.support': typedText(1000)
    .transform(cleanMailbox)
    .pipe(z.string().max(320))
    .default('support@login-desk.example'),
  /** What leads reworded in the mails; changed a template at a time, by `templates.reword`. */
  'mail.wording': wordingSchema.default({}),
  'portal.baseUrl': z
    .string()
    .max(1000)
    .transform(cleanHost)
    .pipe(z.url({ protocol: /^https?$/, error: problem('beginsNoLink') }).max(500))
    .refine(beginsLinks, problem('beginsNoLink'))
    .default('http://127.0.0.1:8484'),
  'portal.neutral': z.boolean().default(false),
  /** The portal runs beside the window. It is off until it is turned on. */
  'portal.enabled': z.boolean().default(false),
  /** The interface that the portal listens on: loopback, until another is chosen. */
  'portal.host': hostName.default('127.0.0.1'),
  'portal.port': z.number().int().min(0).max(65_535).default(8484),
  /** PEM files; without them the portal speaks plain HTTP, for loopback or behind a proxy that has a certificate. */
  'portal.tls': z
    .object({ certificateFile: requiredText(1000), keyFile: requiredText(1000) })
    .nullable()
    .default(null),
  /** Host names that the portal answers to besides that of its base URL and its own address. */
  'portal.hosts': z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9.:[\]-]{1,255}$/, problem('isNoHost'))
        .refine(isNoBrokenAddress, problem('isNoHost')),
    )
    .max(20)
    .default([]),
  /** Whether a mail with a link may go out while no service serves the portal: its reader may find nothing there. A lead's. */
  'portal.linksWithoutService': z.enum(['allow', 'forbid']).default('allow'),
  /** Proxies in front of the portal, as addresses or networks (`10.0.0.0/8`). What others say of whom a request comes from is not believed. */
  'portal.trustedProxies': z.array(proxyAddress).max(50).default([]),
  /** Which desks of a team send mail, look into the mailbox, and hand security codes over. */
  'team.duties': teamDuties.default({ mail: 'all', mailbox: 'all', codes: 'all' }),
  'reset.minutes': z.number().int().min(15).max(1440).default(60),
  /** How long a proof of who is calling counts, unless its case ends before. */
  'proof.minutes': z.number().int().min(5).max(480).default(120),
  'claims.waitingDays': z.number().int().min(0).max(365).default(14),
  'password.minimumLength': z.number().int().min(8).max(64).default(8),
  /** Whether the operating system's user may sign in who is tied to it, without a password. */
  'operators.systemUser': z.boolean().default(false),
  /** After so many minutes without a key or a click the desk is locked. */
  'operators.idleMinutes': z.number().int().min(1).max(20).default(10),
  /** Whether a second lead has to agree when a lead acts without the proof that an action asks for. */
  'approval.override': z.boolean().default(false),
  /** The same when a claim is released. */
  'approval.release': z.boolean().default(false),
  /** The same when settings, secrets, wordings or operators are changed. */
  'approval.settings': z.boolean().default(false),
  /** Where security codes are handed over; null: the desk calls the number on file back instead. */
  'codes.gateway': codeGateway.nullable().default(null),
  /** What operators do again and again, each by its name: see `macros.ts`. */
  'cases.macros': z
    .array(macroSchema)
    .max(mostMacros)
    .refine(
      (macros) => new Set(macros.map(({ name }) => name.toLowerCase())).size === macros.length,
      problem('sameNameTwice'),
    )
    .default([]),
  /** How the columns of known sources are read; kept by imports, forgotten by leads. */
  'import.maps': z.array(rememberedMap).max(mostMaps).default([]),
  /** By when cases are to be answered and solved: see `case-goals.ts`. */
  'cases.goals': caseGoalSettings.default(noGoals),
  'desk.name': requiredName(100).default('Login Desk'),
  /** Where backups go; null: into the folder `backups` beside the store. */
  'backup.folder': requiredText(4096).nullable().default(null),
  /** Hours between two backups; null: none is made by itself. */
  'backup.every': z.number().int().min(1).max(720).nullable().default(24),
  /** How many days, weeks and months keep their newest backup when older ones are thinned out. */
  'backup.keep': z
    .object({
      daily: z.number().int().min(1).max(366),
      weekly: z.number().int().min(0).max(520),
      monthly: z.number().int().min(0).max(240),
    })
    .default({ daily: 7, weekly: 5, monthly: 12 }),
  /** The case log that one desk exports into a folder by itself; null: none does. Which desk it is, the door writes into it. */
  'export.scheduled': scheduledExport.nullable().default(null),
  /** Where signed heads of the audit chain go besides: a folder outside this computer, and a mail address once a day. */
  'audit.outside': z
    .object({
      folder: requiredText(4096).nullable().default(null),
      address: typedText(1000)
        .transform(cleanMailbox)
        .pipe(z.union([requiredText(320), z.literal('')]))
        .transform((address) => address || null)
        .nullable()
        .default(null),
    })
    .default({ folder: null, address: null }),
  /** How many years entries of the audit chain are kept; older ones are removed with a signed note. */
  'audit.retentionYears': z.number().int().min(1).max(20).default(6),
  /** What the window, the command line and the lines of cases speak; mails and the portal where no other was chosen. */
  'desk.language': z.enum(languages).default('en'),
} as const;
export type SettingKey = keyof typeof settingsSchemas;

/**
 * Who may change a setting. What can send secrets somewhere else or weaken a rule is a lead's. A new setting has to say which
 * it is.
 */
export const settingRoles: Readonly<Record<SettingKey, ChangingRole>> = {
  'mail.mode': 'lead',
  'mail.smtp': 'lead',
  'mail.oauth': 'lead',
  'mail.imap': 'lead',
  'mail.dkim': 'lead',
  'mail.support': 'lead',
  'mail.wording': 'lead',
  'portal.baseUrl': 'lead',
  'portal.neutral': 'lead',
  'portal.linksWithoutService': 'lead',
  'portal.trustedProxies': 'lead',
  'portal.enabled': 'lead',
  'portal.host': 'lead',
  'portal.port': 'lead',
  'portal.tls': 'lead',
  'portal.hosts': 'lead',
  'team.duties': 'lead',
  'reset.minutes': 'lead',
  'proof.minutes': 'lead',
  'claims.waitingDays': 'lead',
  'password.minimumLength': 'lead',
  'operators.systemUser': 'lead',
  'operators.idleMinutes': 'lead',
  'approval.override': 'lead',
  'approval.release': 'lead',
  'approval.settings': 'lead',
  'codes.gateway': 'lead',
  'backup.folder': 'lead',
  'backup.every': 'lead',
  'backup.keep': 'lead',
  'export.scheduled': 'lead',
  'audit.outside': 'lead',
  'audit.retentionYears': 'lead',
  'cases.macros': 'lead',
  'import.maps': 'lead',
  'cases.goals': 'lead',
  'desk.name': 'agent',
  'desk.language': 'agent',
};
export type SettingValue<Key extends SettingKey> = z.output<(typeof settingsSchemas)[Key]>;
export type Settings = { readonly [Key in SettingKey]: SettingValue<Key> };
export const settingKeys = Object.keys(settingsSchemas) as readonly SettingKey[];

/** Names of secrets: they can be set and forgotten, never read by a face. */
export const secretNames = [
  'mail.smtp.password',
  'mail.oauth.client-secret',
  'mail.oauth.refresh-token',
  'mail.imap.password',
  'mail.dkim.private-key',
  'codes.gateway.secret',
] as const;
export type SecretName = (typeof secretNames)[number];

/** Every setting as it counts, and what is known of the secrets. */
export type SettingsAnswer = Settings & {
  readonly secretsSet: readonly SecretName[];
  /** Those that the computer's policy fixes: nobody changes them here. */
  readonly fixed: readonly SettingKey[];
  readonly secretsFixed: readonly SecretName[];
  /** What the policy says of exports; null where it says nothing. */
  readonly exporting: {
    readonly formats?: readonly ExportFormat[] | undefined;
    readonly leaveOut: readonly string[];
  } | null;
};

export const settingsQueries = {
  settings: query<SettingsAnswer>()(z.object({}), {
    topics: ['settings'],
  }),
};

export const settingsActions = {
  'settings.set': action<{ key: SettingKey; value: unknown }>()(
    z.object({ key: z.enum(settingKeys as [SettingKey, ...SettingKey[]]), value: z.unknown() }),
    { strength: 0, icon: 'settings', label: { en: 'Setting', es: 'Ajuste' }, approval: 'settings' },
  ),
  'settings.set-secret': action<{ name: SecretName; set: boolean }>()(
    z.object({ name: z.enum(secretNames), value: z.string().max(8000).nullable() }),
    // What opens the mail server, the mailbox or the gateway is as much as where they are.
    {
      strength: 0,
      icon: 'lock',
      label: { en: 'Secret', es: 'Secreto' },
      role: 'lead',
      approval: 'settings',
    },
  ),
};
