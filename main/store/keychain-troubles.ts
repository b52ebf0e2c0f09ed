import { failures, type Refused } from '../failures.ts';
import { say } from '../language.ts';
import type { Keychain } from './key.ts';
import { keychainWords } from './words.ts';

/** Why a keychain gives or keeps nothing, told apart by what a person can do about it. */
export type KeychainTrouble = 'missing' | 'locked' | 'denied' | 'other';

interface KnownAnswer {
  readonly trouble: KeychainTrouble;
  readonly answer: RegExp;
}

/**
 * What the systems' keychains answer. The library hands on their sentences and no code: of libsecret and D-Bus as they are, of
 * macOS and Windows in the system's language, of which the English ones are known here. Any other is said as it came.
 */
const knownAnswers: readonly KnownAnswer[] = [
  // Linux: no bus, no secret service, no library for it, or no keyring in it yet.
  { trouble: 'missing', answer: /^Cannot autolaunch D-Bus/ },
  { trouble: 'missing', answer: /dbus-launch/ },
  { trouble: 'missing', answer: /^Could not connect: / },
  { trouble: 'missing', answer: /org\.freedesktop\.secrets was not provided by any \.service files/ },
  {
    trouble: 'missing',
    answer: /Could not activate remote peer|ServiceUnknown|Spawn\.(ChildExited|ServiceNotFound)/,
  },
  { trouble: 'missing', answer: /^No such interface .*org\.freedesktop\.Secret/i },
  { trouble: 'missing', answer: /libsecret-1\.so|Cannot find (module|package) 'keytar'/ },
  { trouble: 'missing', answer: /^Object does not exist at path .*\/org\/freedesktop\/secrets\// },
  { trouble: 'locked', answer: /locked collection|^Cannot get secret of a locked object/ },
  { trouble: 'denied', answer: /prompt was (dismissed|cancelled)|^Operation was cancelled/i },
  { trouble: 'denied', answer: /DBus\.Error\.AccessDenied|Rejected send message/ },
  // macOS, beside each its code.
  { trouble: 'denied', answer: /^User canceled the operation/ }, // -128
  { trouble: 'denied', answer: /^The user name or passphrase you entered is not correct/ }, // -25293
  { trouble: 'denied', answer: /^A required entitlement isn.t present/ }, // -34018
  { trouble: 'locked', answer: /^User interaction is not allowed/ }, // -25308
  { trouble: 'locked', answer: /^User interaction is required, but is currently not allowed/ }, // -25315
  { trouble: 'missing', answer: /^No keychain is available/ }, // -25291
  { trouble: 'missing', answer: /^A default keychain could not be found/ }, // -25307
  { trouble: 'missing', answer: /^The specified keychain could not be found/ }, // -25294
  // Windows, likewise.
  { trouble: 'missing', answer: /^A specified logon session does not exist/ }, // 1312
  { trouble: 'missing', answer: /^The RPC server is unavailable/ }, // 1722
  { trouble: 'missing', answer: /^The service (cannot be started|has not been started)/ }, // 1058, 1062
  { trouble: 'denied', answer: /^Access is denied/ }, // 5
];

/** What a keychain's own sentence means. */
const troubleIn = (answer: string): KeychainTrouble =>
  knownAnswers.find((known) => known.answer.test(answer.trim()))?.trouble ?? 'other';

/** A keychain's own sentence as a refusal. Codes `keychain-missing`, `keychain-locked`, `keychain-denied`, `keychain-unavailable`. */
export function keychainRefusal(error: unknown): Refused {
  const reason = (error as Error).message.trim().replace(/\.$/, '');
  switch (troubleIn(reason)) {
    case 'missing':
      return failures.keychainMissing(reason);
    case 'locked':
      return failures.keychainLocked();
    case 'denied':
      return failures.keychainDenied(reason);
    case 'other':
      return failures.keychainUnavailable(reason);
  }
}

/**
 * Whether a keychain keeps things, asked by writing and reading a word that means nothing: a locked one says of what it
 * holds that it has nothing, and refuses to write alone. Null where it does; codes as above, and `keychain-forgets`.
 */
export async function keychainProblem(keychain: Keychain): Promise<Refused | null> {
  const word = 'check';
  try {
    await keychain.write(word, word);
    const kept = await keychain.read(word);
    await keychain.remove(word);
    return kept === word ? null : failures.keychainForgets(say(keychainWords.didNotKeep));
  } catch (error) {
    return keychainRefusal(error);
  }
}

/** Gives a keychain a key and asks for it back: one that forgets at once would cost a whole store. Null where it was kept. */
export async function keepInKeychain(keychain: Keychain, name: string, key: Buffer): Promise<Refused | null> {
  const secret = key.toString('hex');
  try {
    if ((await keychain.read(name)) !== secret) await keychain.write(name, secret);
    const kept = await keychain.read(name);
    return kept === secret ? null : failures.keychainForgets(say(keychainWords.didNotKeep));
  } catch (error) {
    return keychainRefusal(error);
  }
}
