import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { proofKinds } from '../../../preload/contract/shared.ts';
import { useAction } from '../../data/use-action.ts';
import { proofWords } from '../../data/words.ts';
import { announce } from '../../ui/announcer.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { InlineError } from '../../ui/inline-error.tsx';
import styles from './call-panel.module.css';

/** What the caller proved. A proof that is ticked stays in the case. */
export function Proofs({ record }: { readonly record: CaseRecord }) {
  const recording = useAction('callers.record-proof');
  const passed = new Set(record.proofs.map((proof) => proof.kind));
  return (
    <fieldset className={styles.proofs}>
      <legend className={styles.legend}>
        <span>Proof of who calls</span>
        <span className={styles.strength}>
          <span className={styles.meter} aria-hidden="true">
            {[1, 2, 3].map((step) => (
              <span key={step} className={classes(styles.step, step <= record.strength && styles.reached)} />
            ))}
          </span>
          {record.strength} of 3
        </span>
      </legend>
      {proofKinds.map((kind) => {
        const { words, strength } = proofWords[kind];
        return (
          <Checkbox
            key={kind}
            isSelected={passed.has(kind)}
            isReadOnly={passed.has(kind)}
            isDisabled={recording.busy}
            onChange={(ticked) => {
              if (!ticked || passed.has(kind)) return;
              void recording.run({ number: record.number, proof: kind }).then((answer) => {
                if (answer.ok) announce(`Proof ${answer.value.strength} of 3`);
              });
            }}
          >
            <span className={styles.proofLine}>
              {words} <span className={styles.quiet}>{strength}</span>
            </span>
          </Checkbox>
        );
      })}
      {record.overridden ? (
        <p className={styles.quiet}>A lead acted without the proof; the case says why.</p>
      ) : null}
      <InlineError error={recording.error} />
    </fieldset>
  );
}
