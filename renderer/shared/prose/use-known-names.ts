import { useMemo } from 'react';
import { useDeskQueries } from '../../data/use-desk-query.ts';
import { usePlaces } from '../window/places.ts';
import { namesIn } from './prose-words.ts';

/** The parts of all names of who and what the window has before it: its cases, people and practices. */
export function useKnownNames(): ReadonlySet<string> {
  const shown = usePlaces((state) => state.shown);
  const of = (topic: string): readonly string[] =>
    Object.keys(shown).flatMap((place) =>
      place.startsWith(`${topic}:`) ? [place.slice(topic.length + 1)] : [],
    );
  const cases = useDeskQueries(
    'case',
    of('case').map((number) => ({ number })),
  );
  const accounts = useDeskQueries(
    'account',
    of('account').map((id) => ({ id })),
  );
  const practices = useDeskQueries(
    'practice',
    of('practice').map((id) => ({ id })),
  );
  const names = JSON.stringify([
    ...cases.flatMap((record) => [record?.caller, record?.practiceName, record?.accountName]),
    ...accounts.flatMap((record) => [record?.name, record?.practiceName]),
    ...practices.flatMap((record) => [record?.name, ...(record?.accounts ?? []).map(({ name }) => name)]),
  ]);
  return useMemo(() => namesIn(JSON.parse(names) as readonly (string | null)[]), [names]);
}
