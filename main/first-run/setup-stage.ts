import { isOneOf } from '../../preload/contract/refusals.ts';
import type { SetupStage } from '../../preload/contract/shell.ts';
import type { Refusal } from '../failures.ts';
import type { Keychain } from '../store/key.ts';
import { keychainProblem } from '../store/keychain-troubles.ts';

export interface StageParts {
  /** Why the folder's desk is not open; null where nothing was tried yet. */
  readonly refusal: Refusal | null;
  readonly keyFile: string | null;
  readonly keychain: Keychain;
  readonly folder: string;
  readonly systemUser: string;
  /** Whom the window is opened for. */
  readonly askedFor: string | null;
}

/** What a window shows whose desk is not open: the first run, or why not, and whether a key file would help. */
export async function stageWithoutDesk(parts: StageParts): Promise<SetupStage> {
  const { refusal, keyFile, keychain, folder, systemUser, askedFor } = parts;
  if (refusal === null || refusal.code === 'store-missing') {
    const problem = keyFile === null ? await keychainProblem(keychain) : null;
    return {
      stage: 'first-run',
      keychain: keyFile === null && problem === null,
      keychainProblem: problem?.error.message ?? null,
      keyFile,
      systemUser,
      likelyName: askedFor ?? systemUser,
      folder,
    };
  }
  const { code, message } = refusal;
  const keyFileWouldHelp = isOneOf(
    code,
    'store-key-missing',
    'store-key-wrong',
    'key-file-missing',
    'key-file-invalid',
    'keychain-missing',
    'keychain-locked',
    'keychain-denied',
    'keychain-forgets',
    'keychain-unavailable',
  );
  return { stage: 'refused', code, message, folder, keyFileWouldHelp };
}
