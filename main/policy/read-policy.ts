import type { Policy } from '../../preload/contract/policy.ts';
import { type Answer, done, failures } from '../failures.ts';
import { say } from '../language.ts';
import { type GuardedFile, readGuarded } from './guarded-file.ts';
import type { PolicyPlace } from './policy-place.ts';
import { readSecretFile } from './secret-file.ts';
import { policyWords as words } from './words.ts';

/** More than any policy has, in bytes. */
const longest = 262_144;

/**
 * The policy of a computer; null where it has none. One that can't be believed or read is a refusal, and never the same as none:
 * it may close what no policy leaves open. Codes `policy-unreadable`, `policy-writable`, `policy-invalid`,
 * `policy-secret-unreadable`.
 */
export async function readPolicy(place: PolicyPlace): Promise<Answer<Policy | null>> {
  const found = readGuarded(place.file, { ...place, longest });
  if (found.kind === 'none') return done(null);
  const policy = await policyIn(place.file, found);
  if (!policy.ok) return policy;
  const { passwordFile } = policy.value.mail ?? {};
  const password = passwordFile === undefined ? done(null) : readSecretFile(passwordFile, place);
  return password.ok ? policy : password;
}

/** The policy, and how the password of the mail server is read that it names: each time it is needed. */
export async function readWhole(
  place: PolicyPlace,
): Promise<{ readonly policy: Answer<Policy | null>; readonly password: () => string | null }> {
  const policy = await readPolicy(place);
  const file = policy.ok ? policy.value?.mail?.passwordFile : undefined;
  return {
    policy,
    password: () => {
      const password = file === undefined ? null : readSecretFile(file, place);
      return password?.ok ? password.value : null;
    },
  };
}

/** The policy in a file that is only looked at, whoever has written it: for the person who writes one. Codes `policy-unreadable`, `policy-invalid`. */
export async function checkPolicyFile(file: string): Promise<Answer<Policy>> {
  const found = readGuarded(file, { platform: process.platform, owners: null, longest });
  if (found.kind === 'none') return failures.policyFileUnreadable(file, 'ENOENT');
  if (found.kind === 'unreadable') return failures.policyFileUnreadable(file, found.reason);
  const policy = await policyIn(file, found);
  if (policy.ok || policy.error.code !== 'policy-invalid') return policy;
  const { line, key, problem } = policy.error as unknown as {
    readonly line: number;
    readonly key: string | null;
    readonly problem: string;
  };
  return failures.policyFileInvalid(file, line, key, problem);
}

async function policyIn(
  file: string,
  found: Exclude<GuardedFile, { kind: 'none' }>,
): Promise<Answer<Policy>> {
  switch (found.kind) {
    case 'bytes': {
      // Most computers have no policy, and a start needs no schema for one.
      const { policyOf } = await import('./policy-text.ts');
      return policyOf(file, found.bytes);
    }
    case 'too-large':
      return failures.policyInvalid(file, 1, null, say(words.tooLarge, { most: longest }));
    case 'unreadable':
      return failures.policyUnreadable(file, found.reason);
    case 'writable':
      return failures.policyWritable(file, found.path);
    case 'owner':
    case 'readable':
      return failures.policyOwner(file, found.path);
  }
}
