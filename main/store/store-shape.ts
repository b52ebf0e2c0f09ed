import type { Refused } from '../failures.ts';
import type { Reader, Rule, Writer } from './handles.ts';
import type { HeldTransaction } from './held-transaction.ts';
import type { StoreKey } from './key.ts';
import type { ProgramSchema } from './migrations/index.ts';

export interface StoreOptions {
  readonly path: string;
  readonly key: StoreKey;
  /** Path of another build of the native module, for a development Electron that is too old for the packaged one. */
  readonly nativeBinding?: string | undefined;
  /** An older one is brought up to date without a backup of its own: it was made of one, or of a store that is kept. */
  readonly isCopy?: boolean;
  /** It stays in the schema that it has: what it is to be in is said by its team. */
  readonly keepsSchema?: boolean;
  /**
   * The program's own version: a store that another version opened last is backed up first. Left out, nothing is known of versions.
   */
  readonly programVersion?: string | undefined;
  /** Another program's migrations, for a test of what two of them do with one store. */
  readonly program?: ProgramSchema;
  /** How much of the file the connection keeps in memory, decrypted, in kibibytes; `usualCache` unless told. */
  readonly cacheKibibytes?: number;
}

/** What work in a transaction comes to. */
export interface Written<Value> {
  /** False rolls all of it back. */
  readonly keep: boolean;
  readonly value: Value;
  /** What is written where nothing was kept: in a transaction of its own that follows at once. */
  readonly instead?: ((transaction: Writer) => void) | undefined;
  /** Why nothing was kept, as plain JSON: for whoever has to tell it again. */
  readonly refusal?: unknown;
}

/** What a write is done for, for a store that may have to have it done again on a newer state. */
export interface Doing {
  readonly id: string;
  /** All that it takes to do it again, as plain JSON. */
  readonly what: unknown;
  /** Whether a person would call it work of theirs. */
  readonly isWork: boolean;
}

export interface Store {
  readonly path: string;
  /** As it was when it was opened. A team's changes while it is open: `schemaNow`. */
  readonly schema: number;
  /** Up to which schema this program can bring a store. */
  readonly newestSchema: number;
  /** Whether nothing can be written: the store lies on a medium, or in a folder, that allows no writing. */
  readonly readOnly: boolean;
  /** Why, where it is not for the medium or the folder. */
  readonly readOnlyBecause?: Refused;
  /** Where the log is kept whose last change could not be read when the store was opened; null where all was read. */
  readonly unreadLog: string | null;
  readonly read: Reader;
  /** How long one write may take, in milliseconds, where others have to do all of it again at once; left out where no one has. */
  readonly longestWrite?: number;
  /**
   * Runs `work` in one immediate transaction and gives its value. `keep: false` rolls back; so does a throw, which rejects.
   * Writes are carried out in the order of the calls. A store on one machine runs `work` before this returns; another may
   * answer later and may run `work` again on a newer state, so it changes nothing outside that a second run does not set.
   * A write of sealed rows (`sealed-rows.ts`) has to append the entry that explains them; one that does not is a bug, and
   * rejects. `doing` is left out for what is only worked out or noted on the way: it is done anew wherever it is needed.
   */
  write<Value>(work: (transaction: Writer) => Written<Value>, doing?: Doing): Promise<Value>;
  /** Whether another connection is writing at the moment: a write would wait for it, and the whole thread with it. */
  isBusy(): boolean;
  /** The same at once, for what is worked out from the rest of the store: done also where nothing else can be written. */
  derive<Value>(work: (transaction: Writer) => Written<Value>): Value;
  /** The same for who has this connection alone: it stays open, for a moment, until that decides whether it is kept. */
  hold<Value>(work: (transaction: Writer) => Value): HeldTransaction<Value>;
  schemaNow(): number;
  /** Brings the schema up, in a transaction that is under way: with it, it is kept or rolled back. */
  migrateInside(to: number): void;
  /** Makes kept values anew, by the rules of this program, where a log says so: see `Writer.anew`. Left out without such a log. */
  readonly makeAnew?: (transaction: Writer, rule: Rule) => void;
  /** Changes whenever another connection has committed. */
  dataVersion(): number;
  /**
   * What is written over this connection from now on is kept elsewhere too, and comes back from there: a commit no longer waits
   * for the disk. After a power cut the store is whole, as it was a moment before.
   */
  isKeptElsewhere(): void;
  /** Copies the whole store, encrypted with the same key, into a new file. */
  copyTo(path: string): void;
  /** The same for a file that is to last: see `copyStore`. */
  backUpTo(path: string, check: (copy: string) => void): void;
  close(): void;
}
