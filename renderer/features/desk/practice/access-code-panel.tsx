import { useEffect, useState } from 'react';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import styles from './practice.module.css';

type Wish = 'show' | 'renew';

// Long enough to say it twice; a code that stays on a screen is read by who walks by.
const shownMillis = 60_000;

/** The code that a new person needs beside the invitation. It is said, never mailed, and each showing is logged. */
export function AccessCodePanel({
  practiceId,
  isClosed,
}: {
  readonly practiceId: string;
  readonly isClosed: boolean;
}) {
  const [asked, setAsked] = useState<{ readonly wish: Wish; readonly withoutProof: boolean } | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const subject = { practiceId };
  const place = `practice:${practiceId}`;
  const refused = isClosed ? 'The practice is closed.' : null;

  useEffect(() => {
    if (code === null) return;
    const timer = setTimeout(() => setCode(null), shownMillis);
    return () => clearTimeout(timer);
  }, [code]);

  const common = {
    subject,
    place,
    withoutProof: asked?.withoutProof === true,
    onClose: () => setAsked(null),
    onDone: (value: { readonly code: string }) => setCode(value.code),
    input: () => ({ practiceId }),
  };
  return (
    <Panel title="Practice access code">
      {code === null ? (
        <p className={styles.quiet}>
          A new person types it beside the invitation. Say it, never write it; each showing is kept in the
          case.
        </p>
      ) : (
        <div className={styles.shown}>
          <output className={styles.code} aria-label="Practice access code">
            {code}
          </output>
          <p className={styles.quiet}>Say it; it goes from the screen after a minute.</p>
          <Button icon="eye-off" onPress={() => setCode(null)}>
            Hide it
          </Button>
        </div>
      )}
      <div className={styles.actions}>
        {code === null ? (
          <ActButton
            type="people.practice-access-code"
            subject={subject}
            icon="eye"
            refused={refused}
            onPress={(withoutProof) => setAsked({ wish: 'show', withoutProof })}
          >
            Show the code
          </ActButton>
        ) : null}
        <ActButton
          type="people.renew-practice-access-code"
          subject={subject}
          icon="refresh"
          refused={refused}
          onPress={(withoutProof) => setAsked({ wish: 'renew', withoutProof })}
        >
          Renew it
        </ActButton>
      </div>
      {asked?.wish === 'show' ? (
        <ActDialog
          {...common}
          type="people.practice-access-code"
          title="Show the practice access code"
          confirm="Show it"
          said={{ title: 'The practice access code was shown; the case says so' }}
        >
          <p>
            It is shown to you, to say it on the phone to somebody who may have it. The case keeps that you
            did.
          </p>
        </ActDialog>
      ) : null}
      {asked?.wish === 'renew' ? (
        <ActDialog
          {...common}
          type="people.renew-practice-access-code"
          title="Renew the practice access code"
          confirm="Renew it"
          isDanger
          said={{ title: 'The practice has a new access code; the old one is void' }}
        >
          <p>
            The code from before stops working at once. Whoever has not finished an invitation needs the new
            one.
          </p>
        </ActDialog>
      ) : null}
    </Panel>
  );
}
