import { type FormEvent, useState } from 'react';
import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import type { UpgradeError, UpgradeHelp, UpgradeTry } from '../../../../preload/contract/upgrade.ts';
import { useDraft } from '../../../data/drafts.ts';
import { useShell } from '../../../data/use-action.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { ReasonDialog } from '../../../shared/acts/reason-dialog.tsx';
import { useAct } from '../../../shared/acts/use-act.ts';
import { May } from '../../../shared/operators/may.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { CopyButton } from '../../../ui/buttons/copy-button.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { Loading } from '../../../ui/feedback/loading.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { mask } from '../../../ui/text/mask.ts';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import { WaysOut } from '../conflict/ways-out.tsx';
import styles from './upgrade-tab.module.css';
import { upgradeWords as words } from './upgrade-words.ts';

export interface UpgradeTabProps {
  readonly account: AccountRecord;
  /** The page shows a conflict already, whose ways out have the number keys. */
  readonly hasConflict: boolean;
}

const blank = { email: '' };

/** From the legacy login to a login email: trying it here, and what to do about what the page said. */
export function UpgradeTab({ account, hasConflict }: UpgradeTabProps) {
  const accountId = account.id;
  const draft = useDraft(`upgrade:${accountId}`, blank);
  const email = draft.values.email || (account.wanted?.email ?? '');
  const [chosen, setChosen] = useState<UpgradeError | null>(null);
  const { data, error } = useDeskQuery(
    'upgradeHelp',
    email.includes('@') ? { accountId, email } : { accountId },
    { keepPrevious: true },
  );
  const signingIn = useDeskQuery('signingIn', { accountId });
  if (error !== null) return <InlineError error={error} />;
  if (data === undefined) return <Loading />;
  const isVerified = account.claims.some((claim) => claim.role === 'current' && claim.state === 'verified');
  if (signingIn.data?.legacyLogin === false && isVerified && data.tries.length === 0)
    return (
      <EmptyState icon="check" title={say(words.alreadyUpgraded)}>
        <p>{say(words.whoUpgrades)}</p>
      </EmptyState>
    );
  const last = data.tries[0]?.outcome;
  const shown = chosen ?? (last === undefined || last === 'claimed' ? null : last);
  const help = data.errors.find((each) => each.error === shown) ?? null;
  return (
    <div>
      <Attempt
        accountId={accountId}
        email={email}
        onType={(next) => draft.change({ email: next })}
        onDone={(outcome) => {
          draft.clear();
          setChosen(outcome === 'claimed' ? null : outcome);
        }}
      />
      <Panel title={say(words.whatPageSaid)}>
        <SelectField
          label={say(words.error)}
          placeholder={say(words.chooseError)}
          options={data.errors.map((each) => ({ value: each.error, label: each.title }))}
          value={shown}
          onChange={setChosen}
        />
        {help === null ? null : (
          <Help help={help} accountId={accountId} email={email} hasKeys={!hasConflict} />
        )}
      </Panel>
      <Tries tries={data.tries} errors={data.errors} />
    </div>
  );
}

interface AttemptProps {
  readonly accountId: string;
  readonly email: string;
  readonly onType: (email: string) => void;
  readonly onDone: (outcome: UpgradeError | 'claimed') => void;
}

function Attempt({ accountId, email, onType, onDone }: AttemptProps) {
  const place = `account:${accountId}`;
  const attempt = useAct('upgrade.attempt', place);
  const [without, setWithout] = useState(false);
  const run = async (): Promise<void> => {
    if (email.trim() === '') return;
    const answer = await attempt.run({ accountId, email }, ({ outcome }) =>
      outcome === 'claimed'
        ? {
            title: say(words.started),
            mail: 'itsLink',
            note: say(words.legacyEnds),
            matter: { kind: 'address-to-verify', accountId },
          }
        : { title: say(words.failed) },
    );
    if (answer.ok) onDone(answer.value.outcome);
  };
  return (
    <Panel title={say(words.title)}>
      <form className={styles.attempt} onSubmit={(event: FormEvent) => event.preventDefault()} noValidate>
        <TextField
          label={say(words.address)}
          type="email"
          value={email}
          onChange={onType}
          placeholder="name@mail.example"
        />
        <ActButton
          type="upgrade.attempt"
          subject={{ accountId }}
          isPending={attempt.busy}
          onPress={(withoutProof) => (withoutProof ? setWithout(email.trim() !== '') : void run())}
        >
          {say(words.tryUpgrade)}
        </ActButton>
      </form>
      <InlineError error={attempt.error} />
      {without ? (
        <ReasonDialog
          type="upgrade.attempt"
          title={say(words.tryUpgrade)}
          confirm={say(words.tryUpgrade)}
          subject={{ accountId }}
          place={place}
          input={{ accountId, email }}
          said={() => ({ title: say(words.attemptRecorded), note: say(words.legacyEnds) })}
          onClose={() => setWithout(false)}
        />
      ) : null}
    </Panel>
  );
}

interface HelpProps {
  readonly help: UpgradeHelp;
  readonly accountId: string;
  readonly email: string;
  readonly hasKeys: boolean;
}

function Help({ help, accountId, email, hasKeys }: HelpProps) {
  const copy = useShell('copyText');
  const record = useAct('upgrade.record-error', `account:${accountId}`);
  const typed = email.trim();
  const { data: explained } = useDeskQuery(
    'explain',
    { email: typed, forAccount: accountId },
    { enabled: typed.includes('@') },
  );
  const holder = explained?.holder ?? null;
  return (
    <div className={styles.help}>
      <Callout
        tone="warn"
        title={help.title}
        actions={
          <May offered="upgrade.record-error">
            <Button
              icon="note"
              isPending={record.busy}
              onPress={() =>
                void record.run(
                  { accountId, error: help.error, ...(typed === '' ? {} : { email: typed }) },
                  () => ({ title: say(words.pageSaidRecorded) }),
                )
              }
            >
              {say(words.addToCase)}
            </Button>
          </May>
        }
      >
        {help.tellOperator}
      </Callout>
      <InlineError error={record.error} />
      <div className={styles.tell}>
        <div className={styles.tellHead}>
          <h3>{say(words.tellCaller)}</h3>
          <CopyButton text={help.tellCaller} onCopy={async (text) => (await copy.run({ text })).ok} />
        </div>
        <blockquote className={styles.quote}>{help.tellCaller}</blockquote>
      </div>
      <WaysOut
        ways={help.waysOut}
        email={typed === '' ? null : typed}
        forAccount={accountId}
        holder={holder}
        hasKeys={hasKeys}
      />
    </div>
  );
}

function Tries({
  tries,
  errors,
}: {
  readonly tries: readonly UpgradeTry[];
  readonly errors: readonly UpgradeHelp[];
}) {
  if (tries.length === 0) return null;
  return (
    <Panel title={say(words.attempts)}>
      <ul>
        {tries.map((each) => (
          <li key={each.at} className={styles.try}>
            {each.outcome === 'claimed' ? (
              <StateBadge state="unverified" word={say(words.claimedLinkSent)} />
            ) : (
              <StateBadge
                state="failed"
                word={errors.find(({ error }) => error === each.outcome)?.title ?? each.outcome}
              />
            )}
            <span className={styles.grow}>{each.email === null ? '' : mask(each.email, 'email')}</span>
            <span className={styles.quiet}>
              <RelativeTime at={each.at} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
