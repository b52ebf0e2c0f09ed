import type { OperatorRecord } from '../../../../preload/contract/operators.ts';
import { say, sayWith } from '../../../language.ts';
import { roleWords } from '../../../shared/operators/role-words.ts';
import { MenuButton } from '../../../ui/dialogs/menu-button.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import { KeyFiles } from './key-files.tsx';
import styles from './operators.module.css';
import { operatorsWords as words } from './words.ts';

/** What is done with an operator, in a dialog of its own. */
export type OperatorAct = 'change' | 'password' | 'key' | 'active';

interface OperatorRowProps {
  readonly operator: OperatorRecord;
  readonly isYou: boolean;
  readonly onAct: (act: OperatorAct) => void;
}

/** One operator: who they are, how they sign in, and the key files that sign in for them. */
export function OperatorRow({ operator, isYou, onAct }: OperatorRowProps) {
  const { name, role, active, lastSignInAt } = operator;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <div>
          <p className={styles.who}>
            <bdi className={styles.name}>{name}</bdi>
            {isYou ? <span className={styles.quiet}>({say(words.you)})</span> : null}
            <span>{say(roleWords[role].name)}</span>
            <StateBadge
              state={active ? 'active' : 'deactivated'}
              word={say(active ? words.active : words.deactivated)}
            />
          </p>
          <p className={styles.quiet}>
            {signInWords(operator)} ·{' '}
            {lastSignInAt === null
              ? say(words.neverSignedIn)
              : sayWith(words.lastSignIn, { at: <RelativeTime at={lastSignInAt} isFocusable /> })}
          </p>
        </div>
        <MenuButton
          label={say(words.changeOf, { name })}
          isCompact
          entries={[
            { id: 'change', label: say(words.change), icon: 'pencil', onSelect: () => onAct('change') },
            ...(active
              ? [
                  {
                    id: 'password',
                    label: say(words.setPassword),
                    icon: 'key' as const,
                    onSelect: () => onAct('password'),
                  },
                  {
                    id: 'key',
                    label: say(words.makeKey),
                    icon: 'note' as const,
                    onSelect: () => onAct('key'),
                  },
                ]
              : []),
            {
              id: 'active',
              label: say(active ? words.deactivate : words.reactivate),
              icon: active ? 'cross' : 'check',
              isDanger: active,
              onSelect: () => onAct('active'),
            },
          ]}
        />
      </div>
      <KeyFiles operator={operator} />
    </li>
  );
}

function signInWords({ signIn, systemUser: user, hasPassword }: OperatorRecord): string {
  if (user !== null) return say(hasPassword ? words.passwordOrUser : words.asSystemUser, { user });
  return say(hasPassword || signIn === 'password' ? words.withPassword : words.byKeyFile);
}
