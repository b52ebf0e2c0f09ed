import { z } from 'zod';
import { action, query } from './define.ts';
import { requiredText, typedText } from './shared.ts';

export const mailModes = ['off', 'sandbox', 'smtp'] as const;
export type MailMode = (typeof mailModes)[number];

export const smtpSettings = z.object({
  host: requiredText(255),
  port: z.number().int().min(1).max(65_535),
  /** TLS from the first byte (port 465). */
  secure: z.boolean().default(false),
  /** Refuse to send where STARTTLS is not offered. A loopback host needs none. */
  requireTls: z.boolean().default(true),
  user: typedText(255).default(''),
  from: requiredText(320),
});
export type SmtpSettings = z.output<typeof smtpSettings>;

/** Every setting once: its schema and its value before anybody chose one. */
export const settingsSchemas = {
  'mail.mode': z.enum(mailModes).default('off'),
  'mail.smtp': smtpSettings.nullable().default(null),
  'mail.support': z.string().trim().max(320).default('support@login-desk.example'),
  'portal.baseUrl': z
    .url({ protocol: /^https?$/ })
    .max(500)
    .default('http://127.0.0.1:8484'),
  'portal.neutral': z.boolean().default(false),
  'reset.minutes': z.number().int().min(15).max(1440).default(60),
  'claims.waitingDays': z.number().int().min(0).max(365).default(14),
  'password.minimumLength': z.number().int().min(8).max(64).default(8),
  /** Who may override a missing proof. While it is empty, everybody who runs the desk may. */
  'desk.leads': z.array(requiredText(200)).max(100).default([]),
  'desk.name': requiredText(100).default('Login Desk'),
} as const;
export type SettingKey = keyof typeof settingsSchemas;
export type SettingValue<Key extends SettingKey> = z.output<(typeof settingsSchemas)[Key]>;
export type Settings = { readonly [Key in SettingKey]: SettingValue<Key> };
export const settingKeys = Object.keys(settingsSchemas) as readonly SettingKey[];

/** Names of secrets: they can be set and forgotten, never read by a face. */
export const secretNames = ['mail.smtp.password'] as const;
export type SecretName = (typeof secretNames)[number];

export const settingsQueries = {
  settings: query<Settings & { readonly secretsSet: readonly SecretName[] }>()(z.object({})),
};

export const settingsActions = {
  'settings.set': action<{ key: SettingKey; value: unknown }>()(
    z.object({ key: z.enum(settingKeys as [SettingKey, ...SettingKey[]]), value: z.unknown() }),
  ),
  'settings.set-secret': action<{ name: SecretName; set: boolean }>()(
    z.object({ name: z.enum(secretNames), value: z.string().max(1000).nullable() }),
  ),
};
