import { useEffect, useRef } from 'react';
import type { ProofOption } from '../../../preload/contract/callers.ts';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { type ProofKind, proofKinds } from '../../../preload/contract/shared.ts';
import { proofWords } from '../../data/proof-words.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { useCalls } from '../../shared/call/call-store.ts';
import { OverrideMark } from '../../shared/call/override-mark.tsx';
import { typesElsewhere } from '../../shared/window/types-elsewhere.ts';
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

/** What an operator ticks off, and so may take back. The rest was checked by the program. */
const isTicked: ReadonlySet<ProofKind> = new Set(['callback', 'administrator', 'in-person']);

/** What the caller proved, and what they can still prove now. A proof that was passed stays in the case. */
export function Proofs({ record }: { readonly record: CaseRecord }) {
  const recording = useAction('callers.record-proof');
  const { data } = useDeskQuery('proofOptions', { number: record.number }, { keepPrevious: true });
  const counting = record.proofs.filter(({ ended }) => ended === null);
  const passed = new Map(counting.map((proof) => [proof.kind, proof]));
  const endedBy = new Map(record.proofs.map(({ kind, ended }) => [kind, ended]));
  const failing = useAction('callers.record-failed-check');
  const takingBack = useAction('callers.take-back-proof');
  const list = useRef<HTMLFieldSetElement>(null);
  const landsIn = useCalls((state) => state.landsIn);
  const landIn = useCalls((state) => state.landIn);
  const isReady = data !== undefined;

  // Which checks there are is known a moment after the call is. Who types elsewhere by then goes on typing.
  useEffect(() => {
    if (landsIn !== record.number || !isReady) return;
    const { landsFrom } = useCalls.getState();
    landIn(null);
    if (typesElsewhere(landsFrom)) return;
    const open = [...(list.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
    (open.find((each) => !(each instanceof HTMLInputElement && each.checked)) ?? open[0])?.focus();
  }, [landsIn, landIn, record.number, isReady]);

  const optionOf = (kind: ProofKind): ProofOption | undefined =>
    data?.options.find((option) => option.kind === kind);
  const impossible = proofKinds.filter((kind) => !passed.has(kind) && optionOf(kind)?.possible === false);
  const isClosed = record.state === 'closed';

  const tick = async (kind: ProofKind): Promise<void> => {
    const answer = await recording.run({ number: record.number, proof: kind });
    if (answer.ok) announce(say(words.proofOfThree, { strength: answer.value.strength }));
  };
  const takeBack = async (kind: ProofKind): Promise<void> => {
    const answer = await takingBack.run({ number: record.number, proof: kind });
    if (answer.ok) announce(say(words.takenBack, { strength: answer.value.strength }));
  };
  const isBusy = recording.busy || takingBack.busy;

  return (
    <fieldset ref={list} className={styles.proofs}>
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
              // Switched off it would lose the focus.
              isReadOnly={isBusy || isClosed || (proof !== undefined && !isTicked.has(kind))}
              onChange={(ticked) => void (ticked ? tick(kind) : takeBack(kind))}
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
      <InlineError error={recording.error ?? takingBack.error} />
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
