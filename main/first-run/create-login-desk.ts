import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Language } from '../../language/languages.ts';
import type { FirstLead } from '../../preload/contract/operators.ts';
import type { SettingKey } from '../../preload/contract/settings.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { composeWhole, type LoginDesk, type LoginDeskOptions, withKeychain } from '../compose.ts';
import { done } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { finishFilling, isUnfinished, noteFilling } from '../folder/setup-lock.ts';
import { removeFolders } from '../store/make-folder.ts';
import { createFolder, newFolders, openFolder } from '../whole-store/open-store.ts';
import { firstLeadOf, signInFirstLead } from './first-lead.ts';

export interface NewDeskOptions extends LoginDeskOptions {
  /** It holds the sample directory and mails into the sandbox. */
  readonly sample: boolean;
  /** Its setting `desk.language`; English where none is chosen. */
  readonly deskLanguage?: Language | undefined;
  /** Left out, the operating system's user is the first lead. */
  readonly lead?: FirstLead | undefined;
}

/** Makes a new store and opens its desk. */
export async function createLoginDesk(options: NewDeskOptions): Promise<Answer<LoginDesk>> {
  const location = withKeychain(options);
  const lead = await firstLeadOf(options);
  if (!lead.ok) return lead;
  const folders = newFolders(options.folder);
  if (!folders.ok) return folders;
  const wasUnfinished = isUnfinished(options.folder);
  if (options.sample && !existsSync(dataFolder(options.folder).store)) {
    const begun = noteFilling(options.folder);
    if (!begun.ok) {
      removeFolders(folders.value);
      return begun;
    }
  }
  const isOurs = options.sample && isUnfinished(options.folder);
  const fresh = await createFolder(location, randomBytes);
  if (!fresh.ok && !existsSync(dataFolder(options.folder).store)) {
    if (!wasUnfinished) finishFilling(options.folder);
    removeFolders(folders.value);
  }
  // One that was killed while it was filled is filled now.
  const created =
    !fresh.ok && fresh.error.code === 'store-exists' && isOurs ? await openFolder(location) : fresh;
  if (!created.ok) return created;
  const composed = await composeWhole(created.value, location, lead.value);
  if (!composed.ok) return composed;
  const login = composed.value;
  const begun = await begin(login, options, lead.value);
  if (begun.ok) {
    if (options.sample) finishFilling(options.folder);
    return done(login);
  }
  await login.shutdown();
  return begun;
}

/** What a new store is told first, by its first lead: its language, the sample directory, sandbox mail. */
async function begin(
  { desk, jobs, session }: LoginDesk,
  { sample, deskLanguage }: NewDeskOptions,
  lead: FirstLead,
): Promise<Answer<unknown>> {
  const signedIn = await signInFirstLead(session, lead);
  if (!signedIn.ok) return signedIn;
  const { operator } = signedIn.value;
  const set = async (key: SettingKey, value: unknown): Promise<Answer<unknown>> =>
    desk.perform({ type: 'settings.set', input: { key, value }, operator });
  if (deskLanguage !== undefined && deskLanguage !== desk.settings()['desk.language']) {
    const kept = await set('desk.language', deskLanguage);
    if (!kept.ok) return kept;
  }
  if (!sample) return done(null);
  const filled = await jobs.run('importSample', {});
  return filled.ok ? set('mail.mode', 'sandbox') : filled;
}
