import { useEffect, useRef } from 'react';
import { useShell } from '../../../data/use-action.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { useCalls } from '../../../shared/call/call-store.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { useOverlays } from '../../../shared/window/shortcuts.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { CopyButton } from '../../../ui/buttons/copy-button.tsx';
import { Icon } from '../../../ui/buttons/icon.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { Loading } from '../../../ui/feedback/loading.tsx';
import { Unanswered } from '../../../ui/feedback/unanswered.tsx';
import { KnowledgeAside } from '../../knowledge/knowledge-aside.tsx';
import { AroundPicture } from './around-picture.tsx';
import { aroundWords } from './around-words.ts';
import styles from './conflict-panel.module.css';
import { situationLooks } from './situation-words.ts';
import { WaysOut } from './ways-out.tsx';
import { conflictWords as words } from './words.ts';

export interface ConflictPanelProps {
  readonly email: string;
  readonly forAccount: string | null;
  /** The record is that of the account which wants the address. */
  readonly isWanted?: boolean;
}

/** Why an address is free or in use, what the caller may be told, and the ways out. */
export function ConflictPanel({ email, forAccount, isWanted = false }: ConflictPanelProps) {
  const explain = useDeskQuery('explain', forAccount === null ? { email } : { email, forAccount }, {
    keepPrevious: true,
  });
  const setTell = useCalls((state) => state.setTell);
  // The open call shows what to tell its caller: once on a screen is enough.
  const hasCall = useCalls((state) => state.openNumber !== null);
  const isCallShown = useOverlays((state) => state.callOpen);
  const openRecord = useDesk((state) => state.openRecord);
  const copy = useShell('copyText');
  const panel = useRef<HTMLElement>(null);
  const answer = explain.data;
  const tell = answer?.tellCaller ?? null;

  useEffect(() => {
    setTell(tell);
    return () => setTell(null);
  }, [tell, setTell]);

  if (explain.error !== null) return <Unanswered error={explain.error} onRetry={explain.refetch} />;
  if (answer === undefined) return <Loading />;
  const look = situationLooks[answer.situation];
  const address = <bdi className={styles.email}>{answer.email}</bdi>;

  return (
    <>
      <section ref={panel} className={styles.panel} aria-label={say(words.theAddress)}>
        {/* The picture says of a record what it wants. */}
        {isWanted ? null : <p className={styles.lead}>{address}</p>}
        <Callout tone={look.tone} title={say(look.title)}>
          {answer.tellOperator}
        </Callout>

        <AroundPicture email={answer.email} forAccount={forAccount} isOfRecord={isWanted} />

        {answer.hints.map((hint) => (
          <Callout
            key={`${hint.kind}:${hint.message}`}
            tone="info"
            actions={
              hint.suggestion === null ? null : (
                <Button
                  onPress={() =>
                    openRecord({
                      type: 'email',
                      id: hint.suggestion ?? '',
                      ...(forAccount === null ? {} : { forAccount }),
                    })
                  }
                >
                  {say(words.checkSuggestion, { email: hint.suggestion })}
                </Button>
              )
            }
          >
            {hint.message}
          </Callout>
        ))}

        {hasCall && isCallShown ? null : (
          <div className={styles.tell}>
            <div className={styles.tellHead}>
              <h3>{say(words.tellCaller)}</h3>
              <CopyButton text={answer.tellCaller} onCopy={async (text) => (await copy.run({ text })).ok} />
            </div>
            <blockquote className={styles.quote}>{answer.tellCaller}</blockquote>
          </div>
        )}
        {answer.keepFromCaller === null ? null : (
          <p className={styles.dontSay}>
            <Icon name="eye-off" />
            <span>
              <strong>{say(aroundWords.dontSay)}</strong> {answer.keepFromCaller}
            </span>
          </p>
        )}

        <WaysOut
          ways={answer.resolutions}
          email={answer.email}
          forAccount={forAccount}
          holder={answer.holder}
        />
      </section>
      <KnowledgeAside situation={answer.situation} />
    </>
  );
}
