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

/** The same as a part of what an action did; shown for as long as its outcome is, and until the server is back. */
export function ProvisionalLine({ isAddress }: { readonly isAddress: boolean }) {
  const { data } = useDeskQuery('provisional', {});
  const [since] = useState(data?.since ?? null);
  // What was done before the server was away counts already.
  if (since === null || data?.since !== since) return null;
  return (
    <>
      <p>{say(words.doneLater)}</p>
      {isAddress ? <p>{say(words.tellCaller)}</p> : null}
    </>
  );
}
