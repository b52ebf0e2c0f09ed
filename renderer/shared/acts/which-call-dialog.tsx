import { type ReactNode, useEffect, useState } from 'react';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { type AskedWhichCall, useWhichCall } from '../../data/which-call.ts';
import { say, sayWith } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { useCalls } from '../call/call-store.ts';
import { accountTitle } from '../record/account-title.ts';
import styles from './which-call.module.css';
import { whichCallWords as words } from './which-call-words.ts';

/** Asks whose call something is, whatever it is. The frame mounts it once. */
export function WhichCallDialog() {
  const asked = useWhichCall((state) => state.asked);
  return asked === null ? null : <Asking key={asked.number} asked={asked} />;
}

const bold = (inside: ReactNode): ReactNode => <strong>{inside}</strong>;

/** A name with its practice, as far as both are known. */
const named = (name: string | null | undefined, practice: string | null | undefined): string =>
  name && practice && name !== practice
    ? say(words.inPractice, { name, practice })
    : (name ?? practice ?? say(words.nobodyYet));

function Asking({ asked }: { readonly asked: AskedWhichCall }) {
  const { number, subject, needed, goOn, giveUp } = asked;
  const { data: call } = useDeskQuery('case', { number });
  const { data: account } = useDeskQuery(
    'account',
    { id: subject.accountId ?? 'none' },
    { enabled: subject.accountId !== undefined },
  );
  const practiceId = subject.practiceId ?? account?.practiceId;
  const { data: practice } = useDeskQuery(
    'practice',
    { id: practiceId ?? 'none' },
    { enabled: practiceId !== undefined && subject.accountId === undefined },
  );
  const correcting = useAction('cases.update');
  const hold = useCalls((state) => state.hold);
  const begin = useCalls((state) => state.begin);
  const [busy, setBusy] = useState(false);

  const name = account === undefined ? practice?.name : accountTitle(account);
  const about = named(name, account?.practiceName);
  const callAbout = named(call?.accountName, call?.practiceName);
  const isProven = call !== undefined && call.proofs.length > 0;

  const asCaller = async (): Promise<void> => {
    setBusy(true);
    const corrected = await correcting.run({
      number,
      ...(practiceId === undefined ? {} : { practiceId }),
      accountId: subject.accountId ?? null,
    });
    if (corrected.ok) await goOn('same-call');
    else setBusy(false);
  };
  const inNewCall = async (): Promise<void> => {
    if (needed > 0) {
      giveUp();
      hold();
      begin({
        ...(account?.kind === 'person' ? { caller: account.name } : {}),
        ...(account === undefined ? {} : { accountId: account.id, accountName: accountTitle(account) }),
        ...(practiceId === undefined ? {} : { practiceId }),
        ...((account?.practiceName ?? practice?.name) === undefined
          ? {}
          : { practiceName: account?.practiceName ?? practice?.name ?? '' }),
      });
      return;
    }
    setBusy(true);
    // Only what was done has taken the open call's place.
    await goOn('new-call', hold);
  };
  const ways: readonly Way[] = [
    {
      title: say(words.caller),
      note: isProven ? say(words.callerProven, { about: callAbout }) : say(words.callerNote, { about }),
      isOff: isProven,
      take: asCaller,
    },
    {
      title: say(words.sameCall),
      note: needed > 0 ? say(words.sameCallNeedsProof, { about }) : say(words.sameCallNote, { number }),
      isOff: needed > 0,
      take: async () => {
        setBusy(true);
        await goOn('same-call');
      },
    },
    {
      title: say(words.newCall),
      note: say(needed > 0 ? words.newCallToVerify : words.newCallNote),
      isOff: false,
      take: inNewCall,
    },
  ];

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const way = /^[123]$/.test(event.key) ? ways[Number(event.key) - 1] : undefined;
      if (way === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      if (!event.repeat && !busy && !way.isOff) void way.take();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  return (
    <Dialog
      title={say(words.title)}
      isOpen
      onClose={giveUp}
      role="alertdialog"
      footer={<Button onPress={giveUp}>{say(words.nothingDone)}</Button>}
    >
      <p>
        {sayWith(words.openCall, {
          b: bold,
          caller: <bdi>{call?.caller ?? number}</bdi>,
          about: <bdi>{callAbout}</bdi>,
        })}{' '}
        {sayWith(words.thisIs, { b: bold, about: <bdi>{about}</bdi> })}
      </p>
      <ol className={styles.ways}>
        {ways.map((way, place) => (
          <li key={way.title}>
            <Button
              isWide
              keyHint={`${place + 1}`}
              aria-keyshortcuts={`${place + 1}`}
              // What the caller's practice allows: nothing of another one.
              autoFocus={place === 2}
              isDisabled={busy || way.isOff}
              variant={place === 2 ? 'primary' : 'quiet'}
              aria-describedby={`which-call-${place}`}
              onPress={() => void way.take()}
            >
              {way.title}
            </Button>
            <p id={`which-call-${place}`} className={styles.note}>
              {way.note}
            </p>
          </li>
        ))}
      </ol>
      <InlineError error={correcting.error} />
    </Dialog>
  );
}

interface Way {
  readonly title: string;
  /** What it does, or why it can't be done. */
  readonly note: string;
  readonly isOff: boolean;
  readonly take: () => Promise<void>;
}
