import { closeSync, existsSync, openSync } from 'node:fs';
import type { ImportKindName } from '../../preload/contract/import-reading.ts';
import type { FirstLead } from '../../preload/contract/operators.ts';
import type { FirstRunPolicy } from '../../preload/contract/policy.ts';
import { composeWhole, type LoginDesk, type LoginDeskOptions, withKeychain } from '../compose.ts';
import { type Answer, done, failures } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { unfinishedFile } from '../folder/needs-setup.ts';
import type { PolicyPlace } from '../policy/policy-place.ts';
import { readSecretFile } from '../policy/secret-file.ts';
import { makeFolder, removeFolders, removeQuietly } from '../store/make-folder.ts';
import { storeRefusal } from '../store/store.ts';
import { fileSource } from '../transfer/csv/byte-source.ts';
import { openFolder } from '../whole-store/open-store.ts';
import { createLoginDesk } from './create-login-desk.ts';
import { firstLeadOf, signInFirstLead } from './first-lead.ts';

export interface SetupOptions extends LoginDeskOptions {
  /** What the policy says of the first run. */
  readonly plan: FirstRunPolicy;
  /** Whose files are believed. */
  readonly place: Omit<PolicyPlace, 'file'>;
}

/** What was imported, by kind: how many rows, and how many of them were rejected. */
export type SetupImports = Readonly<
  Partial<Record<ImportKindName, { readonly rows: number; readonly rejected: number }>>
>;

export interface SetupResult {
  /** The desk, open and its first lead signed in. */
  readonly login: LoginDesk;
  readonly imports: SetupImports;
}

/**
 * Makes the store of a folder as a policy says, with its first lead and its directory, and leaves the desk open. Stopped anywhere, the
 * next time goes on: the same file again changes nothing. Codes `file-unreadable`, `policy-secret-unreadable`, those of
 * `createLoginDesk`, of `openFolder` and of imports.
 */
export async function setUpByPolicy({ plan, place, ...given }: SetupOptions): Promise<Answer<SetupResult>> {
  const options = { ...given, keyFile: given.keyFile ?? plan.keyFile ?? null };
  const lead = leadOf(plan, place);
  if (!lead.ok) return lead;
  const files = [plan.directory?.practices, plan.directory?.people].filter((file) => file !== undefined);
  // Before anything is made: what is missing then is missing for nobody half way.
  for (const file of files) {
    const readable = fileSource(file);
    if (!readable.ok) return readable;
  }
  const begun = begin(options.folder);
  if (!begun.ok) return begun;
  const opened = await openOrCreate(options, plan, lead.value);
  if (!opened.ok) {
    if (!existsSync(dataFolder(options.folder).store)) {
      removeQuietly(unfinishedFile(options.folder));
      removeFolders(begun.value);
    }
    return opened;
  }
  const login = opened.value;
  const imported = await importAll(login, plan);
  if (!imported.ok) {
    await login.shutdown();
    return imported;
  }
  removeQuietly(unfinishedFile(options.folder));
  return done({ login, imports: imported.value });
}

function leadOf({ lead }: FirstRunPolicy, place: SetupOptions['place']): Answer<FirstLead | undefined> {
  if (lead === undefined) return done(undefined);
  if (lead.passwordFile === undefined) return done({ name: lead.name, signIn: 'system-user' });
  const password = readSecretFile(lead.passwordFile, place);
  return password.ok ? done({ name: lead.name, signIn: 'password', password: password.value }) : password;
}

/** Notes that it has begun; gives the folders that were made for it. */
function begin(folder: string): Answer<readonly string[]> {
  try {
    const made = makeFolder(folder);
    closeSync(openSync(unfinishedFile(folder), 'w', 0o600));
    return done(made);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, folder) ?? failures.storeNotWritable(folder, code);
  }
}

async function openOrCreate(
  options: LoginDeskOptions,
  plan: FirstRunPolicy,
  lead: FirstLead | undefined,
): Promise<Answer<LoginDesk>> {
  if (!existsSync(dataFolder(options.folder).store))
    return createLoginDesk({ ...options, sample: false, lead, deskLanguage: plan.language });
  // One that was stopped before its lead was there gets them now.
  const first = await firstLeadOf({ ...options, lead });
  if (!first.ok) return first;
  const location = withKeychain(options);
  const found = await openFolder(location);
  if (!found.ok) return found;
  const opened = await composeWhole(found.value, location, first.value);
  if (!opened.ok) return opened;
  const signedIn = await signInFirstLead(opened.value.session, first.value);
  if (signedIn.ok) return opened;
  await opened.value.shutdown();
  return signedIn;
}

async function importAll({ jobs }: LoginDesk, { directory }: FirstRunPolicy): Promise<Answer<SetupImports>> {
  const found: Partial<Record<ImportKindName, { rows: number; rejected: number }>> = {};
  for (const what of ['practices', 'people'] as const) {
    const file = directory?.[what];
    if (file === undefined) continue;
    const imported = await jobs.run('import', { what, file });
    if (!imported.ok) return imported;
    const { rows, rejected } = imported.value;
    found[what] = { rows, rejected };
  }
  return done(found);
}
