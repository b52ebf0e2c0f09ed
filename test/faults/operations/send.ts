import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from '../../../main/store/sql.ts';
import { valueIn } from '../../support/answers.ts';
import type { Lab } from '../lab/lab.ts';
import type { Operation } from '../lab/operation.ts';
import { lost, noWord, type Problem } from '../lab/scenario.ts';
import { withWholeDesk } from '../lab/wholeness.ts';
import { makeSample } from './init.ts';

const addresses = [
  'office@angstrom-son.example',
  'office@cedarstreet.example',
  'office@harbour-animals.example',
] as const;

/** The Message-IDs of the mails that the sandbox's server took. */
function taken(lab: Lab): readonly string[] {
  const folder = join(lab.folder, 'sandbox-mail');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => /^Message-ID: (.*)\r$/im.exec(readFileSync(join(folder, name), 'latin1'))?.[1] ?? name);
}

/** Sending what is due, by a real conversation with the mail server in the program. */
export const send: Operation = {
  name: 'sending mail',
  make: async (lab) => {
    await makeSample(lab, '--sample');
    await withWholeDesk(lab, async ({ desk }) => {
      for (const email of addresses)
        valueIn(await desk.perform({ type: 'logins.user-name-help', input: { email }, operator: 'Sam' }));
      return [];
    });
  },
  words: (lab) => lab.words('outbox', 'send'),
  look: async (lab) => {
    let due = 0;
    let over = 0;
    const problems = await withWholeDesk(lab, async ({ reader }) => {
      const rows = reader.all<{ message_id: string; state: string }>(
        sql`SELECT message_id, state FROM messages ORDER BY id`,
      );
      const ids = taken(lab);
      const wrong: Problem[] = [];
      if (new Set(ids).size !== ids.length) wrong.push(lost('a mail went twice'));
      for (const { message_id, state } of rows) {
        const isTaken = ids.includes(message_id);
        if (state === 'accepted' && !isTaken)
          wrong.push(lost(`${message_id} is accepted and did not arrive`));
        if (isTaken && ['queued', 'deferred', 'held'].includes(state))
          wrong.push(noWord(`${message_id} arrived and would be sent again`));
        // What was put off waits for its time, and the program says so.
        if (['accepted', 'uncertain', 'deferred'].includes(state)) over += 1;
        else due += 1;
      }
      return wrong;
    });
    return { extent: over === 0 ? 'none' : due === 0 ? 'all' : 'some', problems };
  },
  inParts: true,
};
