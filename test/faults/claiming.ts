import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openLoginDesk } from '../../main/compose.ts';
import { valueIn } from '../support/answers.ts';
import { thisUser } from '../support/operators.ts';
import type { Claimed } from './team-place.ts';

// A desk of a team that claims addresses when it is told a round's number: `claiming.js FOLDER KEY_FILE DESK DESKS ADDRESSES EACH`.
// In each round the next desk takes the next addresses. It says on standard output what became of each claim and how long it took.
const [, , folder = '', keyFile = '', ...numbers] = process.argv;
const [desk = 0, desks = 1, addresses = 1, each = 1] = numbers.map(Number);
const login = valueIn(await openLoginDesk({ folder, keyFile, ...thisUser }));
login.start();
writeSync(1, '"ready"\n');

/** How many accounts have got an address of each number: the next one claims then. */
const settled = new Map<number, number>();

async function claim(round: string, address: number): Promise<Claimed> {
  const email = `round${round}-${address}@mail.example`;
  const account = settled.get(address) ?? 0;
  const began = performance.now();
  const answer = await login.desk.perform({
    type: 'claims.claim',
    input: { accountId: `w-${desk}-${address}-${account}`, email },
    operator: 'Sam',
    override: 'an emergency',
  });
  const took = performance.now() - began;
  if (answer.ok) settled.set(address, account + 1);
  return answer.ok
    ? { email, code: null, explains: true, took }
    : { email, code: answer.error.code, explains: answer.error.message.length > 0, took };
}

for await (const round of createInterface({ input: process.stdin })) {
  const first = ((desk + Number(round)) % desks) * each;
  const claims = Array.from({ length: each }, (_, number) => claim(round, (first + number) % addresses));
  writeSync(1, `${JSON.stringify(await Promise.all(claims))}\n`);
}
await login.shutdown();
