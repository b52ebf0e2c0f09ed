import { type ReactNode, useState } from 'react';
import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { classes } from '../../../ui/classes.ts';
import { mask } from '../../../ui/text/mask.ts';
import styles from '../person/person.module.css';
import { CorrectDialog, type Correction } from './correct-dialog.tsx';
import own from './practice.module.css';

const actOf = {
  name: 'practices.correct-name',
  email: 'practices.correct-email',
  phone: 'practices.correct-phone',
  address: 'practices.correct-address',
} as const;

/** A practice's postal address in one line; empty where none is on file. */
export const postalAddress = ({ address, city, state, postalCode }: PracticeRecord): string =>
  [address, [city, state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** What is on file of a practice, each with the way to correct it. */
export function DetailsPanel({ practice }: { readonly practice: PracticeRecord }) {
  const [asked, setAsked] = useState<{ correction: Correction; withoutProof: boolean } | null>(null);
  const refused = practice.status === 'closed' ? 'The practice is closed.' : null;
  const row = (correction: Correction, name: string, value: string): ReactNode => (
    <div className={classes(styles.row, own.detail)}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        {value === '' ? <span className={styles.quiet}>none on file</span> : <bdi>{value}</bdi>}
      </dd>
      <dd className={styles.act}>
        <ActButton
          type={actOf[correction]}
          subject={{ practiceId: practice.id }}
          about={name.toLowerCase()}
          refused={refused}
          onPress={(withoutProof) => setAsked({ correction, withoutProof })}
        >
          Correct
        </ActButton>
      </dd>
    </div>
  );
  return (
    <>
      <dl className={styles.rows}>
        {row('name', 'Name', practice.name)}
        {row('email', 'Clinic email', practice.email === null ? '' : mask(practice.email, 'email'))}
        {row('phone', 'Phone', practice.phone === null ? '' : mask(practice.phone, 'phone'))}
        {row('address', 'Address', postalAddress(practice))}
      </dl>
      {asked === null ? null : (
        <CorrectDialog {...asked} practice={practice} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
