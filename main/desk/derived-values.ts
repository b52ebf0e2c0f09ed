import type { Reader, Rule, Writer } from '../store/handles.ts';
import { sql } from '../store/sql.ts';
import { type Store, storeRefusal, type Written } from '../store/store.ts';
import { directoryDerivations } from './directory/derived-values.ts';
import { deriveCaseTexts } from './ground/case-log/case-texts.ts';

/** Values that the store keeps beside what they are worked out from, so that they can be found by an index. */
interface Derivation {
  readonly name: string;
  /**
   * Goes up whenever the rule changes that the values are made by: to the number of a migration that comes with the new rule, without
   * which its program can't work (`oldestWorkable`). The desks of a team change over to both at one place of their log.
   */
  readonly version: number;
  /** Makes all of them again, and writes those that came out otherwise. */
  readonly derive: (transaction: Writer) => void;
}

export const derivations: readonly Derivation[] = [
  ...directoryDerivations,
  { name: 'cases', version: 1, derive: deriveCaseTexts },
];

const due = (reader: Reader): readonly Derivation[] =>
  derivations.filter(
    ({ name, version }) =>
      (reader.get<{ version: number }>(sql`SELECT version FROM derived_values WHERE name = ${name}`)
        ?.version ?? 0) < version,
  );

/** Whether a store has kept values whose rule has changed since it was last opened. */
export const derivedValuesAreDue = (reader: Reader): boolean => due(reader).length > 0;

/** Makes the values of one rule anew, and notes by which version: a log's may be another than that of this program, which has no other. */
export const makeAnew = (transaction: Writer, { name, version }: Rule): void => {
  const derivation = derivations.find((known) => known.name === name);
  // A program without the rule has nothing that asks for its values.
  derivation?.derive(transaction);
  transaction.one(
    sql`INSERT INTO derived_values (name, version) VALUES (${name}, ${version})
        ON CONFLICT (name) DO UPDATE SET version = excluded.version`,
  );
};

/** Makes the values anew whose rule has changed since the store was last worked on. */
export function makeDueAnew(transaction: Writer): void {
  for (const { name, version } of due(transaction))
    transaction.anew({ name, version }, (inside) => makeAnew(inside, { name, version }));
}

/**
 * Makes kept values again whose rule has changed since this store was last opened; afterwards they are as if they had been
 * written today. A store whose values are by today's rules is only read. Of one that can't be written the copy is changed that
 * it is read from.
 */
export async function refreshDerivedValues(store: Store): Promise<void> {
  if (!derivedValuesAreDue(store.read)) return;
  const work = (transaction: Writer): Written<undefined> => {
    // Another desk may have made them meanwhile.
    makeDueAnew(transaction);
    return { keep: true, value: undefined };
  };
  try {
    if (store.readOnly) store.derive(work);
    else await store.write(work);
  } catch (error) {
    // A store that can't be written just now is opened all the same; the next start tries again.
    if (storeRefusal(error, store.path) === null) throw error;
  }
}
