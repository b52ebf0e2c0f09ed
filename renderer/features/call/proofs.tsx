import type { ProofOption } from '../../../preload/contract/callers.ts';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { type ProofKind, proofKinds } from '../../../preload/contract/shared.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { proofWords } from '../../data/words.ts';
import { OverrideMark } from '../../shared/call/override-mark.tsx';
import { announce } from '../../ui/announcer.tsx';
import { classes } from '../../ui/classes.ts';
import { MenuButton } from '../../ui/dialogs/menu-button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { AdministratorProof } from './administrator-proof.tsx';
import styles from './call-panel.module.css';
import { CheckedProof } from './checked-proof.tsx';

/** What the caller proved, and what they can still prove now. A proof that was passed stays in the case. */
export function Proofs({ record }: { readonly record: CaseRecord }) {
  const recording = useAction('callers.record-proof');
  const { data } = useDeskQuery('proofOptions', { number: record.number }, { keepPrevious: true });
  const counting = record.proofs.filter(({ ended }) => ended === null);
  const passed = new Map(counting.map((proof) => [proof.kind, proof]));
  const endedBy = new Map(record.proofs.map(({ kind, ended }) => [kind, ended]));
  const failing = useAction('callers.record-failed-check');
  const optionOf = (kind: ProofKind): ProofOption | undefined =>
    data?.options.find((option) => option.kind === kind);
  const impossible = proofKinds.filter((kind) => !passed.has(kind) && optionOf(kind)?.possible === false);
  const isClosed = record.state === 'closed';

  const tick = async (kind: ProofKind): Promise<void> => {
    const answer = await recording.run({ number: record.number, proof: kind });
    if (answer.ok) announce(`Proof ${answer.value.strength} of 3`);
  };

  return (
    <fieldset className={styles.proofs}>
      <legend className={styles.legend}>
        <span>Caller verification</span>
        <span className={styles.strength}>
          <span className={styles.meter} aria-hidden="true">
            {[1, 2, 3].map((step) => (
              <span key={step} className={classes(styles.step, step <= record.strength && styles.reached)} />
            ))}
          </span>
          {record.strength} of 3
        </span>
      </legend>
      {proofKinds
        .filter((kind) => !impossible.includes(kind))
        .map((kind) => {
          const proof = passed.get(kind);
          const option = optionOf(kind);
          const action = proof === undefined ? (option?.action ?? null) : null;
          if (action !== null && !isClosed)
            return (
              <CheckedProof key={kind} kind={kind} action={action} why={option?.why ?? ''} record={record} />
            );
          if (kind === 'administrator' && proof === undefined && !isClosed && option?.possible === true)
            return (
              <AdministratorProof
                key={kind}
                record={record}
                confirmers={data?.confirmers ?? []}
                why={option.why}
              />
            );
          return (
            <Checkbox
              key={kind}
              isSelected={proof !== undefined}
              isReadOnly={proof !== undefined || isClosed}
              isDisabled={recording.busy}
              onChange={(ticked) => {
                if (ticked && proof === undefined) void tick(kind);
              }}
              note={
                proof !== undefined ? (
                  <>
                    <RelativeTime at={proof.at} />, <bdi>{proof.operator}</bdi>
                  </>
                ) : (
                  (endedBy.get(kind) ?? (kind === 'callback' ? option?.why : null))
                )
              }
            >
              <ProofLine kind={kind} />
            </Checkbox>
          );
        })}
      {impossible.length === 0 ? null : (
        <details className={styles.impossible}>
          <summary>{impossible.length} not possible now</summary>
          <dl>
            {impossible.map((kind) => (
              <div key={kind}>
                <dt>{proofWords[kind].words}</dt>
                <dd className={styles.quiet}>{optionOf(kind)?.why}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {isClosed ? null : (
        <MenuButton
          label="Not verified …"
          isDisabled={failing.busy}
          entries={proofKinds
            .filter((kind) => !passed.has(kind))
            .map((kind) => ({
              id: kind,
              label: proofWords[kind].words,
              note: 'The caller did not pass it: every operator is warned for 30 days.',
              onSelect: () => void failing.run({ number: record.number, proof: kind }),
            }))}
        />
      )}
      <InlineError error={failing.error} />
      {record.overridden ? <OverrideMark timeline={record.timeline} /> : null}
      <InlineError error={recording.error} />
    </fieldset>
  );
}

function ProofLine({ kind }: { readonly kind: ProofKind }) {
  const { words, strength } = proofWords[kind];
  return (
    <span className={styles.proofLine}>
      {words} <span className={styles.quiet}>{strength}</span>
    </span>
  );
}
