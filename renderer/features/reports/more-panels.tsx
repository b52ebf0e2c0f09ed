import type { ReactNode } from 'react';
import type { Refusal } from '../../../preload/contract/shared.ts';
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
import { useCountedAnew } from './use-counted-anew.ts';

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

interface CountsPanelProps {
  readonly title: string;
  /** What the table is called, and what is saved of it. */
  readonly label: string;
  readonly fileName: string;
  readonly heads: readonly string[];
  /** Null until it is counted. A row's `text` is its name in a file. */
  readonly rows:
    | readonly {
        readonly key: string;
        readonly name: ReactNode;
        readonly text: string;
        readonly counts: readonly number[];
      }[]
    | null;
  readonly none: string;
  readonly when: string;
  readonly error: Refusal | null;
}

/** A part of a report that is a table of counts: saved as a file, and what it says where there is nothing to count. */
function CountsPanel({ title, label, fileName, heads, rows, none, when, error }: CountsPanelProps) {
  const isCounted = rows !== null && rows.length > 0;
  return (
    <Panel
      level={2}
      title={title}
      actions={
        isCounted ? (
          <SaveParts
            of={label}
            name={fileName}
            when={when}
            hasPicture={false}
            rows={[heads, ...rows.map(({ text, counts }) => [text, ...counts])]}
          />
        ) : null
      }
    >
      <InlineError error={error} />
      {isCounted ? (
        <CountTable label={label} heads={heads} rows={rows} />
      ) : rows !== null ? (
        <p className={styles.quiet}>{none}</p>
      ) : error === null ? (
        <p role="status">{say(words.counting)}</p>
      ) : null}
    </Panel>
  );
}

/** What became of password resets, by the domain of their address. */
export function ResetsPanel() {
  const { asked, when, isWrong } = useChosenPeriod();
  const { data, error, refetch } = useDeskQuery('resetReport', asked, {
    keepPrevious: true,
    enabled: !isWrong,
  });
  useCountedAnew(refetch);
  return (
    <CountsPanel
      title={say(words.resets)}
      label={say(words.resetsByDomain)}
      fileName="resets-by-domain"
      heads={[
        ...[words.domain, words.sent, words.used, words.notArrived],
        ...[words.cancelled, words.expired, words.valid],
      ].map((head) => say(head))}
      rows={
        data?.domains.map((row) => {
          const text = row.domain === '' ? say(words.withoutMail) : row.domain;
          return {
            key: row.domain,
            name: <bdi>{text}</bdi>,
            text,
            counts: [row.sent, row.used, row.notArrived, row.cancelled, row.expired, row.valid],
          };
        }) ?? null
      }
      none={say(words.noResets, { period: when })}
      when={when}
      error={error}
    />
  );
}

/** The addresses that accounts want and don't have, by situation. */
export function ConflictsPanel() {
  const { asked, when, isWrong } = useChosenPeriod();
  const { data, error, refetch } = useDeskQuery('conflictReport', asked, {
    keepPrevious: true,
    enabled: !isWrong,
  });
  useCountedAnew(refetch);
  return (
    <CountsPanel
      title={say(words.conflicts)}
      label={say(words.conflictsBySituation)}
      fileName="conflicts-by-situation"
      heads={[say(words.situation), say(words.accounts)]}
      rows={
        data?.situations.map(({ situation, count }) => {
          const name = say(situationWords[situation]);
          return { key: situation, name, text: name, counts: [count] };
        }) ?? null
      }
      none={say(words.noConflicts, { period: when })}
      when={when}
      error={error}
    />
  );
}
