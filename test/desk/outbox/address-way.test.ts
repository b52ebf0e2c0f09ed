import { beforeEach, expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import type { ActionType } from '../../../preload/contract/contract.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';
import { act, minute } from '../claims/claim-world.ts';

let world: TestDesk;
beforeEach(async () => {
  world = testDesk();
  await fillDirectory(
    world.store,
    [
      { id: 'P-100', name: 'Harbour Dental', email: 'desk@harbour.example' },
      { id: 'P-200', name: 'Lakeside Eyes', email: 'lakeside@gmail.com' },
      { id: 'P-300', name: 'Lakeside Ears', email: 'lakeside@gmail.com' },
      { id: 'P-400', name: 'Shut Clinic', email: 'lakeside@gmail.com', status: 'closed' },
    ],
    [
      {
        id: 'mary',
        givenName: 'Mary',
        familyName: 'Lee',
        loginEmail: 'mary@mail.example',
        emailState: 'verified',
      },
      { id: 'gwen', givenName: 'Gwen', familyName: 'Vale' },
      { id: 'harbour', kind: 'clinic', userName: 'harbour' },
      { id: 'lake', practiceId: 'P-200', kind: 'clinic', userName: 'lakeside' },
    ],
  );
});

/** Does something that mails, and says where the address of the mail for a purpose is corrected. */
async function afterDoing(purpose: string, type: ActionType, input: unknown) {
  world.clock.pass(minute);
  valueIn(await act(world, type, input));
  return wayOfLast(purpose);
}

function wayOfLast(purpose: string) {
  const last = world.store.read.get<{ id: string }>(
    sql`SELECT id FROM messages WHERE purpose = ${purpose} ORDER BY created_at DESC, id DESC LIMIT 1`,
  );
  return world.ask('addressWay', { id: last?.id ?? 'none was sent' });
}

const help = (email: string) => afterDoing('user-name-reminder', 'logins.user-name-help', { email });

test('what is about signing in goes to the login email, so that is where another address belongs', async () => {
  expect(
    await afterDoing('password-reset', 'logins.send-reset', { accountId: 'mary', requestedBy: 'Mary' }),
  ).toEqual({ kind: 'login-email', accountId: 'mary', name: 'Mary Lee' });
  expect(
    await afterDoing('email-verification', 'claims.claim', { accountId: 'gwen', email: 'gwen@new.example' }),
  ).toEqual({ kind: 'login-email', accountId: 'gwen', name: 'Gwen Vale' });
});

test('what goes to a clinic is corrected there, and nowhere once it was', async () => {
  expect(await help('desk@harbour.example')).toEqual({
    kind: 'clinic-email',
    practices: [{ id: 'P-100', name: 'Harbour Dental' }],
  });
  valueIn(
    await act(world, 'practices.correct-email', { practiceId: 'P-100', email: 'front@harbour.example' }),
  );
  expect(await wayOfLast('user-name-reminder')).toEqual({ kind: 'none' });
});

test('an address that several practices have is corrected for the one that is chosen, that of the case first, a closed one never', async () => {
  expect(await help('lakeside@gmail.com')).toEqual({
    kind: 'clinic-email',
    practices: [
      { id: 'P-200', name: 'Lakeside Eyes' },
      { id: 'P-300', name: 'Lakeside Ears' },
    ],
  });
});

test('what goes to the desk itself is corrected in the settings, and who wrote to it is answered from the case', async () => {
  await world.done('settings.set', { key: 'mail.support', value: 'help@desk.example' });
  const { caseNumber } = await world.done('logins.email-us', {
    from: 'stranger@mail.example',
    about: 'user-name',
    given: 'office@oaklane.example',
    text: 'We can’t find it.',
  });
  expect(await wayOfLast('email-us')).toEqual({ kind: 'setting', section: 'mail' });
  await world.done('cases.answer', { number: caseNumber, text: 'Try again.', to: 'sender' });
  expect(await wayOfLast('case-answer')).toEqual({ kind: 'answer', caseNumber });
});

test('a message that is not there has none', async () => {
  expect(codeOf(await world.desk.query('addressWay', { id: 'nothing' }))).toBe('message-not-found');
});
