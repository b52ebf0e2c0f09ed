import type { FailedCheck } from '../../../preload/contract/callers.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';

/** What an operator is to know before helping: a caller could not be verified here lately. */
export function FailedChecks(whom: { readonly accountId?: string; readonly practiceId?: string }) {
  const { data = [] } = useDeskQuery('failedChecks', whom);
  const [newest, ...older] = data;
  if (newest === undefined) return null;
  return (
    <Callout tone="warn" title="A caller could not be verified here">
      <ul>
        {[newest, ...older.slice(0, 2)].map((check: FailedCheck) => (
          <li key={`${check.at} ${check.caseNumber}`}>
            {check.text}, <RelativeTime at={check.at} isFocusable />, <bdi>{check.operator}</bdi>
            {check.caseNumber === null ? null : `, case ${check.caseNumber}`}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
