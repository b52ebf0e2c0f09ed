import { type FormEvent, useState } from 'react';
import type { ProofOptions } from '../../../preload/contract/callers.ts';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import type { ReachedBy } from '../../../preload/contract/shared.ts';
import { useAction } from '../../data/use-action.ts';
import { proofWords } from '../../data/words.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import styles from './call-panel.module.css';
import { ProofRow } from './proof-row.tsx';

const ways: readonly { readonly value: ReachedBy; readonly label: string }[] = [
  { value: 'practice-phone', label: 'Called at the practice’s number' },
  { value: 'own-phone', label: 'Called at their own number on file' },
  { value: 'login-email', label: 'Asked at their login email' },
  { value: 'in-person', label: 'Met in person' },
];

interface AdministratorProofProps {
  readonly record: CaseRecord;
  readonly confirmers: ProofOptions['confirmers'];
  readonly why: string;
}

/** An administrator's word counts with their name and how they were reached: anybody can claim to be one. */
export function AdministratorProof({ record, confirmers, why }: AdministratorProofProps) {
  const recording = useAction('callers.record-proof');
  const [isOpen, setIsOpen] = useState(false);
  const [who, setWho] = useState<string | null>(null);
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
    if (answer.ok) announce(`Proof ${answer.value.strength} of 3`);
  };
  return (
    <ProofRow
      words={proofWords.administrator.words}
      strength={proofWords.administrator.strength}
      why={why}
      buttons={
        <Button aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          Confirmed …
        </Button>
      }
    >
      {isOpen ? (
        <form className={styles.confirmed} onSubmit={(event) => void submit(event)} noValidate>
          <SelectField
            label="Who confirmed it"
            options={confirmers.map(({ accountId, name }) => ({ value: accountId, label: name }))}
            value={who}
            onChange={setWho}
          />
          <SelectField label="How they were reached" options={ways} value={how} onChange={setHow} />
          <Button type="submit" isPending={recording.busy} isDisabled={who === null || how === null}>
            Record
          </Button>
        </form>
      ) : null}
      <InlineError error={recording.error} />
    </ProofRow>
  );
}
