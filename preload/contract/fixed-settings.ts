import type { Policy } from './policy.ts';
import { type SettingKey, type Settings, settingKeys } from './settings.ts';

/** Where in a policy each setting stands that one can fix. */
export const fixedBy: Readonly<Partial<Record<SettingKey, readonly [keyof Policy, string]>>> = {
  'mail.mode': ['mail', 'mode'],
  'mail.smtp': ['mail', 'smtp'],
  'mail.support': ['mail', 'support'],
  'portal.enabled': ['portal', 'enabled'],
  'portal.baseUrl': ['portal', 'baseUrl'],
  'portal.host': ['portal', 'host'],
  'portal.port': ['portal', 'port'],
  'portal.tls': ['portal', 'tls'],
  'portal.hosts': ['portal', 'hosts'],
  'portal.neutral': ['portal', 'neutral'],
  'portal.linksWithoutService': ['portal', 'linksWithoutService'],
  'portal.trustedProxies': ['portal', 'trustedProxies'],
  'audit.retentionYears': ['retention', 'auditYears'],
  'backup.keep': ['retention', 'backups'],
  'backup.every': ['retention', 'backupEvery'],
  'backup.folder': ['retention', 'backupFolder'],
  'operators.idleMinutes': ['idleLock', 'minutes'],
};

/** The settings that a policy fixes, with what they are fixed to. */
export function fixedSettings(policy: Policy): Partial<Settings> {
  const found = settingKeys.flatMap((key) => {
    const [section, field] = fixedBy[key] ?? [];
    if (section === undefined || field === undefined) return [];
    const value = (policy[section] as Readonly<Record<string, unknown>> | undefined)?.[field];
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(found);
}
