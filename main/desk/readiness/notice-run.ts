import type { ReadinessLetter, ReadinessMailResult } from '../../../preload/contract/readiness.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import type { Reader } from '../../store/handles.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { noCounts } from './classify.ts';
import { clinicLetter, nameInLetter, personLetter } from './notice-letters.ts';
import type { Addressee, NoticePlan } from './notices.ts';

/** How many letters a result lists. */
const mostListed = 100;

/** Gathers what a run did, or would do. */
export function createNoticeRun(dryRun: boolean, reader: Reader, settings: Settings) {
  const letters = { person: 0, clinic: 0 };
  const accounts = { person: 0, clinic: 0 };
  const skipped = { recently: 0, withoutAddress: 0 };
  const byKind = noCounts();
  const first: ReadinessLetter[] = [];
  const samples = new Map<'person' | 'clinic', ReadinessMailResult['samples'][number]>();
  let practices = 0;

  const add = (to: 'person' | 'clinic', address: string, people: readonly Addressee[]) => {
    letters[to] += 1;
    accounts[to] += people.length;
    for (const { kind } of people) byKind[kind] += 1;
    const [one] = people;
    if (!one) return;
    if (first.length < mostListed) first.push(listed(to, address, people, one));
    if (samples.has(to)) return;
    const { subject, text } =
      to === 'person' ? personLetter(reader, one, settings) : clinicLetter(reader, people, settings);
    samples.set(to, { to, address: maskEmail(address), subject, text });
  };
  return {
    add: (plan: NoticePlan) => {
      practices += 1;
      skipped.recently += plan.recently;
      skipped.withoutAddress += plan.withoutAddress;
      for (const person of plan.persons) add('person', person.to, [person]);
      if (plan.clinic) add('clinic', plan.clinic.to, plan.clinic.people);
    },
    result: (): ReadinessMailResult => ({
      dryRun,
      practices,
      letters,
      accounts,
      byKind,
      skipped,
      first,
      samples: [...samples.values()],
    }),
    soFar: () => ({ practices, ...letters }),
  };
}

const listed = (
  to: 'person' | 'clinic',
  address: string,
  people: readonly Addressee[],
  one: Addressee,
): ReadinessLetter => ({
  to,
  practiceId: one.row.practice_id,
  practiceName: one.row.practice_name,
  accounts: people.map(({ row, kind }) => ({ accountId: row.id, name: nameInLetter(row), kind })),
  address: maskEmail(address),
});
