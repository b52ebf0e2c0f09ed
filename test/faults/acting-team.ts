import { writeSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { openLoginDesk } from '../../main/compose.ts';
import { valueIn } from '../support/answers.ts';
import { thisUser } from '../support/operators.ts';
import type { TeamAct } from './team-place.ts';

// A desk of a team at work in a process of its own, for tests that kill it or its server: `acting-team.js FOLDER KEY_FILE NAME`.
// It opens cases until it is killed, each with a caller of its own, and says on standard output what became of each.
const [, , folder = '', keyFile = '', name = ''] = process.argv;
const login = valueIn(await openLoginDesk({ folder, keyFile, ...thisUser }));
login.start();
const say = (act: TeamAct): void => {
  writeSync(1, `${JSON.stringify(act)}\n`);
};

for (let count = 1; ; count += 1) {
  const caller = `${name} ${process.pid} ${count}`;
  say({ caller, became: 'asked' });
  const answer = await login.desk.perform({
    type: 'cases.open',
    input: { channel: 'phone', caller },
    operator: 'Sam',
  });
  say({ caller, became: answer.ok ? 'done' : answer.error.code });
  await after(answer.ok ? Math.random() * 8 : 50);
}
