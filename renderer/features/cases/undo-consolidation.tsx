import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { say } from '../../language.ts';
import { DirectAct } from '../../shared/acts/direct-act.tsx';
import { recordWords } from '../../shared/record/words.ts';
import { Callout } from '../../ui/feedback/callout.tsx';

const kinds: ReadonlySet<string> = new Set(['claims.consolidate', 'claims.undo-consolidation']);

/** Two accounts that were put together in this case and not taken apart since; whoever looks later can still do it. */
export function UndoConsolidation({ record }: { readonly record: CaseRecord }) {
  const last = record.timeline.findLast(({ kind }) => kinds.has(kind));
  if (last?.kind !== 'claims.consolidate') return null;
  const { accountId, number } = record;
  return (
    <Callout
      tone="info"
      title="Two accounts were put together in this case"
      actions={
        <DirectAct
          type="claims.undo-consolidation"
          subject={accountId === null ? {} : { accountId }}
          place={`account:${accountId ?? ''}`}
          input={{ number }}
          icon="arrow-left"
          said={() => ({ title: say(recordWords.accountsSeparated) })}
        >
          Take them apart again
        </DirectAct>
      }
    >
      It can be undone while nobody else has taken the address.
    </Callout>
  );
}
