import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import type { MenuEntry } from '../../ui/dialogs/menu-entries.tsx';
import { windowOwner } from '../../window-store.ts';
import { queueWords as words } from './queue-words.ts';

interface Assigned {
  /** Whom it would change nothing to choose; undefined where anybody would. */
  readonly assigneeId?: string | null;
  /** An operator by name, or null for nobody. */
  readonly onAssign: (name: string | null) => void;
}

/** To whom cases can be given, as entries of a menu: oneself, the others, nobody. */
export function useAssignees({ assigneeId, onAssign }: Assigned): readonly MenuEntry[] {
  const { data: operators } = useDeskQuery('operators', {});
  const own = windowOwner();
  const able = (operators ?? []).filter(({ active, role }) => active && role !== 'auditor');
  const self = able.find(({ id }) => id === own);
  return [
    ...(self === undefined || self.id === assigneeId
      ? []
      : [
          {
            id: 'self',
            label: say(words.toMe),
            icon: 'person' as const,
            onSelect: () => onAssign(self.name),
          },
        ]),
    ...able
      .filter(({ id }) => id !== own && id !== assigneeId)
      .map(
        ({ id, name }): MenuEntry => ({ id, label: name, icon: 'person', onSelect: () => onAssign(name) }),
      ),
    ...(assigneeId === null
      ? []
      : [
          {
            id: 'none',
            label: say(words.toNoOne),
            icon: 'cross' as const,
            onSelect: () => onAssign(null),
          },
        ]),
  ];
}
