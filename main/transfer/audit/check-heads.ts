import type { AuditProblem } from '../../../preload/contract/audit.ts';
import { noHash } from '../../desk/audit/chain-entries.ts';
import { noteWords, problemWords as words } from '../../desk/audit/problem-words.ts';
import { type KnownHead, readHead } from '../../desk/audit/signed-heads.ts';
import type { ChainWalk } from '../../desk/audit/walk-chain.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { signerFingerprint } from '../../store/signing.ts';
import { sql } from '../../store/sql.ts';

/** A head, and where it was read, in words: a file's name. */
export interface HeadFrom {
  readonly source: string;
  readonly head: KnownHead;
}

/** What a chain is held against. */
export interface Expected {
  /** Public keys that count as the store's own; null where it has none to compare with. */
  readonly keys: readonly string[] | null;
  /** The store's id; null where it has none. */
  readonly store: string | null;
}

export interface HeadsCheck {
  readonly problems: readonly AuditProblem[];
  readonly notes: readonly string[];
  /** The last entry that a head whose signature fits covers. */
  readonly covered: number;
}

/** Whether the signature of a head fits, and is the store's own. Null where nothing is wrong with it. */
export function signatureProblem(
  { source, head }: HeadFrom,
  keys: readonly string[] | null,
): AuditProblem | null {
  const { signature } = head;
  if (signature === null)
    return { code: 'signature-missing', message: say(words['signature-missing'], { source }) };
  if (!signature.fits) return { code: 'signature-wrong', message: say(words['signature-wrong'], { source }) };
  if (keys === null || keys.includes(signature.publicKey)) return null;
  const fingerprint = signerFingerprint(signature.publicKey);
  return { code: 'signer-unknown', message: say(words['signer-unknown'], { source, fingerprint }) };
}

/** Holds a chain against signed heads that were kept: each has to be one that the chain went through. */
export function checkHeads(
  reader: Reader,
  walk: ChainWalk,
  heads: readonly HeadFrom[],
  { keys, store }: Expected,
): HeadsCheck {
  const problems: AuditProblem[] = [];
  const notes = new Set<string>();
  let covered = 0;
  let matched = 0;
  for (const from of heads) {
    const { source, head } = from;
    const unsigned = signatureProblem(from, keys);
    const problem =
      unsigned ??
      (head.store !== null && store !== null && head.store !== store
        ? ({ code: 'other-store', message: say(words['other-store'], { source }) } as const)
        : placeProblem(reader, walk, from));
    if (problem) {
      problems.push(problem);
      continue;
    }
    matched += 1;
    covered = Math.max(covered, head.entries);
    if (walk.anchor && head.entries < walk.anchor.through)
      notes.add(say(noteWords.headRemoved, { source, entry: head.entries, at: walk.anchor.at }));
  }
  if (matched > 0) notes.add(say(noteWords.headsMatched, { count: matched }));
  return { problems, notes: [...notes], covered };
}

/** Whether the chain went through a head. What retention removed can't be compared any more, and is no problem. */
function placeProblem(
  reader: Reader,
  { last, anchor }: ChainWalk,
  { source, head }: HeadFrom,
): AuditProblem | null {
  if (head.entries > last)
    return {
      code: 'chain-cut',
      entry: last + 1,
      message: say(words['chain-cut'], { entries: last, known: head.entries, source }),
    };
  if (anchor && head.entries < anchor.through) return null;
  const hash =
    head.entries === 0
      ? noHash
      : anchor && head.entries === anchor.through
        ? anchor.hash
        : reader.get<{ hash: string }>(sql`SELECT hash FROM audit WHERE sequence = ${head.entries}`)?.hash;
  return hash === head.head
    ? null
    : {
        code: 'chain-rewritten',
        entry: head.entries,
        message: say(words['chain-rewritten'], { entry: head.entries, source }),
      };
}

/** Whether the note of a removal by retention is signed with the store's key. */
export function anchorProblem({ anchor }: ChainWalk, keys: readonly string[]): AuditProblem | null {
  if (anchor === null) return null;
  const head = readHead(anchor.signed);
  const fits =
    head?.signature?.fits === true &&
    keys.includes(head.signature.publicKey) &&
    head.entries === anchor.through &&
    head.head === anchor.hash;
  if (fits) return null;
  return {
    code: 'retention-unsigned',
    entry: anchor.entry,
    message: say(words['retention-unsigned'], { entry: anchor.through }),
  };
}
