import type { ProofOption } from '../../../preload/contract/callers.ts';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { type ProofKind, proofKinds } from '../../../preload/contract/shared.ts';
import { proofWords } from '../../data/proof-words.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
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
import { verificationWords as words } from './proof-words.ts';

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
    if (answer.ok) announce(say(words.proofOfThree, { strength: answer.value.strength }));
  };

  return (
    <fieldset className={styles.proofs}>
      <legend className={styles.legend}>
        <span>{say(words.callerVerification)}</span>
        <span className={styles.strength}>
          <span className={styles.meter} aria-hidden="true">
            {[1, 2, 3].map((step) => (
              <span key={step} className={classes(styles.step, step <= record.strength && styles.reached)} />
            ))}
          </span>
          {say(words.ofThree, { strength: record.strength })}
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
              <CheckedProof
                key={kind}
                kind={kind}
                action={action}
                why={option?.why ?? ''}
                way={option?.way ?? null}
                record={record}
              />
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
                proof !== undefined
                  ? sayWith(words.recordedBy, {
                      at: <RelativeTime at={proof.at} />,
                      operator: <bdi>{proof.operator}</bdi>,
                    })
                  : (endedBy.get(kind) ?? (kind === 'callback' ? option?.why : null))
              }
            >
              <ProofLine kind={kind} />
            </Checkbox>
          );
        })}
      {impossible.length === 0 ? null : (
        <details className={styles.impossible}>
          <summary>{say(words.notPossible, { count: impossible.length })}</summary>
          <dl>
            {impossible.map((kind) => (
              <div key={kind}>
                <dt>{say(proofWords[kind].words)}</dt>
                <dd className={styles.quiet}>{optionOf(kind)?.why}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {isClosed ? null : (
        <MenuButton
          label={say(words.notVerified)}
          isDisabled={failing.busy}
          entries={proofKinds
            .filter((kind) => !passed.has(kind))
            .map((kind) => ({
              id: kind,
              label: say(proofWords[kind].words),
              note: say(words.operatorsWarned),
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
  const { words: name, strength } = proofWords[kind];
  return (
    <span className={styles.proofLine}>
      {say(name)} <span className={styles.quiet}>{strength}</span>
    </span>
  );
}
