import { useDeskQuery } from '../../data/use-desk-query.ts';
import { useCalls } from '../call/call-store.ts';
import styles from './acts.module.css';

/** Says beforehand in which case an action will be kept. */
export function BelongsTo() {
  const number = useCalls((state) => state.openNumber);
  const { data } = useDeskQuery('case', { number: number ?? 'none' }, { enabled: number !== null });
  return (
    <p className={styles.quiet}>
      {number === null ? (
        'Opens a case of its own.'
      ) : (
        <>
          Kept in the open call, case {number}
          {data === undefined ? null : (
            <>
              {' '}
              (<bdi>{data.caller}</bdi>)
            </>
          )}
          .
        </>
      )}
    </p>
  );
}
