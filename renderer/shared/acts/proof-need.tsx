import { useShellQuery } from '../../data/use-desk-query.ts';
import { Icon } from '../../ui/buttons/icon.tsx';
import styles from './acts.module.css';
import type { Readiness } from './use-readiness.ts';

/** What an action lacks, said on it before anybody presses: the strength, and the proofs that would do. */
export function ProofNeed({ readiness, id }: { readonly readiness: Readiness; readonly id?: string }) {
  const { data: status } = useShellQuery('deskStatus', {});
  if (readiness.lacks === null) return null;
  return (
    <span className={styles.need} {...(id === undefined ? {} : { id })}>
      <Icon name="shield" />
      <span>
        {readiness.lacks}
        {readiness.wouldDo === '' ? null : ` Would do: ${readiness.wouldDo}.`}
        {status?.lead === false ? ' Only a lead can do it without.' : null}
      </span>
    </span>
  );
}
