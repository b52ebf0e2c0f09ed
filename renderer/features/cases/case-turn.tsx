import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { MenuButton, type MenuEntry } from '../../ui/dialogs/menu-button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { windowOwner } from '../../window-store.ts';
import styles from './case-detail.module.css';
import { queueWords as words } from './queue-words.ts';

/** Who works on a case, and when one that waits comes back. */
export function CaseTurn({ record }: { readonly record: CaseRecord }) {
  const { number, assigneeId, assigneeName, remindAt } = record;
  const assigning = useAction('cases.assign');
  const { data: operators } = useDeskQuery('operators', {});
  const now = useNow();
  const own = windowOwner();
  const able = (operators ?? []).filter(({ active, role }) => active && role !== 'auditor');
  const self = able.find(({ id }) => id === own);
  const to = (name: string | null) => void assigning.run({ number, to: name });
  const entries: readonly MenuEntry[] = [
    ...(self === undefined || self.id === assigneeId
      ? []
      : [{ id: 'self', label: say(words.toMe), icon: 'person' as const, onSelect: () => to(self.name) }]),
    ...able
      .filter(({ id }) => id !== own && id !== assigneeId)
      .map(({ id, name }): MenuEntry => ({ id, label: name, icon: 'person', onSelect: () => to(name) })),
    ...(assigneeId === null
      ? []
      : [{ id: 'none', label: say(words.toNoOne), icon: 'cross' as const, onSelect: () => to(null) }]),
  ];
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
        <div>
          <May offered="cases.assign">
            <MenuButton label={say(words.assign)} entries={entries} isDisabled={assigning.busy} />
          </May>
        </div>
      )}
      <InlineError error={assigning.error} />
    </>
  );
}
