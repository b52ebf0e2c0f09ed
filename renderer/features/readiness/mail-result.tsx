import type { ReadinessMailResult } from '../../../preload/contract/readiness.ts';
import type { MailMode } from '../../../preload/contract/settings.ts';
import { countOf, countText } from '../../data/numbers.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { PlainTable } from '../../ui/lists/plain-table.tsx';
import { KindBadge } from './kind-words.tsx';
import styles from './readiness.module.css';

const skippedWords = ({ skipped }: ReadinessMailResult): readonly string[] => [
  ...(skipped.recently === 0
    ? []
    : [`${countOf(skipped.recently, 'account was', 'accounts were')} told lately`]),
  ...(skipped.withoutAddress === 0
    ? []
    : [
        `${countOf(skipped.withoutAddress, 'account has', 'accounts have')} no address that mail can go to, nor has the practice`,
      ]),
];

/** What would go to whom, before anything does. */
export function LettersSeen({ result }: { readonly result: ReadinessMailResult }) {
  const { letters, accounts } = result;
  const left = skippedWords(result);
  if (letters.person + letters.clinic === 0) {
    return (
      <EmptyState icon="check" title="Nobody is to be told anything now">
        {left.map((words) => (
          <p key={words}>{words}.</p>
        ))}
      </EmptyState>
    );
  }
  return (
    <div className={styles.seen}>
      <ul className={styles.facts}>
        {letters.person === 0 ? null : (
          <li>
            <strong>{countOf(letters.person, 'letter')}</strong> to people whose address is free or theirs
          </li>
        )}
        {letters.clinic === 0 ? null : (
          <li>
            <strong>{countOf(letters.clinic, 'letter')}</strong> to clinics, about{' '}
            {countOf(accounts.clinic, 'account')}
          </li>
        )}
        {left.map((words) => (
          <li key={words} className={styles.quiet}>
            {words}
          </li>
        ))}
      </ul>
      <Tabs
        label="Letters"
        items={[
          ...result.samples.map((sample) => ({
            id: sample.to,
            label: sample.to === 'person' ? 'To a person' : 'To a clinic',
            content: <Letter sample={sample} />,
          })),
          {
            id: 'list' as const,
            label: 'To whom',
            count: letters.person + letters.clinic,
            content: <Recipients result={result} />,
          },
        ]}
      />
    </div>
  );
}

function Letter({ sample }: { readonly sample: ReadinessMailResult['samples'][number] }) {
  return (
    <div className={styles.letter}>
      <p>
        <span className={styles.quiet}>To</span> <bdi>{sample.address}</bdi>
      </p>
      <p>
        <span className={styles.quiet}>Subject</span> <strong>{sample.subject}</strong>
      </p>
      <pre className={styles.text}>{sample.text.trim()}</pre>
    </div>
  );
}

function Recipients({ result }: { readonly result: ReadinessMailResult }) {
  const all = result.letters.person + result.letters.clinic;
  return (
    <div className={styles.letter}>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">To</th>
            <th scope="col">About</th>
          </tr>
        </thead>
        <tbody>
          {result.first.map((letter) => (
            <tr key={`${letter.to} ${letter.practiceId} ${letter.accounts[0]?.accountId ?? ''}`}>
              <td>
                {letter.practiceName}
                <span className={styles.quiet}>
                  {' '}
                  {letter.to === 'clinic' ? 'clinic email' : 'own address'} <bdi>{letter.address}</bdi>
                </span>
              </td>
              <td>
                <ul className={styles.about}>
                  {letter.accounts.slice(0, 12).map(({ accountId, name, kind }) => (
                    <li key={accountId}>
                      {name} <KindBadge kind={kind} />
                    </li>
                  ))}
                  {letter.accounts.length > 12 ? (
                    <li className={styles.quiet}>and {letter.accounts.length - 12} more</li>
                  ) : null}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {all > result.first.length ? (
        <p className={styles.quiet}>
          The first {countText(result.first.length)} of {countOf(all, 'letter')}.
        </p>
      ) : null}
    </div>
  );
}

const wayOn: Readonly<Record<MailMode, string>> = {
  off: 'Mail is off, so they are held until it is turned on.',
  sandbox: 'They go to the sandbox inside the program, and to nobody outside.',
  smtp: 'They go out one after the other.',
};

/** What is in the outbox now. Queued is not sent, and sent is not delivered. */
export function LettersQueued({
  result,
  mailMode,
}: {
  readonly result: ReadinessMailResult;
  readonly mailMode: MailMode | null;
}) {
  const all = result.letters.person + result.letters.clinic;
  return (
    <Callout tone="good" title={`${countOf(all, 'letter is', 'letters are')} in the outbox.`}>
      <p>
        {mailMode === null ? '' : `${wayOn[mailMode]} `}
        The outbox shows how far each one comes.
      </p>
    </Callout>
  );
}
