import { useEffect } from 'react';
import { situationWords } from '../../../preload/contract/situation-words.ts';
import { ownZone } from '../../data/days.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { CountTable } from './count-table.tsx';
import { moreReportWords as words } from './more-words.ts';
import { periodOf, periodProblem, periodWords } from './period.ts';
import styles from './reports.module.css';
import { useReportsState } from './reports-state.ts';
import { SaveParts } from './save-parts.tsx';

/** The period that is chosen: as the desk is asked for it, and in words. */
export function useChosenPeriod() {
  const choice = useReportsState((state) => state.period);
  const period = periodOf(choice, useNow());
  return {
    choice,
    period,
    asked: {
      ...(period.from === '' ? {} : { from: period.from }),
      ...(period.to === '' ? {} : { to: period.to }),
      zone: ownZone(),
    },
    when: periodWords(choice, period),
    isWrong: periodProblem(period) !== null,
  };
}

/** What became of password resets, by the domain of their address. */
export function ResetsPanel() {
  const { asked, when, isWrong } = useChosenPeriod();
  const { data, error, refetch } = useDeskQuery('resetReport', asked, {
    keepPrevious: true,
    enabled: !isWrong,
  });
  // What was counted last time may be old.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the report is opened.
  useEffect(() => refetch(), []);
  const heads = [
    ...[words.domain, words.sent, words.used, words.notArrived],
    ...[words.cancelled, words.expired, words.valid],
  ].map((head) => say(head));
  const rows = (data?.domains ?? []).map((row) => ({
    key: row.domain,
    name: row.domain === '' ? say(words.withoutMail) : <bdi>{row.domain}</bdi>,
    text: row.domain === '' ? say(words.withoutMail) : row.domain,
    counts: [row.sent, row.used, row.notArrived, row.cancelled, row.expired, row.valid],
  }));
  return (
    <Panel
      level={2}
      title={say(words.resets)}
      actions={
        rows.length === 0 ? null : (
          <SaveParts
            of={say(words.resetsByDomain)}
            name="resets-by-domain"
            when={when}
            hasPicture={false}
            rows={[heads, ...rows.map(({ text, counts }) => [text, ...counts])]}
          />
        )
      }
    >
      <InlineError error={error} />
      {data === undefined ? (
        error === null ? (
          <p role="status">{say(words.counting)}</p>
        ) : null
      ) : rows.length === 0 ? (
        <p className={styles.quiet}>{say(words.noResets, { period: when })}</p>
      ) : (
        <CountTable label={say(words.resetsByDomain)} heads={heads} rows={rows} />
      )}
    </Panel>
  );
}

/** The addresses that accounts want and don't have, by situation. */
export function ConflictsPanel() {
  const { asked, when, isWrong } = useChosenPeriod();
  const { data, error, refetch } = useDeskQuery('conflictReport', asked, {
    keepPrevious: true,
    enabled: !isWrong,
  });
  // What was counted last time may be old.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the report is opened.
  useEffect(() => refetch(), []);
  const heads = [say(words.situation), say(words.accounts)];
  const rows = (data?.situations ?? []).map(({ situation, count }) => ({
    key: situation,
    name: say(situationWords[situation]),
    counts: [count],
  }));
  return (
    <Panel
      level={2}
      title={say(words.conflicts)}
      actions={
        rows.length === 0 ? null : (
          <SaveParts
            of={say(words.conflictsBySituation)}
            name="conflicts-by-situation"
            when={when}
            hasPicture={false}
            rows={[heads, ...rows.map(({ name, counts }) => [name, ...counts])]}
          />
        )
      }
    >
      <InlineError error={error} />
      {data === undefined ? (
        error === null ? (
          <p role="status">{say(words.counting)}</p>
        ) : null
      ) : rows.length === 0 ? (
        <p className={styles.quiet}>{say(words.noConflicts, { period: when })}</p>
      ) : (
        <CountTable label={say(words.conflictsBySituation)} heads={heads} rows={rows} />
      )}
    </Panel>
  );
}
