import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { type ProofKind, proofKinds } from '../../../preload/contract/shared.ts';
import { proofWords } from '../../data/proof-words.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { classes } from '../../ui/classes.ts';
import { MenuButton } from '../../ui/dialogs/menu-button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './case-detail.module.css';
import { caseWords as words } from './words.ts';

/** How sure the desk is of the caller, and by what. */
export function CaseProofs({ record }: { readonly record: CaseRecord }) {
  const prove = useAction('callers.record-proof');
  const kept = new Set(record.proofs.filter(({ ended }) => ended === null).map((proof) => proof.kind));
  const { data } = useDeskQuery('proofOptions', { number: record.number });
  // What the program checks itself is checked in the call, and what can't be is not offered.
  const canBeTicked = (kind: ProofKind): boolean => {
    const option = data?.options.find((each) => each.kind === kind);
    // Who confirmed it and how they were reached is asked in the call.
    if (kind === 'administrator') return false;
    return option === undefined || (option.possible && option.action === null);
  };
  const entries = proofKinds
    .filter((kind) => !kept.has(kind) && canBeTicked(kind))
    .map((kind) => ({
      id: kind,
      label: say(proofWords[kind].words),
      note: say(words.strength, { strength: proofWords[kind].strength }),
      onSelect: () => void prove.run({ number: record.number, proof: kind }),
    }));
  return (
    <Panel
      title={say(words.proof)}
      actions={
        record.state === 'closed' || entries.length === 0 ? null : (
          <span data-screen-only>
            <May offered="callers.record-proof">
              <MenuButton label={say(words.passed)} entries={entries} isDisabled={prove.busy} />
            </May>
          </span>
        )
      }
    >
      <p className={styles.strength}>
        <span className={styles.steps} aria-hidden="true">
          {[1, 2, 3].map((step) => (
            <span key={step} className={classes(styles.step, step <= record.strength && styles.reached)} />
          ))}
        </span>
        {say(words.strengthOfThree, { strength: record.strength })}
      </p>
      <ul>
        {record.proofs.map((proof) => (
          <li key={proof.kind} className={styles.proof}>
            <span>{say(proofWords[proof.kind].words)}</span>
            <span className={styles.quiet}>
              {sayWith(words.recordedBy, {
                at: <RelativeTime at={proof.at} isFocusable />,
                operator: <bdi>{proof.operator}</bdi>,
              })}
              {proof.ended === null ? null : <> · {proof.ended}</>}
            </span>
          </li>
        ))}
      </ul>
      <InlineError error={prove.error} />
    </Panel>
  );
}
