import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { say } from '../../language.ts';
import { DirectAct } from '../../shared/acts/direct-act.tsx';
import { recordWords } from '../../shared/record/words.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { caseWords as words } from './words.ts';

const kinds: ReadonlySet<string> = new Set(['claims.consolidate', 'claims.undo-consolidation']);

/** Two accounts that were merged in this case and not separated since: it can still be undone later. */
export function UndoConsolidation({ record }: { readonly record: CaseRecord }) {
  const last = record.timeline.findLast(({ kind }) => kinds.has(kind));
  if (last?.kind !== 'claims.consolidate') return null;
  const { accountId, number } = record;
  return (
    <Callout
      tone="info"
      title={say(words.accountsMerged)}
      actions={
        <DirectAct
          type="claims.undo-consolidation"
          subject={accountId === null ? {} : { accountId }}
          place={`account:${accountId ?? ''}`}
          input={{ number }}
          icon="arrow-left"
          said={() => ({ title: say(recordWords.accountsSeparated) })}
        >
          {say(words.undoMerge)}
        </DirectAct>
      }
    >
      {say(words.undoableWhile)}
    </Callout>
  );
}
