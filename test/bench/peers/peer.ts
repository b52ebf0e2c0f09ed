import { emailKey } from '../../../main/desk/ground/words/email-key.ts';
import { caseKey, foldWords, phoneDigits } from '../../../main/desk/ground/words/folding.ts';

/** What is looked for: a whole key of one kind, or the beginnings of words. */
export const fields = ['email', 'userName', 'phone', 'practiceId', 'words'] as const;
export type Field = (typeof fields)[number];

/** An account or a practice as a peer is given it: what it shows, and by what it is found. */
export interface PeerRow {
  readonly id: string;
  readonly name: string;
  readonly practiceName: string;
  readonly status: string;
  readonly email: string;
  readonly userName: string;
  readonly phone: string;
  readonly keys: Readonly<Record<Field, string>>;
}

/** The same first page as the desk shows. */
export const page = 50;

/** Another way to find accounts, filled with the same rows when it is made. */
export interface Peer {
  /** How many hits the first page has. */
  find(field: Field, text: string): Promise<number> | number;
  /** What it holds while it answers, in megabytes: the whole process, and the server where there is one. */
  memoryMb(): number;
  end(): Promise<void>;
}

/** What is compared for a typed text: the program's own folding for all, so that the same letters find the same rows. */
export function keyOf(field: Field, text: string): string {
  if (field === 'words') return foldWords(text).join(' ');
  if (field === 'phone') return phoneDigits(text);
  if (field !== 'email') return caseKey(text);
  const read = emailKey(text);
  return read.ok ? read.value.key : text;
}

/** What this process holds after it was tidied; the peers' processes are started with `--expose-gc`. */
export function ownMemoryMb(): number {
  for (let time = 0; time < 3; time += 1) (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().rss / 1_048_576;
}
