import { rmSync } from 'node:fs';
import { sql } from '../../../main/store/sql.ts';
import type { Lab } from '../lab/lab.ts';
import { type Found, type Operation, refusalIn } from '../lab/operation.ts';
import { halfDone } from '../lab/scenario.ts';
import { openDesk, wholeness } from '../lab/wholeness.ts';

/** How much there is of a new desk with the sample directory. */
async function lookAtNew(lab: Lab): Promise<Found> {
  const opened = await openDesk(lab);
  if (!opened.ok) {
    // Nothing is there yet; the key file may be.
    const isNothing = ['store-missing', 'key-file-missing'].includes(opened.error.code);
    return {
      extent: 'none',
      problems: isNothing ? [] : [halfDone(`it is refused: ${opened.error.message}`)],
    };
  }
  const login = opened.value;
  try {
    const { practices = 0, people = 0 } =
      login.reader.get<{ practices: number; people: number }>(
        sql`SELECT (SELECT count(*) FROM practices) AS practices, (SELECT count(*) FROM accounts) AS people`,
      ) ?? {};
    const isWhole = practices === 12 && people === 80 && login.desk.settings()['mail.mode'] === 'sandbox';
    return { extent: isWhole ? 'all' : 'some', problems: wholeness(login.reader) };
  } finally {
    await login.shutdown();
  }
}

/** `init --sample`: the key, its reference, the store under another name, the directory, the first settings. */
export const init: Operation = {
  name: 'init',
  make: async (lab) => rmSync(lab.keyFile),
  words: (lab) => lab.words('init', '--sample'),
  look: lookAtNew,
  // A store that is not filled yet is filled by the next try.
  inParts: true,
  doneBefore: ['store-exists'],
};

/** Makes a desk with the sample directory, for what is done with one. */
export async function makeSample(lab: Lab, ...more: readonly string[]): Promise<void> {
  const made = await lab.runHere(lab.words('init', ...more));
  if (made.status !== 0) throw new Error(`no desk could be made: ${refusalIn(made)} ${made.err}`);
}
