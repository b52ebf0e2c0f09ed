import type { ReactNode } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import type { MailMode } from '../../../preload/contract/mail-settings.ts';
import type { ReadinessMailResult } from '../../../preload/contract/readiness.ts';

import { say, sayWith } from '../../language.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { PlainTable } from '../../ui/lists/plain-table.tsx';
import { KindBadge } from './kind-words.tsx';
import { letterWords as words } from './letter-words.ts';
import styles from './readiness.module.css';

const skippedWords = ({ skipped }: ReadinessMailResult): readonly string[] => [
  ...(skipped.recently === 0 ? [] : [say(words.toldRecently, { count: skipped.recently })]),
  ...(skipped.withoutAddress === 0 ? [] : [say(words.withoutAddress, { count: skipped.withoutAddress })]),
];

const strong = (inside: ReactNode) => <strong>{inside}</strong>;

/** What would be sent to whom, before anything is. */
export function LettersSeen({ result }: { readonly result: ReadinessMailResult }) {
  const { letters, accounts } = result;
  const left = skippedWords(result);
  if (letters.person + letters.clinic === 0) {
    return (
      <EmptyState icon="check" title={say(words.noneNeeded)}>
        {left.map((skipped) => (
          <p key={skipped}>{skipped}</p>
        ))}
      </EmptyState>
    );
  }
  return (
    <div className={styles.seen}>
      <ul className={styles.facts}>
        {letters.person === 0 ? null : (
          <li>{sayWith(words.toPeople, { count: letters.person, b: strong })}</li>
        )}
        {letters.clinic === 0 ? null : (
          <li>{sayWith(words.toClinics, { count: letters.clinic, accounts: accounts.clinic, b: strong })}</li>
        )}
        {left.map((skipped) => (
          <li key={skipped} className={styles.quiet}>
            {skipped}
          </li>
        ))}
      </ul>
      <Tabs
        label={say(words.letters)}
        items={[
          ...result.samples.map((sample) => ({
            id: sample.to,
            label: say(sample.to === 'person' ? words.toPerson : words.toClinic),
            content: <Letter sample={sample} />,
          })),
          {
            id: 'list' as const,
            label: say(words.recipients),
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable.
    <section className={styles.letter} tabIndex={0} aria-label={say(words.letters)}>
      <p>
        <span className={styles.quiet}>{say(words.to)}</span> <bdi>{sample.address}</bdi>
      </p>
      <p>
        <span className={styles.quiet}>{say(words.subject)}</span> <strong>{sample.subject}</strong>
      </p>
      <pre className={styles.text}>{sample.text.trim()}</pre>
    </section>
  );
}

function Recipients({ result }: { readonly result: ReadinessMailResult }) {
  const all = result.letters.person + result.letters.clinic;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
    <section className={styles.letter} tabIndex={0} aria-label={say(words.recipients)}>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{say(words.to)}</th>
            <th scope="col">{say(words.about)}</th>
          </tr>
        </thead>
        <tbody>
          {result.first.map((letter) => (
            <tr key={`${letter.to} ${letter.practiceId} ${letter.accounts[0]?.accountId ?? ''}`}>
              <td>
                {letter.practiceName}
                <span className={styles.quiet}>
                  {' '}
                  {say(letter.to === 'clinic' ? words.clinicEmail : words.ownAddress)}{' '}
                  <bdi>{letter.address}</bdi>
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
                    <li className={styles.quiet}>
                      {say(words.andMore, { count: letter.accounts.length - 12 })}
                    </li>
                  ) : null}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {all > result.first.length ? (
        <p className={styles.quiet}>{say(words.firstOfAll, { shown: result.first.length, count: all })}</p>
      ) : null}
    </section>
  );
}

const wayOn: Readonly<Record<MailMode, PlainMessage>> = {
  off: words.heldWhileOff,
  sandbox: words.goToSandbox,
  smtp: words.sentOneByOne,
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
    <Callout tone="good" title={say(words.inOutbox, { count: all })}>
      {mailMode === null ? null : <p>{say(wayOn[mailMode])}</p>}
      <p>{say(words.outboxShows)}</p>
    </Callout>
  );
}
