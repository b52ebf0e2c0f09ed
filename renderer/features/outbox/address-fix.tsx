import { type FormEvent, useState } from 'react';
import type { AddressWay } from '../../../preload/contract/outbox.ts';
import { useDraftText } from '../../data/drafts.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { useDesk } from '../../shared/record/desk-store.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { addressFixWords as words } from './address-fix-words.ts';
import styles from './outbox-screen.module.css';

/**
 * Another address for a message that its own did not let through: as a change of what is on file, by its rules, which is where this
 * leads with the address filled in. Where there is none, why.
 */
export function AddressFix({ id }: { readonly id: string }) {
  const { data: way, error } = useDeskQuery('addressWay', { id });
  const open = useNavigation((navigation) => navigation.open);
  if (error !== null) return <InlineError error={error} />;
  switch (way?.kind) {
    case undefined:
      return null;
    case 'login-email':
    case 'clinic-email':
      return <AddressForm id={id} way={way} />;
    case 'setting':
      return (
        <div className={styles.fix}>
          <p>{say(words.setting)}</p>
          <Button icon="settings" onPress={() => open('settings', { section: way.section })}>
            {say(words.openSettings)}
          </Button>
        </div>
      );
    case 'answer':
      return (
        <div className={styles.fix}>
          <p>{say(words.answer)}</p>
          <Button icon="cases" onPress={() => open('cases', { case: way.caseNumber })}>
            {say(words.openCase)}
          </Button>
        </div>
      );
    case 'none':
      return <p>{say(words.none)}</p>;
  }
}

interface AddressFormProps {
  readonly id: string;
  readonly way: Extract<AddressWay, { readonly kind: 'login-email' | 'clinic-email' }>;
}

function AddressForm({ id, way }: AddressFormProps) {
  const [email, write] = useDraftText(`address-fix:${id}`);
  const [chosen, choose] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const open = useNavigation((navigation) => navigation.open);
  const ask = useDesk((state) => state.ask);
  const practices = way.kind === 'clinic-email' ? way.practices : [];
  const practiceId = practices.find((practice) => practice.id === chosen)?.id ?? practices[0]?.id ?? null;
  const typed = email.trim();
  const lack = typed === '' ? words.typeAddress : /.@./.test(typed) ? null : words.typeWhole;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (lack !== null) return;
    write('');
    if (way.kind === 'login-email') open('desk', { account: way.accountId, email: typed });
    else if (practiceId !== null) {
      open('desk', { practice: practiceId });
      ask({ kind: 'correct-clinic-email', practiceId, email: typed });
    }
  };

  return (
    <form className={styles.fix} onSubmit={submit} noValidate>
      <p>{sentenceOf(way)}</p>
      {practices.length < 2 ? null : (
        <SelectField
          label={say(words.practice)}
          options={practices.map((practice) => ({ value: practice.id, label: practice.name }))}
          value={practiceId}
          onChange={choose}
        />
      )}
      <May offered={way.kind === 'login-email' ? 'claims.change-email' : 'practices.correct-email'}>
        <div className={styles.fixLine}>
          <TextField
            label={say(words.corrected)}
            type="email"
            value={email}
            onChange={write}
            errorMessage={isTried && lack !== null ? say(lack) : null}
          />
          <Button type="submit">{say(words.goOn)}</Button>
        </div>
      </May>
    </form>
  );
}

function sentenceOf(way: AddressFormProps['way']) {
  if (way.kind === 'login-email') return sayWith(words.loginEmail, { name: <bdi>{way.name}</bdi> });
  return way.practices.length > 1
    ? say(words.clinicEmails, { count: way.practices.length })
    : sayWith(words.clinicEmail, { practice: <bdi>{way.practices[0]?.name}</bdi> });
}
