import type { UpdateInTeam, UpdateOffer, UpdateStatus } from '../../../preload/contract/updates.ts';
import { useShell } from '../../data/use-action.ts';
import { say, windowLocale } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { heldUpWords } from './held-up.ts';
import styles from './updates.module.css';
import { updateWords as words } from './words.ts';

/** The version on offer, with what can be done about it; nothing where there is none. */
export function UpdateOnOffer({ status }: { readonly status: UpdateStatus }) {
  const { state } = status;
  if (!('offer' in state) || state.offer === null) return null;
  const { offer } = state;
  return (
    <section className={styles.offer} aria-label={say(words.isHere, { version: offer.version })}>
      <h3 className={styles.title}>
        {say(state.is === 'ready' ? words.isReady : words.isHere, { version: offer.version })}
      </h3>
      <Facts offer={offer} />
      {status.team === null ? null : <InTeam team={status.team} />}
      <div>
        <h4 className={styles.notesTitle}>{say(words.notes)}</h4>
        {offer.notes === '' ? (
          <p className={styles.quiet}>{say(words.noNotes)}</p>
        ) : (
          <p className={styles.notes}>{offer.notes}</p>
        )}
      </div>
      <WhatNext status={status} offer={offer} />
    </section>
  );
}

function Facts({ offer: { releasedAt, bytes } }: { readonly offer: UpdateOffer }) {
  return (
    <p className={styles.quiet}>
      {say(words.released, {
        when: new Intl.DateTimeFormat(windowLocale(), { dateStyle: 'medium' }).format(releasedAt),
      })}
      {bytes === null
        ? null
        : ` · ${say(words.size, { megabytes: Math.max(1, Math.round(bytes / 1_000_000)) })}`}
    </p>
  );
}

/** Who of the team has to be updated too. */
function InTeam({ team: { behind, needsRaise } }: { readonly team: UpdateInTeam }) {
  const names = new Intl.ListFormat(windowLocale(), { type: 'conjunction' }).format(behind ?? []);
  return (
    <Callout tone={needsRaise ? 'warn' : 'info'}>
      <p>
        {behind === null ? say(words.teamUnknown) : say(words.teamBehind, { count: behind.length, names })}
      </p>
      {needsRaise ? <p>{say(words.teamNeedsRaise)}</p> : null}
      {!needsRaise && behind?.length !== 0 ? <p>{say(words.teamWorksOn)}</p> : null}
    </Callout>
  );
}

interface WhatNextProps {
  readonly status: UpdateStatus;
  readonly offer: UpdateOffer;
}

function WhatNext({ status, offer }: WhatNextProps) {
  const download = useShell('downloadUpdate');
  const { state } = status;
  if (!status.installs) return <Callout>{say(words.installsNot)}</Callout>;
  if (state.is === 'downloading')
    return (
      <ProgressBar
        label={say(words.downloading, { version: offer.version })}
        progress={{ done: state.done, total: state.total }}
        unit={null}
      />
    );
  if (state.is === 'ready') return <Ready status={status} />;
  const hasFailed = state.is === 'failed' && state.during !== 'look';
  return (
    <>
      {hasFailed ? (
        <Callout tone="warn" title={say(words.failed)}>
          {state.problem.message}
        </Callout>
      ) : (
        <p>{say(words.installsLater)}</p>
      )}
      <div className={styles.buttons}>
        <Button variant="primary" onPress={() => void download.run({})}>
          {say(hasFailed ? words.tryAgain : words.install)}
        </Button>
        <Later status={status} />
      </div>
      <InlineError error={download.error} />
    </>
  );
}

function Ready({ status }: { readonly status: UpdateStatus }) {
  const restart = useShell('restartForUpdate');
  const cancel = useShell('cancelUpdateRestart');
  const waits = status.restarts && status.heldUpBy.length > 0;
  return (
    <>
      <div role="status">
        {waits ? (
          <Callout>{say(words.waits, { what: heldUpWords(status.heldUpBy) })}</Callout>
        ) : (
          <p>{say(words.readyNote)}</p>
        )}
      </div>
      <div className={styles.buttons}>
        {waits ? (
          <Button onPress={() => void cancel.run({})}>{say(words.dontRestart)}</Button>
        ) : (
          <>
            <Button variant="primary" icon="refresh" onPress={() => void restart.run({})}>
              {say(words.restart)}
            </Button>
            <Later status={status} />
          </>
        )}
      </div>
      <InlineError error={restart.error ?? cancel.error} />
    </>
  );
}

function Later({ status }: { readonly status: UpdateStatus }) {
  const later = useShell('putOffUpdate');
  if (status.isPutOff) return <span className={styles.quiet}>{say(words.putOff)}</span>;
  return <Button onPress={() => void later.run({})}>{say(words.later)}</Button>;
}
