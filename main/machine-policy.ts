import { fixedBy, fixedSettings } from '../preload/contract/fixed-settings.ts';
import type { Policy } from '../preload/contract/policy.ts';
import type { OperatorRole } from '../preload/contract/roles.ts';
import type { SettingKey, Settings } from '../preload/contract/settings.ts';
import type { ExportFormat } from '../preload/contract/transfer.ts';
import { type Answer, done, failures, type Refused } from './failures.ts';

/** The policy of the computer, read once for a process: whatever desk it opens, they are all under it. */
let known: Answer<Policy> = done({});
let fixed: Partial<Settings> = {};
let mailPassword: () => string | null = () => null;

/** Decides under which policy this process works: before any desk is opened in it. None is one that fixes nothing. */
export function setMachinePolicy(
  policy: Answer<Policy | null>,
  password: () => string | null = () => null,
): void {
  mailPassword = password;
  known = policy.ok ? done(policy.value ?? {}) : policy;
  fixed = known.ok ? fixedSettings(known.value) : {};
}

/** The policy, or why it can't be used: then no desk is opened. */
export const machinePolicy = (): Answer<Policy> => known;

/** What it says; nothing where it can't be used, and no desk is open then. */
export const policyHere = (): Policy => (known.ok ? known.value : {});

/** The settings that it fixes. */
export const fixedHere = (): Partial<Settings> => fixed;

/** Names of all that it decides, without what it decides. */
export const fixedNames = (): readonly string[] => [
  ...Object.keys(fixed),
  ...(['team', 'updates', 'network', 'export', 'firstRun'] as const).filter(
    (section) => policyHere()[section] !== undefined,
  ),
];

/** The mail server's password out of the file that the policy names, as it is now; null where that can't be read any more. */
export const mailPasswordHere = (): string | null => mailPassword();

/** Where in the policy a setting is fixed, as in `mail.smtp`; null where it is not. */
export function fixedPlace(key: SettingKey): string | null {
  return Object.hasOwn(fixed, key) ? (fixedBy[key]?.join('.') ?? null) : null;
}

/** A server's name as names are compared: an address without brackets, a name without the dot of the root. */
const sameServer = (host: string): string => host.toLowerCase().replace(/^\[|\]$|\.$/g, '');

/** Why this computer's desk can't be in a team on a server; null where it can. Code `set-by-policy`. */
export function forbiddenTeam(host: string): Refused | null {
  const { allowed = true, servers } = policyHere().team ?? {};
  if (!allowed) return failures.forbiddenByPolicy('team.allowed');
  return servers === undefined || servers.some((each) => sameServer(each) === sameServer(host))
    ? null
    : failures.forbiddenByPolicy('team.servers');
}

/** Why nobody of a role may take records out of this computer as a file; null where they may. Code `set-by-policy`. */
export function forbiddenExporter(role: OperatorRole): Refused | null {
  const { allowed = true, roles } = policyHere().export ?? {};
  if (!allowed) return failures.forbiddenByPolicy('export.allowed');
  return roles === undefined || roles.includes(role) ? null : failures.forbiddenByPolicy('export.roles');
}

/** The same of a kind of file, whoever makes it. */
export function forbiddenFormat(format: ExportFormat): Refused | null {
  const { allowed = true, formats } = policyHere().export ?? {};
  if (!allowed) return failures.forbiddenByPolicy('export.allowed');
  return formats === undefined || formats.includes(format)
    ? null
    : failures.forbiddenByPolicy('export.formats');
}

/** Whether exports leave a column out. */
export const isLeftOut = (column: string): boolean => policyHere().export?.leaveOut.includes(column) ?? false;
