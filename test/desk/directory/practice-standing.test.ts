import { beforeEach, expect, it } from 'vitest';
import { practiceStanding } from '../../../main/desk/directory/practice-standing.ts';
import { codeOf } from '../../support/answers.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';
import { notePlans } from '../../support/plans.ts';

let world: TestDesk;
beforeEach(async () => {
  world = testDesk();
  const person = (id: string, familyName: string) => ({
    id,
    practiceId: 'P-1',
    givenName: 'Ada',
    familyName,
  });
  await fillDirectory(
    world.store,
    [
      { id: 'P-1', name: 'Elm Vets' },
      { id: 'P-2', name: 'Oak Vets' },
    ],
    [
      {
        ...person('chief', 'Berg'),
        administrator: true,
        loginEmail: 'chief@elm.example',
        emailState: 'verified',
      },
      { ...person('former', 'Cole'), administrator: true, status: 'deactivated' },
      { ...person('new', 'Dahl'), status: 'invited' },
      { ...person('wants', 'Eide'), loginEmail: 'chief@elm.example', emailState: 'verified' },
      {
        id: 'front',
        practiceId: 'P-1',
        kind: 'clinic',
        givenName: '',
        familyName: '',
        userName: 'elm.front',
      },
      {
        id: 'there',
        practiceId: 'P-2',
        givenName: 'Per',
        familyName: 'Falk',
        loginEmail: 'chief@elm.example',
        emailState: 'verified',
      },
    ],
  );
});

it('says who administers a practice and can sign in, how its people stand, and what is contested there', async () => {
  expect(await world.ask('practiceStanding', { id: 'P-1' })).toEqual({
    administrators: [{ accountId: 'chief', name: 'Ada Berg' }],
    administratorCount: 1,
    statuses: { active: 3, deactivated: 1, invited: 1 },
    clinicLogins: [{ accountId: 'front', name: 'front', status: 'active' }],
    contested: 1,
    withoutEmail: 2,
  });
  expect(codeOf(await world.desk.query('practiceStanding', { id: 'P-9' }))).toBe('practice-not-found');
});

it('never tells a user name, which is only mailed', async () => {
  expect(JSON.stringify(await world.ask('practiceStanding', { id: 'P-1' }))).not.toContain('elm.front');
});

it('is found by indexes, without a look at other practices', () => {
  const { reader, plans } = notePlans(world.store.read);
  practiceStanding(reader, 'P-1');
  expect(plans.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});

it('lists the contested addresses of a practice alone', async () => {
  const wishes = async (practice?: string) => {
    const { rows, total } = await world.ask('contested', practice === undefined ? {} : { practice });
    return { who: rows.map(({ accountId }) => accountId), total };
  };
  expect(await wishes()).toEqual({ who: ['there', 'wants'], total: 2 });
  expect(await wishes('P-1')).toEqual({ who: ['wants'], total: 1 });
  expect(await wishes('P-2')).toEqual({ who: ['there'], total: 1 });
});
