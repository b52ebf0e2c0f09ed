import { statSync } from 'node:fs';
import { arch, availableParallelism, platform, release, totalmem } from 'node:os';
import type { DiagnosticFacts } from '../preload/contract/program.ts';
import {
  type SettingKey,
  type Settings,
  settingKeys,
  settingsSchemas,
} from '../preload/contract/settings.ts';
import type { OpenDesk } from './compose.ts';
import type { Answer } from './failures.ts';
import { attention, waiting } from './ipc/desk-status.ts';
import { fixedNames } from './machine-policy.ts';
import { countByState } from './mail/outbox/outbox.ts';
import { sql } from './store/sql.ts';

/** Settings whose texts are words of ours, and no one's names or addresses. */
const plainTexts: readonly SettingKey[] = ['mail.mode', 'portal.linksWithoutService', 'desk.language'];

/** What a setting is: its value where that names nobody, and else whether it was changed. */
function toldSetting(settings: Settings, key: SettingKey): boolean | number | string | null {
  const value: unknown = settings[key];
  if (typeof value === 'boolean' || typeof value === 'number' || value === null) return value;
  if (plainTexts.includes(key)) return String(value);
  const usual = settingsSchemas[key].parse(undefined);
  return JSON.stringify(value) === JSON.stringify(usual) ? 'as at first' : 'changed';
}

/** In bytes; null where there is no such file. */
const sizeOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.size ?? null;

type Diagnosed = Pick<
  OpenDesk,
  | 'storeFile'
  | 'schema'
  | 'newestSchema'
  | 'readOnly'
  | 'needsRaise'
  | 'reader'
  | 'desk'
  | 'longText'
  | 'team'
  | 'unreadLog'
>;

interface Around {
  readonly versions: Readonly<Record<string, string>>;
  /** Why the store can't be opened; null where it can, or where there is none. */
  readonly refusedWith: string | null;
  readonly log: readonly string[];
}

/**
 * What who mends the program needs to know of it: versions, the computer's kind, how much is in the store, how it is set up, what the program
 * said of itself. It names no person, practice, address, folder or secret.
 */
export async function diagnosticFacts(
  login: Diagnosed | null,
  { versions, refusedWith, log }: Around,
): Promise<DiagnosticFacts> {
  return {
    versions: { ...versions, ...databaseVersions(login) },
    system: {
      platform: platform(),
      release: release(),
      arch: arch(),
      processors: availableParallelism(),
      memoryMb: Math.round(totalmem() / 1_048_576),
    },
    store: login && {
      schema: login.schema,
      newestSchema: login.newestSchema,
      readOnly: login.readOnly,
      needsRaise: login.needsRaise,
      lastChangeUnread: login.unreadLog !== null,
      bytes: sizeOf(login.storeFile),
      logBytes: sizeOf(`${login.storeFile}-wal`),
      directory: await counted(login, 'directoryCounts'),
      cases: await counted(login, 'caseCount'),
      // Of those that were accepted there may be a million.
      messages: countByState(login.reader, [...waiting, ...attention]),
    },
    refusedWith,
    team: login?.team.link()?.state ?? null,
    settings:
      login && Object.fromEntries(settingKeys.map((key) => [key, toldSetting(login.desk.settings(), key)])),
    policy: fixedNames(),
    log,
  };
}

/** What a question that counts everything is answered with, by a worker where the desk has one; null where it is refused. */
async function counted(
  { longText, desk }: Diagnosed,
  name: 'directoryCounts' | 'caseCount',
): Promise<Readonly<Record<string, number>> | null> {
  const text = longText(name, {});
  const answer: Answer<unknown> = text === null ? await desk.query(name, {}) : JSON.parse(await text);
  return answer.ok ? (answer.value as Readonly<Record<string, number>>) : null;
}

/** Of the database and of what encrypts it. */
export function databaseVersions(login: Pick<OpenDesk, 'reader'> | null): Readonly<Record<string, string>> {
  const row = login?.reader.get<{ sqlite: string; cipher: string }>(
    sql`SELECT sqlite_version() AS sqlite, sqlite3mc_version() AS cipher`,
  );
  return row ? { SQLite: row.sqlite, 'SQLite3 Multiple Ciphers': row.cipher.replace(/^.* /, '') } : {};
}
