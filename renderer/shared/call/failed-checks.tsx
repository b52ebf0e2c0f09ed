import type { ReactNode } from 'react';
import type { FailedCheck } from '../../../preload/contract/callers.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { callerWords as words } from './words.ts';

/** What an operator should know before helping: a caller could not be verified here recently. */
export function FailedChecks(whom: { readonly accountId?: string; readonly practiceId?: string }) {
  const { data = [] } = useDeskQuery('failedChecks', whom);
  const [newest, ...older] = data;
  if (newest === undefined) return null;
  return (
    <Callout tone="warn" title={say(words.notVerifiedHere)}>
      <ul>
        {[newest, ...older.slice(0, 2)].map((check) => (
          <li key={`${check.at} ${check.caseNumber}`}>{lineOf(check)}</li>
        ))}
      </ul>
    </Callout>
  );
}

function lineOf({ text, at, operator, caseNumber }: FailedCheck): ReactNode {
  const values = {
    check: text,
    at: <RelativeTime at={at} isFocusable />,
    operator: <bdi>{operator}</bdi>,
  };
  return caseNumber === null
    ? sayWith(words.failedCheck, values)
    : sayWith(words.failedCheckInCase, { ...values, number: caseNumber });
}
