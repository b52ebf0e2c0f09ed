import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Icon } from '../../ui/buttons/icon.tsx';
import styles from './acts.module.css';
import type { Readiness } from './use-readiness.ts';
import { actWords as words } from './words.ts';

/** What an action lacks, said on it before it is pressed: the strength, and the proofs that are accepted. */
export function ProofNeed({ readiness, id }: { readonly readiness: Readiness; readonly id?: string }) {
  const { data: status } = useShellQuery('deskStatus', {});
  if (readiness.lacks === null) return null;
  return (
    <span className={styles.need} {...(id === undefined ? {} : { id })}>
      <Icon name="shield" />
      <span>
        {[
          readiness.lacks,
          ...(readiness.wouldDo === '' ? [] : [say(words.accepted, { proofs: readiness.wouldDo })]),
          ...(status !== undefined && status.role !== 'lead' ? [say(words.onlyLeadWithout)] : []),
        ].join(' ')}
      </span>
    </span>
  );
}
