import type { Refusal } from '../../../preload/contract/shared.ts';
import { InlineError } from './inline-error.tsx';
import styles from './page-error.module.css';

/** A refusal in the place of a page or a list that can't be shown. */
export function PageError({ error }: { readonly error: Refusal }) {
  return (
    <div className={styles.room}>
      <InlineError error={error} />
    </div>
  );
}
