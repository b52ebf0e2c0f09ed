import { type UpdateStatus, updateChannels } from '../../../preload/contract/updates.ts';
import { useShell } from '../../data/use-action.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { NewerVersion } from './newer-version.tsx';
import styles from './updates.module.css';
import { updateWords as words } from './words.ts';

const offWords = {
  policy: words.offPolicy,
  'no-server': words.offNoServer,
  'no-key': words.offNoKey,
} as const;

/** Newer versions of the program: what is on offer, and which ones this computer is offered. */
export function UpdatesSection() {
  const { data: status, error } = useShellQuery('updateStatus', {}, { keepPrevious: true });
  if (status === undefined) return error === null ? <Loading /> : <InlineError error={error} />;
  const { state } = status;
  const isOff = state.is === 'off';
  return (
    <>
      <FieldRows>
        <FieldRow name={say(words.version)}>{status.version}</FieldRow>
        {isOff ? null : (
          <>
            <FieldRow name={say(words.server)}>
              <bdi className={styles.code}>{status.server}</bdi>
            </FieldRow>
            <FieldRow name={say(words.looked)}>
              {status.lookedAt === null ? (
                say(words.neverLooked)
              ) : (
                <RelativeTime at={status.lookedAt} isFocusable />
              )}
            </FieldRow>
          </>
        )}
      </FieldRows>
      {isOff ? <Callout>{say(offWords[state.why])}</Callout> : <NewerVersion status={status} />}
      {isOff ? null : <Channel status={status} />}
      {status.mode === 'install' ? <p className={styles.quiet}>{say(words.installsItself)}</p> : null}
    </>
  );
}

function Channel({ status: { channel, fixed } }: { readonly status: UpdateStatus }) {
  const choose = useShell('chooseUpdateChannel');
  if (fixed.includes('channel'))
    return (
      <FieldRows>
        <FieldRow name={say(words.channel)}>
          {say(words[channel])}
          <p className={styles.quiet}>{say(words.fixedByIt)}</p>
        </FieldRow>
      </FieldRows>
    );
  return (
    <May offered="chooseUpdateChannel">
      <RadioGroup
        label={say(words.channel)}
        value={channel}
        onChange={(chosen) => void choose.run({ channel: chosen })}
        options={updateChannels.map((value) => ({ value, label: say(words[value]) }))}
      />
      <InlineError error={choose.error} />
    </May>
  );
}
