import { readKeyFile } from '../../../main/store/key.ts';
import { sql } from '../../../main/store/sql.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import type { Answer } from '../../../preload/contract/shared.ts';
import { valueIn } from '../../support/answers.ts';
import type { Lab } from '../lab/lab.ts';
import { storeFile } from '../lab/raw-store.ts';
import { lost, noWord, type Problem, type Scenario } from '../lab/scenario.ts';
import { withWholeDesk } from '../lab/wholeness.ts';
import { beginsAt, deskAt, type StoryDesk } from '../story/story-desk.ts';
import { beginStory } from '../story/told-story.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const hash = '$argon2id$v=19$m=19456,t=2,p=1$bWFkZSB1cA$bWFkZSB1cA';
const mary = { accountId: 'mary' };

/** Something that holds for minutes or hours, and that no clock may bring back: made, then tried when it must count for nothing. */
interface Passing {
  readonly name: string;
  /** Gives what it takes to try it; null where the desk would not make one now. */
  readonly make: (desk: StoryDesk) => Promise<unknown>;
  readonly isDead: (desk: StoryDesk, made: never) => Promise<boolean>;
  /** Used up at once: it is dead before the clock is changed as well. */
  readonly isUsed?: boolean;
}

const code = (answer: Answer<unknown>): string | null => (answer.ok ? null : answer.error.code);

const setPassword = (desk: StoryDesk, token: string) =>
  desk.act('logins.set-password', { token, passwordHash: hash });

async function resetLink(desk: StoryDesk): Promise<string | null> {
  const sent = await desk.act('logins.send-reset', { ...mary, requestedBy: 'Mary', clearLock: false });
  if (!sent.ok) return null;
  const [message] = (sent.value as { messages: readonly { id: string }[] }).messages;
  return desk.tokenIn(message?.id ?? '');
}

const passing: readonly Passing[] = [
  {
    name: 'a link that was used',
    isUsed: true,
    make: async (desk) => {
      const token = await resetLink(desk);
      if (token !== null) valueIn(await setPassword(desk, token));
      return token;
    },
    isDead: async (desk, token: string) => !(await setPassword(desk, token)).ok,
  },
  {
    name: 'a link whose hour is over',
    make: resetLink,
    isDead: async (desk, token: string) => !(await setPassword(desk, token)).ok,
  },
  {
    name: 'a proof of who calls',
    make: async (desk) => {
      const opened = valueIn(await desk.act('cases.open', { channel: 'visit', caller: 'Mary', ...mary })) as {
        number: string;
      };
      valueIn(await desk.act('callers.record-proof', { number: opened.number, proof: 'in-person' }));
      return opened.number;
    },
    isDead: async (desk, number: string) =>
      code(await desk.act('signing-in.revoke-browsers', mary, { case: number })) === 'proof-needed',
  },
  {
    name: 'a security code',
    make: async (desk) => {
      const opened = valueIn(await desk.act('cases.open', { channel: 'phone', caller: 'Mary', ...mary })) as {
        number: string;
      };
      return (await desk.act('callers.send-code', { number: opened.number })).ok ? opened.number : null;
    },
    isDead: async (desk, number: string) =>
      code(await desk.act('callers.check-code', { number, code: '000000' })) === 'code-expired',
  },
];

/** Days by which the clock is wrong, one after the other. */
const jumps = [1, -1, 2, -2] as const;

async function throughTheDays(lab: Lab, store: Store, chance: Parameters<Scenario['run']>[1]['chance']) {
  let now = beginsAt;
  const notes: string[] = [];
  const problems: Problem[] = [];
  const desk = deskAt(store, () => now, `clock ${chance.between(0, 1_000_000)}`);
  const { number } = valueIn(await desk.act('cases.open', { channel: 'phone', caller: 'Nora' })) as {
    number: string;
  };
  for (let round = 0; round < 6; round += 1) {
    const { name, make, isDead, isUsed } = chance.pick(passing);
    const made = (await make(desk)) as never;
    if (made === null) continue;
    const after = isUsed ? chance.pick([0, ...jumps]) : chance.pick(jumps);
    now += after * day;
    if (!(await isDead(desk, made))) problems.push(lost(`${name} counts after ${after} days`));
    const back = chance.pick(jumps);
    // Where both changes cancel each other out, it may count as if there had been none.
    const isNow = after + back === 0 && !isUsed;
    now += back * day;
    if (!isNow && !(await isDead(desk, made)))
      problems.push(lost(`${name} counts after ${after} and ${back} days`));
    const text = `Note ${round}`;
    valueIn(await desk.act('cases.note', { number, text }));
    notes.push(text);
    now += 70 * minute;
  }
  store.close();
  const found = await withWholeDesk(lab, ({ reader }) => {
    const lines = reader.all<{ text: string }>(sql`SELECT text FROM timeline WHERE kind = 'cases.note'`);
    const missing = notes.filter((note) => !lines.some(({ text }) => text.includes(note)));
    return missing.length === 0 ? [] : [lost(missing.join(', '))];
  });
  return [...problems, ...found];
}

/** A clock that is a day ahead or behind, and is changed while the desk is at work. */
export const wrongClock: Scenario = {
  fault: 'a clock a day forward or back',
  during: 'links, codes and proofs',
  long: 30,
  short: 1,
  run: async (lab, { chance }) => {
    await beginStory(lab);
    const store = valueIn(openStore({ path: storeFile(lab), key: valueIn(readKeyFile(lab.keyFile)) }));
    try {
      return await throughTheDays(lab, store, chance);
    } catch (error) {
      store.close();
      return [noWord(error instanceof Error ? (error.stack ?? error.message) : String(error))];
    }
  },
};
