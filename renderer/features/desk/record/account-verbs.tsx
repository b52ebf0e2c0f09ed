import { useState } from 'react';
import type { ActionType } from '../../../../preload/contract/contract.ts';
import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import { say } from '../../../language.ts';
import { readyVerb } from '../../../shared/acts/ready-verb.ts';
import { useAct } from '../../../shared/acts/use-act.ts';
import { useReadiness } from '../../../shared/acts/use-readiness.ts';
import { useCalls } from '../../../shared/call/call-store.ts';
import { useLack } from '../../../shared/operators/use-lack.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { notify } from '../../../shared/window/notice.tsx';
import { useOffer, type Verb } from '../../../shared/window/verbs.ts';
import { AddressDialog } from '../acts/claim-dialogs.tsx';
import { addressWords } from '../acts/words.ts';
import { callAbout } from './call-about.ts';
import { verbWords as words } from './verb-words.ts';
import { recordWords } from './words.ts';

interface AccountVerbsProps {
  readonly account: AccountRecord;
  readonly isLocked: boolean;
  /** The account can no longer be used to sign in. */
  readonly isOver: boolean;
}

/** What can be done with the account that is open: the box lists it, and letters do it. */
export function AccountVerbs({ account, isLocked, isOver }: AccountVerbsProps) {
  const { id: accountId, practiceId } = account;
  const place = `account:${accountId}`;
  const ask = useDesk((state) => state.ask);
  const openRecord = useDesk((state) => state.openRecord);
  const begin = useCalls((state) => state.begin);
  const [isChanging, setIsChanging] = useState(false);
  const current = account.claims.find(({ role }) => role === 'current');
  const pending = account.claims.find(({ role }) => role === 'pending');
  const changes: ActionType = current === undefined ? 'claims.claim' : 'claims.change-email';
  const subject = { accountId, practiceId };
  const unlock = useAct('signing-in.unlock', place);
  const resend = useAct('claims.send-verification', place);
  const unlockable = useReadiness('signing-in.unlock', subject);
  const unlocking = readyVerb('signing-in.unlock', unlockable, subject, async () => {
    const answer = await unlock.run({ accountId }, () => ({
      title: say(addressWords.unlocked),
      note: say(addressWords.afterUnlock),
      matter: { kind: 'unlocked', accountId },
    }));
    if (!answer.ok) notify(answer.error.message);
  });
  const changeable = useReadiness(changes, subject);
  const changing = readyVerb(changes, changeable, subject, () => setIsChanging(true));
  const agent = useLack('logins.send-reset');
  const over = isOver ? say(recordWords.accountOver) : null;

  const verbs: readonly Verb[] = [
    {
      id: 'send-reset',
      label: say(words.sendReset),
      also: say(words.sendResetAlso),
      icon: 'key',
      letter: 'R',
      lacks: agent ?? over,
      run: () => ask({ kind: 'send-reset', accountId }),
    },
    {
      id: 'unlock',
      label: say(words.unlock),
      also: say(words.unlockAlso),
      icon: 'lock',
      letter: 'U',
      lacks: agent ?? over ?? (isLocked ? unlocking.lacks : say(words.notLocked)),
      lacksNow: agent === null && over === null && isLocked ? unlocking.lacksNow : undefined,
      run: unlocking.run,
    },
    {
      id: 'change-email',
      label: say(current === undefined ? words.claim : words.change),
      also: say(current === undefined ? words.claimAlso : words.changeAlso),
      icon: 'mail',
      letter: 'E',
      lacks: agent ?? over ?? (pending === undefined ? changing.lacks : say(words.changePending)),
      lacksNow: agent === null && over === null && pending === undefined ? changing.lacksNow : undefined,
      run: changing.run,
    },
    ...(current?.state === 'unverified' || pending !== undefined
      ? [
          {
            id: 'send-verification',
            label: say(words.verify),
            also: say(words.verifyAlso),
            icon: 'send',
            letter: 'V',
            lacks: agent ?? over,
            run: async () => {
              const answer = await resend.run({ accountId }, () => ({
                title: '',
                mail: 'linkAgain',
                matter: { kind: 'address-to-verify', accountId },
              }));
              if (!answer.ok) notify(answer.error.message);
            },
          } as const,
        ]
      : []),
    ...(account.kind === 'clinic'
      ? [
          {
            id: 'user-name-help',
            label: say(words.userName),
            also: say(words.userNameAlso),
            icon: 'person',
            letter: 'F',
            lacks: agent ?? over,
            run: () => ask({ kind: 'user-name-help' }),
          } as const,
        ]
      : []),
    {
      id: 'new-call',
      label: say(words.newCall),
      also: say(words.newCallAlso),
      icon: 'phone',
      letter: 'C',
      lacks: agent,
      run: () => begin(callAbout(account, isLocked)),
    },
    {
      id: 'practice',
      label: say(words.practice),
      about: account.practiceName,
      also: say(words.practiceAlso),
      icon: 'practice',
      letter: 'P',
      lacks: null,
      run: () => openRecord({ type: 'practice', id: practiceId }),
    },
  ];
  useOffer('record', verbs);

  return isChanging ? (
    <AddressDialog accountId={accountId} email="" withoutProof={false} onClose={() => setIsChanging(false)} />
  ) : null;
}
