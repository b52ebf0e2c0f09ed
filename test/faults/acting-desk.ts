import { writeSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { openLoginDesk } from '../../main/compose.ts';
import { valueIn } from '../support/answers.ts';
import { thisUser } from '../support/operators.ts';
import type { Acknowledgement } from './acting.ts';

// A desk at work in a process of its own, for tests that kill it: `acting-desk.js FOLDER KEY_FILE OPERATOR [COUNT]`. It
// acts and mails until it is killed, or so many rounds, and says each action on standard output once it is acknowledged.
const [, , folder = '', keyFile = '', operator = '', count = 'Infinity'] = process.argv;
const login = valueIn(await openLoginDesk({ folder, keyFile, ...thisUser }));
login.start();

const act = async <Outcome>(type: string, input: unknown): Promise<Outcome> =>
  valueIn(await login.desk.perform({ type, input, operator })) as Outcome;
const acknowledge = (line: Acknowledgement): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};

for (let round = 1; round <= Number(count); round += 1) {
  const opened = await act<{ number: string }>('cases.open', {
    channel: 'phone',
    caller: `${operator} ${round}`,
  });
  acknowledge({ caseNumber: opened.number, kind: 'cases.open', messages: [] });
  const text = `Note ${round} of ${operator}`;
  await act('cases.note', { number: opened.number, text });
  acknowledge({ caseNumber: opened.number, kind: 'cases.note', text, messages: [] });
  const given = `nobody${round}@mail.example`;
  const sent = await act<{ caseNumber: string; messages: readonly { id: string }[] }>('logins.email-us', {
    from: given,
    about: 'user-name',
    given,
    text: 'Please help.',
  });
  acknowledge({
    caseNumber: sent.caseNumber,
    kind: 'logins.email-us',
    messages: sent.messages.map(({ id }) => id),
  });
  // Mail goes out between the actions, as it does on a desk.
  await after(Math.random() * 8);
}
await login.shutdown();
