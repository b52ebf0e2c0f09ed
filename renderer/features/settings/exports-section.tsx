import { useShellQuery } from '../../data/use-desk-query.ts';
import { useJob } from '../../data/use-job.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { RelativeTime, relativeWords } from '../../ui/text/relative-time.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { scheduledWords as words } from '../exports/scheduled-words.ts';
import { ScheduledExportForm } from './scheduled-export-form.tsx';
import styles from './settings-screen.module.css';
import type { SettingsView } from './use-setting.ts';

// The program looks once a minute whether one is due.
const minute = 60_000;

/** How the scheduled export stands, and what it exports, when and where to. */
export function ExportsSection({ settings }: { readonly settings: SettingsView }) {
  const { data: status } = useShellQuery('scheduledExport', {});
  const make = useJob('exportScheduled');
  const now = useNow();
  const last = status?.lastGood ?? null;
  return (
    <>
      <p className={styles.quiet}>{say(words.meaning)}</p>
      {status === undefined ? null : (
        <FieldRows>
          <FieldRow name={say(words.last)}>
            {last === null ? (
              say(words.never)
            ) : (
              <>
                <RelativeTime at={last.at} isFocusable />
                <br />
                {last.from === last.to
                  ? say(words.lastOfDay, { rows: last.rows, day: last.to })
                  : say(words.lastOf, { rows: last.rows, from: last.from, to: last.to })}
                <br />
                <bdi className={styles.code}>{last.file}</bdi>
              </>
            )}
          </FieldRow>
          <FieldRow name={say(words.next)}>
            {status.nextAt === null ? (
              say(status.where === 'other' ? words.elsewhere : words.off)
            ) : status.nextAt - now < minute ? (
              say(words.dueNow)
            ) : (
              <RelativeTime at={status.nextAt} isFocusable />
            )}
          </FieldRow>
        </FieldRows>
      )}
      {status?.failing && !make.running ? (
        <Callout
          tone="danger"
          title={say(words.failing, { since: relativeWords(status.failing.since, now) })}
        >
          <p>{status.failing.message}</p>
          <p>{say(words.failingNext)}</p>
        </Callout>
      ) : null}
      {status?.where === 'here' ? (
        <May offered="exportScheduled">
          <div className={styles.buttons}>
            <Button icon="export" isDisabled={make.running} onPress={() => void make.start({})}>
              {say(words.now)}
            </Button>
          </div>
        </May>
      ) : null}
      {make.running ? (
        <ProgressBar label={say(words.making)} progress={make.progress} unit="rows" onCancel={make.cancel} />
      ) : null}
      {/* What failed stands above, for as long as it is so. */}
      <InlineError error={status?.failing ? null : make.error} />
      <May offered="setting:export.scheduled">
        <ScheduledExportForm settings={settings} where={status?.where ?? 'none'} />
      </May>
    </>
  );
}
