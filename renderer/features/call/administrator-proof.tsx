import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import type { ProofOptions } from '../../../preload/contract/callers.ts';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import type { ReachedBy } from '../../../preload/contract/shared.ts';
import { proofWords } from '../../data/proof-words.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import styles from './call-panel.module.css';
import { ProofRow } from './proof-row.tsx';
import { verificationWords as words } from './proof-words.ts';

const ways: readonly { readonly value: ReachedBy; readonly label: PlainMessage }[] = [
  { value: 'practice-phone', label: words.atPracticePhone },
  { value: 'own-phone', label: words.atOwnPhone },
  { value: 'login-email', label: words.atLoginEmail },
  { value: 'in-person', label: words.metInPerson },
];

interface AdministratorProofProps {
  readonly record: CaseRecord;
  readonly confirmers: ProofOptions['confirmers'];
  readonly why: string;
}

/** An administrator's word counts with their name and how they were reached: anyone can claim to be one. */
export function AdministratorProof({ record, confirmers, why }: AdministratorProofProps) {
  const recording = useAction('callers.record-proof');
  const [isOpen, setIsOpen] = useState(false);
  // Where only one administrator could confirm it, it was that one.
  const [who, setWho] = useState<string | null>(
    confirmers.length === 1 ? (confirmers[0]?.accountId ?? null) : null,
  );
  const fields = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isOpen) fields.current?.querySelector('button')?.focus();
  }, [isOpen]);
  const [how, setHow] = useState<ReachedBy | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (who === null || how === null) return;
    const input = {
      number: record.number,
      proof: 'administrator',
      administrator: who,
      reachedBy: how,
    } as const;
    const answer = await recording.run(input);
    if (answer.ok) announce(say(words.proofOfThree, { strength: answer.value.strength }));
  };
  return (
    <ProofRow
      words={say(proofWords.administrator.words)}
      strength={proofWords.administrator.strength}
      why={why}
      buttons={
        <Button aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {say(words.confirmed)}
        </Button>
      }
    >
      {isOpen ? (
        <form ref={fields} className={styles.confirmed} onSubmit={(event) => void submit(event)} noValidate>
          <SelectField
            label={say(words.whoConfirmed)}
            options={confirmers.map(({ accountId, name }) => ({ value: accountId, label: name }))}
            value={who}
            onChange={setWho}
          />
          <SelectField
            label={say(words.howReached)}
            options={ways.map(({ value, label }) => ({ value, label: say(label) }))}
            value={how}
            onChange={setHow}
          />
          <Button type="submit" isPending={recording.busy} isDisabled={who === null || how === null}>
            {say(words.record)}
          </Button>
        </form>
      ) : null}
      <InlineError error={recording.error} />
    </ProofRow>
  );
}
