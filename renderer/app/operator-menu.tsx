import type { Message } from '../../language/catalogue.ts';
import type { OperatorRole } from '../../preload/contract/roles.ts';
import { keepDrafts } from '../data/lasting.ts';
import { lockDesk } from '../data/lock.ts';
import { useShell } from '../data/use-action.ts';
import { say, sayWith } from '../language.ts';
import { useOverlays } from '../shared/window/shortcuts.ts';
import { Icon } from '../ui/buttons/icon.tsx';
import { MenuButton } from '../ui/dialogs/menu-button.tsx';
import styles from './status-bar.module.css';
import { frameWords as words } from './words.ts';

const names: Readonly<Record<OperatorRole, Message<{ readonly name: string | number }, never>>> = {
  agent: words.operator,
  lead: words.operatorLead,
  auditor: words.operatorAuditor,
};

interface OperatorMenuProps {
  readonly name: string;
  readonly role: OperatorRole;
}

/** Who works here now, and what they do when they leave. */
export function OperatorMenu({ name, role }: OperatorMenuProps) {
  const showOwnPassword = useOverlays((overlays) => overlays.showOwnPassword);
  const signOut = useShell('signOut');
  return (
    <MenuButton
      label={say(names[role], { name })}
      look={{
        className: styles.item ?? '',
        words: (
          <>
            <Icon name="person" />
            <span className={styles.name}>{sayWith(names[role], { name: <bdi>{name}</bdi> })}</span>
          </>
        ),
      }}
      entries={[
        { id: 'lock', label: say(words.lock), icon: 'lock', keyHint: 'Mod+L', onSelect: lockDesk },
        {
          id: 'password',
          label: say(words.changeOwnPassword),
          icon: 'key',
          onSelect: () => showOwnPassword(true),
        },
        {
          id: 'sign-out',
          label: say(words.signOut),
          icon: 'arrow-left',
          note: say(words.signOutMeaning),
          onSelect: () => void keepDrafts().then(() => signOut.run({})),
        },
      ]}
    />
  );
}
