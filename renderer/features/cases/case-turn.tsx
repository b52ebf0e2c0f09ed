import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { MenuButton } from '../../ui/dialogs/menu-button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import styles from './case-detail.module.css';
import { queueWords as words } from './queue-words.ts';
import { useAssignees } from './use-assignees.ts';

/** Who works on a case, and when one that waits comes back. */
export function CaseTurn({ record }: { readonly record: CaseRecord }) {
  const { number, assigneeId, assigneeName, remindAt } = record;
  const assigning = useAction('cases.assign');
  const now = useNow();
  const entries = useAssignees({ assigneeId, onAssign: (to) => void assigning.run({ number, to }) });
  const isOver = record.state === 'closed';
  return (
    <>
      <FieldRows>
        <FieldRow name={say(words.assignee)}>
          {assigneeName === null ? (
            <span className={styles.quiet}>{say(words.noOne)}</span>
          ) : (
            <NameText>{assigneeName}</NameText>
          )}
        </FieldRow>
        {remindAt === null ? null : (
          <FieldRow name={say(remindAt <= now ? words.isDue : words.comesBack)}>
            <RelativeTime at={remindAt} isFocusable />
          </FieldRow>
        )}
      </FieldRows>
      {isOver || entries.length === 0 ? null : (
        <div data-case-part="assign" data-screen-only>
          <May offered="cases.assign">
            <MenuButton label={say(words.assign)} entries={entries} isDisabled={assigning.busy} />
          </May>
        </div>
      )}
      <InlineError error={assigning.error} />
    </>
  );
}
