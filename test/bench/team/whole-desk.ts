import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { openLoginDesk } from '../../../main/compose.ts';
import { placeOf } from '../../../main/team/membership.ts';
import { valueIn } from '../../support/answers.ts';
import { thisUser } from '../../support/operators.ts';
import { actEachSecond, createOperator, type Told } from './acting.ts';

// A whole desk of a team in a process of its own, as the program is: `whole-desk.js FOLDER KEY_FILE NAME`. What it is told and says is
// in acting.ts.
const [, , folder = '', keyFile = '', name = ''] = process.argv;
const login = valueIn(await openLoginDesk({ folder, keyFile, ...thisUser }));
login.start();
const say = (what: unknown): void => void writeSync(1, `${JSON.stringify(what)}\n`);
say('ready');

let acting: ReturnType<typeof actEachSecond> | null = null;
for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line) as Told;
  if ('act' in told) acting = actEachSecond([createOperator(login.desk, name)], told.act);
  else if ('end' in told) say(await acting?.end());
  else {
    while (placeOf(login.reader).position < told.reach) await after(10);
    say(Date.now());
  }
}
await login.shutdown();
