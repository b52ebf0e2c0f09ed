import { useState } from 'react';
import type { OperatorKey, OperatorRecord } from '../../../../preload/contract/operators.ts';
import { useAction } from '../../../data/use-action.ts';
import { say, sayWith } from '../../../language.ts';
import { roleWords } from '../../../shared/operators/role-words.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Icon } from '../../../ui/buttons/icon.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from './operators.module.css';
import { operatorsWords as words } from './words.ts';

/** The key files that the command line signs in with for an operator, also those that were revoked. */
export function KeyFiles({ operator }: { readonly operator: OperatorRecord }) {
  const [asked, setAsked] = useState<OperatorKey | null>(null);
  if (operator.keyFiles.length === 0) return null;
  return (
    <>
      <ul className={styles.keys} aria-label={say(words.keyFilesOf, { name: operator.name })}>
        {operator.keyFiles.map((key) => (
          <li key={key.id} className={styles.key}>
            <Icon name="key" />
            <div>
              <p>
                {sayWith(words.keyFile, {
                  label: <bdi>{key.label}</bdi>,
                  role: say(roleWords[key.role].name),
                })}
              </p>
              <p className={styles.quiet}>
                {sayWith(words.keyMade, {
                  by: <bdi>{key.madeBy}</bdi>,
                  at: <RelativeTime at={key.madeAt} isFocusable />,
                })}
                {' · '}
                {key.lastUsedAt === null
                  ? say(words.keyNeverUsed)
                  : sayWith(words.keyUsed, { at: <RelativeTime at={key.lastUsedAt} isFocusable /> })}
                {key.revokedAt === null ? null : (
                  <>
                    {' · '}
                    {sayWith(words.keyRevoked, { at: <RelativeTime at={key.revokedAt} isFocusable /> })}
                  </>
                )}
              </p>
            </div>
            {key.revokedAt === null ? (
              <Button
                variant="plain"
                aria-label={say(words.revokeOf, { label: key.label })}
                onPress={() => setAsked(key)}
              >
                {say(words.revoke)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {asked === null ? null : <RevokeDialog file={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function RevokeDialog({ file, onClose }: { readonly file: OperatorKey; readonly onClose: () => void }) {
  const { run, busy, error } = useAction('operators.revoke-key');
  return (
    <ConfirmDialog
      title={say(words.revokeTitle, { label: file.label })}
      isOpen
      isDanger
      confirmLabel={say(words.revoke)}
      isBusy={busy}
      onConfirm={() => void run({ id: file.id }).then((answer) => answer.ok && onClose())}
      onClose={onClose}
    >
      <p>{say(words.revokeMeaning)}</p>
      <InlineError error={error} />
    </ConfirmDialog>
  );
}
