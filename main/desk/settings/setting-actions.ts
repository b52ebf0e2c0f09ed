import type { OauthSettings } from '../../../preload/contract/mail-settings.ts';
import type { ScheduledExport } from '../../../preload/contract/scheduled-export.ts';
import {
  type SecretName,
  type SettingKey,
  secretNames,
  settingKeys,
  settingRoles,
  settingsSchemas,
} from '../../../preload/contract/settings.ts';
import { done, failures, predicateInWords } from '../../failures.ts';
import { say } from '../../language.ts';
import { mailPasswordHere, policyHere } from '../../machine-policy.ts';
import { readDkimKey } from '../../mail/message/dkim.ts';
import { dkimRecord } from '../../mail/message/dkim-key.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf, QueriesOf } from '../ground/basics/definitions.ts';
import { isFixed, passwordPlace, whyFixed } from '../ground/basics/fixed-settings.ts';
import { emailKey } from '../ground/words/email-key.ts';
import { lockedOut } from '../operators/rules.ts';
import { settingProblems } from './setting-problems.ts';

/** The address inside `Name <address>`, or the text itself. */
const bareAddress = (text: string): string => /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;

/** Settings whose value may bring the password of what it names. It is kept with the secrets, never in the setting. */
const withPassword = ['mail.smtp', 'mail.imap'] as const;

/** The password inside a setting's value: undefined where none is given, null to forget the one there is. */
function passwordIn(key: SettingKey, value: unknown): string | null | undefined {
  if (!(withPassword as readonly string[]).includes(key)) return undefined;
  if (typeof value !== 'object' || value === null || !('password' in value)) return undefined;
  const { password } = value;
  return password === null || password === '' ? null : String(password);
}

export const setting: ActionOf<'settings.set'> = {
  // What does not fit the setting may hold anything, a password too.
  audit: ({ key, value }) => {
    const parsed = settingsSchemas[key].safeParse(value);
    const password = passwordIn(key, value);
    return {
      key,
      ...(parsed.success ? { value: parsed.data } : {}),
      ...(password === undefined ? {} : { password: password === null ? 'forgotten' : 'set' }),
    };
  },
  handle: (transaction, { key, value }, context) => {
    if (settingRoles[key] === 'lead' && !context.lead) return failures.leadNeeded();
    // A template's words are checked against the template, and a lead's to choose.
    if (key === 'mail.wording') return failures.settingInvalid(key, say(settingProblems.wordingElsewhere));
    const parsed = settingsSchemas[key].safeParse(value);
    if (!parsed.success) return failures.settingInvalid(key, predicateInWords(parsed.error.issues));
    const fixed = whyFixed(transaction, key, parsed.data);
    if (fixed) return fixed;
    const address =
      key === 'mail.support'
        ? String(parsed.data)
        : key === 'mail.smtp'
          ? (parsed.data as { from?: string } | null)?.from
          : key === 'audit.outside'
            ? (parsed.data as { address: string | null }).address
            : undefined;
    if (address !== undefined && address !== null) {
      const valid = emailKey(bareAddress(address));
      if (!valid.ok) return valid;
    }
    const kept = key === 'export.scheduled' ? ofThisDesk(parsed.data, context) : parsed.data;
    transaction.one(
      sql`INSERT INTO settings (key, value) VALUES (${key}, ${JSON.stringify(kept)})
          ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    );
    if (key === 'mail.smtp' || key === 'mail.imap')
      forgetPassword(transaction, key, context.settings[key], parsed.data as { host: string } | null);
    // After what belonged to another host is forgotten, so that the one that comes with the new host stays.
    const password = passwordIn(key, value);
    if (password !== undefined) keepSecret(transaction, `${key}.password` as SecretName, password);
    if (key === 'mail.oauth')
      forgetSignIn(transaction, context.settings['mail.oauth'], parsed.data as OauthSettings | null);
    if (key === 'operators.systemUser' || key.startsWith('approval.')) {
      const locked = lockedOut(transaction, 'setting');
      if (locked) return locked;
    }
    context.changed('settings', 'outbox');
    return done({ key, value: kept });
  },
};

/** All desks of a team have the setting, and the folder is at one of them: the desk where it was set carries it out, from then on. */
const ofThisDesk = (value: unknown, { desk, operator, now }: ActionContext): unknown =>
  value === null ? null : { ...(value as ScheduledExport), desk, operator, since: now };

/** Keeps a secret, or forgets it. */
function keepSecret(transaction: Writer, name: SecretName, value: string | null): void {
  if (value === null) transaction.run(sql`DELETE FROM secrets WHERE name = ${name}`);
  else
    transaction.one(
      sql`INSERT INTO secrets (name, value) VALUES (${name}, ${value})
          ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    );
}

/**
 * What opens one server is nothing to show to another, and one that is taken out leaves nothing for the next. The first to be
 * set up finds what was kept for it.
 */
function forgetPassword(
  transaction: Writer,
  key: 'mail.smtp' | 'mail.imap',
  before: { readonly host: string } | null,
  now: { readonly host: string } | null,
): void {
  if (before === null || before.host.toLowerCase() === now?.host.toLowerCase()) return;
  transaction.run(sql`DELETE FROM secrets WHERE name = ${`${key}.password`}`);
}

/** What one app signed in with is nothing to show to another app's provider. The first to be set up finds what was kept for it. */
function forgetSignIn(transaction: Writer, before: OauthSettings | null, now: OauthSettings | null): void {
  if (before === null || JSON.stringify(before) === JSON.stringify(now)) return;
  transaction.run(sql`DELETE FROM secrets WHERE name = 'mail.oauth.refresh-token'`);
  if (before.provider !== now?.provider || before.clientId !== now.clientId)
    transaction.run(sql`DELETE FROM secrets WHERE name = 'mail.oauth.client-secret'`);
}

export const settingSecret: ActionOf<'settings.set-secret'> = {
  audit: ({ name, value }) => ({ name, set: value !== null }),
  handle: (transaction, { name, value }, context) => {
    const place = name === 'mail.smtp.password' ? passwordPlace() : null;
    if (place !== null) return failures.setByPolicy(place);
    if (name === 'mail.dkim.private-key' && value !== null && !readDkimKey(value))
      return failures.settingInvalid(name, say(settingProblems.isNoPrivateKey));
    keepSecret(transaction, name, value);
    context.changed('settings', 'outbox');
    return done({ name, set: value !== null });
  },
};

/** A secret for those inside who need it (the sender). No face can ask for one. */
export const readSecret = (reader: Reader, name: SecretName): string | null =>
  name === 'mail.smtp.password' && passwordPlace() !== null
    ? mailPasswordHere()
    : (reader.get<{ value: string }>(sql`SELECT value FROM secrets WHERE name = ${name}`)?.value ?? null);

export const settingQueries: QueriesOf<'settings' | 'dkimRecord'> = {
  settings: (reader, _input, { settings }) =>
    done({
      ...settings,
      secretsSet: secretNames.filter((name) => readSecret(reader, name) !== null),
      fixed: settingKeys.filter((key) => isFixed(reader, key, settings[key])),
      exporting: policyHere().export ?? null,
      secretsFixed: passwordPlace() === null ? [] : ['mail.smtp.password'],
    }),
  dkimRecord: (reader, _input, { settings }) => {
    const chosen = settings['mail.dkim'];
    const key = readDkimKey(readSecret(reader, 'mail.dkim.private-key') ?? '');
    return done(chosen && key && dkimRecord(chosen, key));
  },
};
