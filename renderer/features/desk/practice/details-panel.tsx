import { type ReactNode, useState } from 'react';
import { languageNames } from '../../../../language/languages.ts';
import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import { say } from '../../../language.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { classes } from '../../../ui/classes.ts';
import { mask } from '../../../ui/text/mask.ts';
import styles from '../person/person.module.css';
import { CorrectDialog, type Correction } from './correct-dialog.tsx';
import { correctionWords as words } from './correction-words.ts';
import own from './practice.module.css';
import { practiceWords } from './words.ts';

const looks = {
  name: { type: 'practices.correct-name', name: words.name, about: words.aboutName, none: words.noneOnFile },
  email: {
    type: 'practices.correct-email',
    name: words.clinicEmail,
    about: words.aboutClinicEmail,
    none: words.noneOnFile,
  },
  phone: {
    type: 'practices.correct-phone',
    name: words.phone,
    about: words.aboutPhone,
    none: words.noneOnFile,
  },
  address: {
    type: 'practices.correct-address',
    name: words.address,
    about: words.aboutAddress,
    none: words.noAddressOnFile,
  },
} as const satisfies Readonly<Record<Correction, unknown>>;

/** A practice's postal address in one line; empty where none is on file. */
export const postalAddress = ({ address, city, state, postalCode }: PracticeRecord): string =>
  [address, [city, state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** What is on file of a practice, each with the way to correct it. */
export function DetailsPanel({ practice }: { readonly practice: PracticeRecord }) {
  const [asked, setAsked] = useState<{ correction: Correction; withoutProof: boolean } | null>(null);
  const refused = practice.status === 'closed' ? say(practiceWords.practiceClosed) : null;
  const row = (correction: Correction, value: string): ReactNode => (
    <div className={classes(styles.row, own.detail)}>
      <dt className={styles.name}>{say(looks[correction].name)}</dt>
      <dd className={styles.value}>
        {value === '' ? (
          <span className={styles.quiet}>{say(looks[correction].none)}</span>
        ) : (
          <bdi>{value}</bdi>
        )}
      </dd>
      <dd className={styles.act}>
        <ActButton
          type={looks[correction].type}
          subject={{ practiceId: practice.id }}
          about={say(looks[correction].about)}
          refused={refused}
          onPress={(withoutProof) => setAsked({ correction, withoutProof })}
        >
          {say(words.correct)}
        </ActButton>
      </dd>
    </div>
  );
  return (
    <>
      <dl className={styles.rows}>
        {row('name', practice.name)}
        {row('email', practice.email === null ? '' : mask(practice.email, 'email'))}
        {row('phone', practice.phone === null ? '' : mask(practice.phone, 'phone'))}
        {row('address', postalAddress(practice))}
        {practice.language === null ? null : (
          <div className={classes(styles.row, own.detail)}>
            <dt className={styles.name}>{say(words.language)}</dt>
            <dd className={styles.value}>{languageNames[practice.language]}</dd>
          </div>
        )}
      </dl>
      {asked === null ? null : (
        <CorrectDialog {...asked} practice={practice} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
