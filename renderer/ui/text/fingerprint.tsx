import { Fragment } from 'react';
import styles from './fingerprint.module.css';

/** A certificate's fingerprint, to be compared pair by pair: a line never ends within one. */
export function Fingerprint({ of }: { readonly of: string }) {
  const pairs = of.toUpperCase().match(/[0-9A-F]{2}/g) ?? [];
  return (
    <span className={styles.code}>
      {pairs.map((pair, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pairs never move, and the same may come twice.
        <Fragment key={index}>
          {pair}
          {index === pairs.length - 1 ? null : ':'}
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}
