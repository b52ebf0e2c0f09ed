import { memo } from 'react';
import { reasonWords } from '../../../../preload/contract/case-words.ts';
import type { LookupHit } from '../../../../preload/contract/directory.ts';
import { say } from '../../../language.ts';
import { hitTitle } from '../../../shared/record/account-title.ts';
import { reachKeys } from '../../../shared/window/letters.ts';
import { Icon } from '../../../ui/buttons/icon.tsx';
import { KeyHint } from '../../../ui/buttons/key-hint.tsx';
import { classes } from '../../../ui/classes.ts';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { NameText } from '../../../ui/text/name-text.tsx';
import { isInactive, matchedWords } from './matched-words.ts';
import styles from './result-row.module.css';
import type { SearchRow } from './use-search.ts';
import { searchWords as words } from './words.ts';

export interface ResultRowProps {
  readonly row: SearchRow;
  /** There are only commands, so no row needs to say that it is one. */
  readonly isAlone: boolean;
}

/** One line of the results, of any kind. Drawn again only when the row is another: most rows stay while one types. */
export const ResultRow = memo(function ResultRow({ row, isAlone }: ResultRowProps) {
  switch (row.kind) {
    case 'hit':
      return row.heading === undefined ? (
        <HitRow hit={row.hit} />
      ) : (
        <div>
          <p className={styles.heading}>{say(row.heading)}</p>
          <HitRow hit={row.hit} />
        </div>
      );
    case 'command':
      return (
        <div className={classes(styles.row, styles.command)}>
          <Icon name={row.command.icon} />
          <span className={styles.words}>
            <span className={styles.first}>
              <span className={styles.cut}>
                {row.command.label}
                {row.command.about === undefined ? null : (
                  <>
                    {' · '}
                    <NameText>{row.command.about}</NameText>
                  </>
                )}
              </span>
            </span>
            {row.command.lacks == null ? null : (
              <span className={styles.second}>
                <span className={styles.cut} title={row.command.lacks}>
                  {row.command.lacks}
                </span>
              </span>
            )}
          </span>
          {row.command.letter === undefined ? (
            isAlone ? null : (
              <span className={styles.aside}>{say(words.command)}</span>
            )
          ) : (
            <KeyHint keys={reachKeys(row.command.letter)} />
          )}
        </div>
      );
    case 'explain':
      return (
        <div className={styles.row}>
          <Icon name="info" />
          <div className={styles.words}>
            <span className={styles.first}>{say(words.isAddressFree)}</span>
            <span className={styles.second}>
              <bdi className={styles.cut}>{row.email}</bdi>
            </span>
          </div>
        </div>
      );
    case 'case':
      return (
        <div className={styles.row}>
          <Icon name="cases" />
          <div className={styles.words}>
            <span className={styles.first}>
              <NameText isStrong isCut>
                {`${row.record.number} ${row.record.caller}`}
              </NameText>
              <span className={styles.aside}>{say(words.case)}</span>
            </span>
            <span className={styles.second}>
              <span className={styles.cut}>{say(reasonWords[row.record.reason])}</span>
              <StateBadge state={row.record.state} />
            </span>
          </div>
        </div>
      );
  }
});

function HitRow({ hit }: { readonly hit: LookupHit }) {
  const inactive = isInactive(hit);
  const isPractice = hit.type === 'practice';
  // The state that matters first: an account that is not simply active says so, else its login email's state.
  const state =
    isPractice || hit.status !== 'active' ? (
      <StateBadge state={isPractice && hit.status === 'active' ? 'activePractice' : hit.status} />
    ) : (
      <StateBadge state={hit.emailState} />
    );
  const where = isPractice
    ? say(words.practice, { id: hit.id })
    : [hit.role, hit.practiceId, hit.practiceName].filter(Boolean).join(' · ');
  const matched = matchedWords(hit.matched);
  return (
    <div className={classes(styles.row, inactive && styles.inactive)}>
      <Icon name={isPractice ? 'practice' : 'person'} />
      <div className={styles.words}>
        <span className={styles.first}>
          <NameText isStrong isCut>
            {hitTitle(hit)}
          </NameText>
          {state}
        </span>
        <span className={styles.second}>
          <bdi className={styles.cut} title={where}>
            {where}
          </bdi>
          {matched === null ? null : <span className={styles.aside}>{matched}</span>}
        </span>
      </div>
    </div>
  );
}
