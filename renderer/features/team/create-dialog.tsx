import { useEffect, useRef, useState } from 'react';
import { isOneOf } from '../../../preload/contract/refusals.ts';
import { say } from '../../language.ts';
import { FormDialog } from '../../ui/dialogs/form-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { PasswordField } from '../../ui/fields/password-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { type Beginning, BeginWith } from './begin-with.tsx';
import { splitAddress } from './split-address.ts';
import styles from './team.module.css';
import { TeamProgressBar } from './team-progress-bar.tsx';
import { UnknownCertificate } from './unknown-certificate.tsx';
import { useTeamWork } from './use-team-work.ts';
import { teamWords as words } from './words.ts';

/** Makes a team out of this desk: where its log goes, and who owns that database. */
export function CreateDialog({ onClose }: { readonly onClose: () => void }) {
  const create = useTeamWork('createTeam', 'create', {
    outcome: ({ aside, why }) =>
      why === null ? { kind: 'created', aside } : { kind: 'only-restored', aside, why },
    onDone: onClose,
  });
  const [url, setUrl] = useState('');
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [name, setName] = useState('');
  const [begin, setBegin] = useState<Beginning>('store');
  const [from, setFrom] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const { error, busy } = create;
  const shown = error?.code === 'team-certificate-untrusted' ? String(error.fingerprint ?? '') : null;
  const isAddress = error !== null && isOneOf(error.code, 'team-url-invalid');

  const typeAddress = (typed: string): void => {
    create.clearError();
    const split = splitAddress(typed);
    setUrl(split.url);
    if (split.user !== null) setUser(split.user);
    if (split.password !== null) setPassword(split.password);
  };
  const submit = async (fingerprint: string | null): Promise<void> => {
    setChecked(true);
    const isLacking = [url, user, password, name].some((typed) => typed.trim() === '');
    if (isLacking || (begin === 'backup' && from === null) || busy) return;
    await create.run({
      url,
      user,
      password,
      name,
      fingerprint,
      from: begin === 'backup' ? from : null,
    });
  };
  // Below many fields what comes last would not be seen.
  const end = useRef<HTMLDivElement>(null);
  const told = error ?? busy;
  useEffect(() => {
    if (told) end.current?.scrollIntoView({ block: 'nearest' });
  }, [told]);
  const lack = (typed: string, sentence: string): string | null =>
    checked && typed.trim() === '' ? sentence : null;

  return (
    <FormDialog
      title={say(words.createTitle)}
      confirm={say(words.createIt)}
      busy={busy}
      onSubmit={() => void submit(null)}
      onClose={() => {
        create.stop();
        onClose();
      }}
    >
      {shown === null ? (
        <p>{say(words.createMeaning)}</p>
      ) : (
        <UnknownCertificate fingerprint={shown} isBusy={busy} onTrust={() => void submit(shown)} />
      )}
      <TextField
        label={say(words.address)}
        placeholder={say(words.addressExample)}
        value={url}
        onChange={typeAddress}
        autoFocus
        errorMessage={isAddress ? (error?.message ?? null) : lack(url, say(words.typeAddress))}
      />
      <TextField
        label={say(words.owner)}
        value={user}
        onChange={setUser}
        errorMessage={lack(user, say(words.typeOwner))}
      />
      <PasswordField
        label={say(words.ownerPassword)}
        value={password}
        onChange={setPassword}
        errorMessage={lack(password, say(words.typePassword))}
      />
      <p className={styles.note}>{say(words.notKept)}</p>
      <TextField
        label={say(words.nameOfThis)}
        description={say(words.nameMeaning)}
        value={name}
        onChange={setName}
        maxLength={100}
        errorMessage={lack(name, say(words.typeName))}
      />
      <BeginWith
        value={begin}
        onChange={setBegin}
        file={from}
        onFile={(chosen) => {
          create.clearError();
          setFrom(chosen);
        }}
        isChecked={checked}
      />
      <div ref={end}>
        {busy && begin === 'backup' ? <TeamProgressBar work="create" /> : null}
        <InlineError error={isAddress || shown !== null ? null : error} />
      </div>
    </FormDialog>
  );
}
