import type { RecoveryKeySheet } from '../../../preload/contract/keys.ts';
import { say, windowLocale } from '../../language.ts';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import styles from './keys.module.css';
import { keyWords as words } from './words.ts';

/** A recovery key as it is printed: of the whole window this alone is for paper. */
export function Paper({ sheet }: { readonly sheet: RecoveryKeySheet }) {
  return (
    <section className={styles.paper} data-paper aria-label={say(words.recoveryKey)}>
      <p className={styles.heading}>{say(words.sheetTitle)}</p>
      <ol className={styles.groups}>
        {sheet.groups.map((group, at) => (
          <li key={group} className={styles.group}>
            <span className={styles.number}>{at + 1}</span>
            <span className={styles.signs} translate="no">
              {group}
            </span>
          </li>
        ))}
      </ol>
      <FieldRows>
        <FieldRow name={say(words.fingerprint)}>
          <span className={styles.code}>{sheet.fingerprint}</span>
        </FieldRow>
        <FieldRow name={say(words.store)}>
          <bdi className={styles.code}>{sheet.store}</bdi>
        </FieldRow>
        <FieldRow name={say(words.writtenOn)}>
          {new Intl.DateTimeFormat(windowLocale(), { dateStyle: 'long' }).format(new Date())}
        </FieldRow>
      </FieldRows>
      <p className={styles.quiet}>{say(words.howToUse)}</p>
    </section>
  );
}
