import { resolve } from 'node:path';
import { type Answer, done, failures } from '../failures.ts';
import { readNamedFile } from '../store/named-file.ts';
import { writeNewFile } from '../store/new-file.ts';

/** An invitation is a small file. */
const mostInvitation = 100_000;

/** The text of an invitation's file. Codes `team-invitation-invalid`, `file-unreadable`. */
export function readInvitation(file: string): Answer<string> {
  try {
    const bytes = readNamedFile(file, mostInvitation);
    return bytes === null ? failures.teamInvitationInvalid() : done(bytes.toString('utf8'));
  } catch (error) {
    return failures.fileUnreadable(file, (error as NodeJS.ErrnoException).code ?? 'unknown');
  }
}

/** Saves an invitation in a new file and gives its whole path. Codes of `writeNewFile`. */
export function saveInvitation(file: string, text: string): Answer<string> {
  const written = writeNewFile(resolve(file), text);
  return written.ok ? done(resolve(file)) : written;
}
