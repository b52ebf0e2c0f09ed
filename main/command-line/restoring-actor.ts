import type { Streams } from './output.ts';
import { type GlobalOptions, needsRole, openAsked, systemUser } from './session.ts';
import { signInForCommand } from './sign-in.ts';
import { take } from './take.ts';

/**
 * Who puts another store in the place of the one that is here: a lead of it, where it opens. Where there is none, or it is damaged, whoever
 * has the backup's key could read it anyway, and the system's user is named in the chain. Code `lead-needed`.
 */
export async function restoringActor(options: GlobalOptions, streams: Streams): Promise<string> {
  const opened = await openAsked(options);
  if (!opened.ok) return systemUser();
  const login = opened.value;
  try {
    const who = take(await signInForCommand(login, options, streams));
    needsRole({ login }, 'setup-lead');
    return who.operator;
  } finally {
    await login.shutdown();
  }
}
