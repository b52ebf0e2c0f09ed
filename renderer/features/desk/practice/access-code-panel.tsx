import { useEffect, useState } from 'react';
import { say } from '../../../language.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import styles from './practice.module.css';
import { practiceWords as words } from './words.ts';

type Wish = 'show' | 'renew';

// Long enough to say it twice; a code that stays on a screen can be read by people passing by.
const shownMillis = 60_000;

/** The code that a new person needs to finish an invitation. It is said, never mailed, and each time it is shown is logged. */
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
  const refused = isClosed ? say(words.practiceClosed) : null;

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
    <Panel title={say(words.accessCode)}>
      {code === null ? (
        <p className={styles.quiet}>{say(words.aboutAccessCode)}</p>
      ) : (
        <div className={styles.shown}>
          <output className={styles.code} aria-label={say(words.accessCode)}>
            {code}
          </output>
          <p className={styles.quiet}>{say(words.codeDisappears)}</p>
          <Button icon="eye-off" onPress={() => setCode(null)}>
            {say(words.hideCode)}
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
            {say(words.showCode)}
          </ActButton>
        ) : null}
        <ActButton
          type="people.renew-practice-access-code"
          subject={subject}
          icon="refresh"
          refused={refused}
          onPress={(withoutProof) => setAsked({ wish: 'renew', withoutProof })}
        >
          {say(words.renewCode)}
        </ActButton>
      </div>
      {asked?.wish === 'show' ? (
        <ActDialog
          {...common}
          type="people.practice-access-code"
          title={say(words.showCodeTitle)}
          confirm={say(words.showIt)}
          said={() => ({ title: say(words.codeShown) })}
        >
          <p>{say(words.aboutShow)}</p>
        </ActDialog>
      ) : null}
      {asked?.wish === 'renew' ? (
        <ActDialog
          {...common}
          type="people.renew-practice-access-code"
          title={say(words.renewCodeTitle)}
          confirm={say(words.renewCode)}
          isDanger
          said={() => ({ title: say(words.codeRenewed) })}
        >
          <p>{say(words.aboutRenew)}</p>
        </ActDialog>
      ) : null}
    </Panel>
  );
}
