import { useEffect, useState } from 'react';
import type { ReadinessFilters } from '../../../preload/contract/readiness.ts';

import { useJob } from '../../data/use-job.ts';
import { say, sayWith } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { ScreenFrame } from '../../ui/layout/screen-frame.tsx';
import { Toolbar, ToolbarFields } from '../../ui/layout/toolbar.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { ExportReadinessDialog } from './export-dialog.tsx';
import { MailDialog } from './mail-dialog.tsx';
import { MostToDo } from './most-to-do.tsx';
import styles from './readiness.module.css';
import { ReadinessChart } from './readiness-chart.tsx';
import { ReadinessList } from './readiness-list.tsx';
import { scopeOf, useReadinessState } from './readiness-state.ts';
import { readinessWords as words } from './words.ts';

const accountOptions = [
  { value: 'all', label: words.allAccounts },
  { value: 'person', label: words.people },
  { value: 'clinic', label: words.clinics },
] as const;

/** What would happen if every legacy login were upgraded today: counted, listed, exported, and sent as letters. */
export function ReadinessScreen() {
  const fields = useReadinessState();
  const scope = scopeOf(fields);
  const report = useReport();
  const [dialog, setDialog] = useState<'mail' | 'export' | null>(null);
  const { kind } = fields;
  const filters: ReadinessFilters = { ...scope, ...(kind === null ? {} : { kinds: [kind] }) };
  const counted = report.result;
  const total =
    counted === null || report.isOld ? null : kind === null ? counted.total : counted.counts[kind];

  return (
    <ScreenFrame>
      <div className={styles.top}>
        <ScopeFields />
        <Toolbar label={say(words.readiness)}>
          <Button icon="export" onPress={() => setDialog('export')}>
            {' '}
            {say(words.export)}{' '}
          </Button>
          <Button
            variant="primary"
            icon="mail"
            isDisabled={counted === null || counted.total === 0}
            onPress={() => setDialog('mail')}
          >
            {' '}
            {say(words.letters)}{' '}
          </Button>
        </Toolbar>
      </div>
      <div className={styles.halves}>
        <section className={styles.side} aria-label={say(words.counts)}>
          {report.running ? (
            <ProgressBar
              label={say(words.counting)}
              progress={report.progress}
              unit="accounts"
              onCancel={report.cancel}
            />
          ) : (
            <div className={styles.counted}>
              <p role="status">
                {counted === null
                  ? say(words.notCountedYet)
                  : sayWith(words.counted, {
                      logins: counted.total,
                      practices: counted.practices,
                      b: (inside) => <strong>{inside}</strong>,
                    })}
              </p>
              <div className={styles.again}>
                <span className={styles.quiet}>
                  {counted === null
                    ? null
                    : sayWith(words.countedAt, { when: <RelativeTime at={counted.at} /> })}
                </span>
                <Button variant="plain" icon="refresh" onPress={report.again}>
                  {say(words.countAgain)}
                </Button>
              </div>
            </div>
          )}
          <InlineError error={report.error} />
          {counted === null ? null : (
            <div className={report.isOld ? styles.old : styles.fresh}>
              <ReadinessChart
                report={counted}
                kind={kind}
                onChoose={(chosen) => fields.change({ kind: chosen })}
              />
              <MostToDo
                practices={counted.mostToDo}
                ready={counted.practicesReady}
                chosen={fields.practices}
                onChoose={(practices) => fields.change({ practices })}
              />
            </div>
          )}
        </section>
        <div className={styles.list}>
          <ReadinessList filters={filters} total={total} />
        </div>
      </div>
      {dialog === 'mail' ? <MailDialog scope={scope} kind={kind} onClose={() => setDialog(null)} /> : null}
      {dialog === 'export' ? (
        <ExportReadinessDialog
          filters={filters}
          isNarrowed={Object.keys(filters).length > 0}
          total={total}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </ScreenFrame>
  );
}

function ScopeFields() {
  const { practices, state, accounts, states, change } = useReadinessState();
  const [typed, setTyped] = useState(practices);
  // A practice that was chosen from the list below is shown in the box too.
  useEffect(() => setTyped(practices), [practices]);
  const commit = (): void => {
    if (typed.trim() !== practices) change({ practices: typed.trim() });
  };
  return (
    <ToolbarFields label={say(words.filters)}>
      <div className={styles.practicesField}>
        <TextField
          label={say(words.practiceIds)}
          placeholder={say(words.allPractices)}
          value={typed}
          onChange={setTyped}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
      </div>
      <div className={styles.selectField}>
        <SelectField
          label={say(words.state)}
          options={[
            { value: 'all', label: say(words.allStates) },
            ...states.map((each) => ({ value: each, label: each })),
          ]}
          value={state ?? 'all'}
          onChange={(chosen) => change({ state: chosen === 'all' ? null : chosen })}
        />
      </div>
      <div className={styles.selectField}>
        <SelectField
          label={say(words.accounts)}
          options={accountOptions.map(({ value, label }) => ({ value, label: say(label) }))}
          value={accounts ?? 'all'}
          onChange={(chosen) => change({ accounts: chosen === 'all' ? null : chosen })}
        />
      </div>
    </ToolbarFields>
  );
}

/** The counts of what is looked at; they are counted again when that changes. */
function useReport() {
  const job = useJob('readinessReport');
  const fields = useReadinessState();
  const scope = scopeOf(fields);
  const key = JSON.stringify(scope);
  const { most: _most, ...counted } = job.input ?? {};
  const isOld = job.input === null || JSON.stringify(counted) !== key;
  const { start, running, result } = job;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the scope.
  useEffect(() => {
    if (isOld && !running) void start({ ...scope, most: 50 });
  }, [isOld, running, key, start]);
  useEffect(() => {
    if (result !== null && key === '{}' && !isOld)
      fields.change({ states: result.states.map(({ state }) => state).filter((state) => state !== '') });
  }, [result, key, isOld, fields.change]);
  return { ...job, isOld, again: () => void start({ ...scope, most: 50 }) };
}
