import { useState } from 'react';
import type { ActionType } from '../../../preload/contract/contract.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { provisionalWords as words } from './provisional-words.ts';

/** Actions that decide whose an address is. */
const decidesAddress: ReadonlySet<ActionType> = new Set([
  'claims.claim',
  'claims.change-email',
  'upgrade.attempt',
]);

/** Before an address is given to someone while the team's server is away: that it counts only later. Nothing else shows it. */
export function ProvisionalNote({ type }: { readonly type: ActionType }) {
  const { data } = useDeskQuery('provisional', {});
  if (!decidesAddress.has(type) || data === undefined || data.since === null) return null;
  return (
    <Callout tone="warn" title={say(words.title)}>
      <p>{say(words.countsLater)}</p>
      <p>{say(words.tellCaller)}</p>
    </Callout>
  );
}

/**
 * Whether what was just done counts only once the team's server is back: for as long as its outcome is shown, and the server away.
 */
export function useCountsLater(): boolean {
  const { data } = useDeskQuery('provisional', {});
  const [since] = useState(data?.since ?? null);
  // What was done before the server was away counts already.
  return since !== null && data?.since === since;
}

/** The same in a sentence, as a part of what an action did. */
export const CountsLaterLine = () => <p>{say(words.doneLater)}</p>;
