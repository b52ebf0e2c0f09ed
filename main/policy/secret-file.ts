import { type Answer, done, failures } from '../failures.ts';
import { readGuarded } from './guarded-file.ts';
import type { PolicyPlace } from './policy-place.ts';

/** In bytes. */
const longest = 4096;

/**
 * A password out of the first line of a file that a policy names: one that only administrators can change, and not every user can
 * read. Code `policy-secret-unreadable`.
 */
export function readSecretFile(file: string, place: Omit<PolicyPlace, 'file'>): Answer<string> {
  const found = readGuarded(file, { ...place, longest, isSecret: true });
  switch (found.kind) {
    case 'bytes': {
      const [line = ''] = found.bytes
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/);
      found.bytes.fill(0);
      return line === '' ? failures.secretFileEmpty(file) : done(line);
    }
    case 'none':
      return failures.secretFileUnreadable(file, 'ENOENT');
    case 'unreadable':
      return failures.secretFileUnreadable(file, found.reason);
    case 'readable':
      return failures.secretFileOthersRead(file);
    case 'writable':
    case 'owner':
      return failures.secretFileOthersWrite(file, found.path);
    case 'too-large':
      return failures.secretFileEmpty(file);
  }
}
