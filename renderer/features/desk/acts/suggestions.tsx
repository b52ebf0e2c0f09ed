import type { FormEvent } from 'react';
import { useDraftText } from '../../../data/drafts.ts';
import { useShell } from '../../../data/use-action.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { May } from '../../../shared/operators/may.tsx';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { CopyButton } from '../../../ui/buttons/copy-button.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { Loading } from '../../../ui/feedback/loading.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import styles from './suggestions.module.css';
import { addressWords as words } from './words.ts';

export interface SuggestionsProps {
  readonly accountId: string;
  /** Opens the form that gives the account this address. */
  readonly onUse: (email: string) => void;
}

/** Other addresses for an account: free ones on the practice's own domain, then providers where a mailbox is made in minutes. */
export function Suggestions({ accountId, onUse }: SuggestionsProps) {
  const { data, error } = useDeskQuery('suggestions', { accountId });
  const copy = useShell('copyText');
  const openRecord = useDesk((state) => state.openRecord);
  const [typed, setTyped] = useDraftText(`another-address:${accountId}`);
  const onCopy = async (text: string): Promise<boolean> => (await copy.run({ text })).ok;
  const look = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '') openRecord({ type: 'email', id: typed.trim(), forAccount: accountId });
  };
  if (error !== null) return <InlineError error={error} />;
  if (data === undefined) return <Loading />;
  return (
    <div className={styles.suggestions}>
      {data.domain === null ? (
        <p className={styles.quiet}>{say(words.noOwnDomain)}</p>
      ) : (
        <div className={styles.group}>
          <p className={styles.quiet}>{say(words.onDomain, { domain: data.domain })}</p>
          {data.onDomain.length === 0 ? <p>{say(words.allTaken)}</p> : null}
          {data.onDomain.map((email) => (
            <div key={email} className={styles.line}>
              <bdi className={styles.grow}>{email}</bdi>
              <CopyButton text={email} onCopy={onCopy} />
              <May offered="claims.claim">
                <Button
                  variant="plain"
                  aria-label={say(words.useAddress, { email })}
                  onPress={() => onUse(email)}
                >
                  {say(words.useIt)}
                </Button>
              </May>
            </div>
          ))}
        </div>
      )}
      <details className={styles.webmail} open={data.onDomain.length === 0}>
        <summary>{say(words.webmail)}</summary>
        {data.webmail.map(({ name, page }) => (
          <div key={page} className={styles.line}>
            <span className={styles.provider}>{name}</span>
            <bdi className={styles.page} title={page}>
              {page.replace(/^https:\/\//, '').replace(/\/$/, '')}
            </bdi>
            <CopyButton text={page} label={say(words.copyPage)} onCopy={onCopy} />
          </div>
        ))}
      </details>
      <form className={styles.other} onSubmit={look} noValidate>
        <div className={styles.grow}>
          <TextField
            label={say(words.anotherAddress)}
            type="email"
            value={typed}
            onChange={setTyped}
            placeholder="name@mail.example"
          />
        </div>
        <Button type="submit">{say(words.check)}</Button>
      </form>
    </div>
  );
}
