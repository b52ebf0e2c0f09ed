import type { Writer } from '../store/handles.ts';
import { sql } from '../store/sql.ts';
import { type Store, storeRefusal } from '../store/store.ts';
import { directoryDerivations } from './directory/derived-values.ts';
import { deriveCaseTexts } from './ground/case-log/case-texts.ts';

/** Values that the store keeps beside what they are worked out from, so that they can be found by an index. */
interface Derivation {
  readonly name: string;
  /** Goes up by one whenever the rule changes that the values are made by. */
  readonly version: number;
  /** Makes all of them again, and writes those that came out otherwise. */
  readonly derive: (transaction: Writer) => void;
}

const derivations: readonly Derivation[] = [
  ...directoryDerivations,
  { name: 'cases', version: 1, derive: deriveCaseTexts },
];

/**
 * Makes kept values again whose rule has changed since this store was last opened; afterwards they are as if they had been
 * written today. A store whose values are by today's rules is only read, and one that can't be written stays as it is.
 */
export function refreshDerivedValues(store: Store): void {
  const isDue = ({ name, version }: Derivation): boolean =>
    (store.read.get<{ version: number }>(sql`SELECT version FROM derived_values WHERE name = ${name}`)
      ?.version ?? 0) < version;
  const due = derivations.filter(isDue);
  if (due.length === 0) return;
  try {
    store.derive((transaction) => {
      for (const { name, version, derive } of due) {
        derive(transaction);
        transaction.one(
          sql`INSERT INTO derived_values (name, version) VALUES (${name}, ${version})
              ON CONFLICT (name) DO UPDATE SET version = excluded.version`,
        );
      }
      return { keep: true, value: undefined };
    });
  } catch (error) {
    // A store that can't be written just now is opened all the same; the next start tries again.
    if (storeRefusal(error, store.path) === null) throw error;
  }
}
