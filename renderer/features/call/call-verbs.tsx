import { useDeskQueries } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { useCalls } from '../../shared/call/call-store.ts';
import { useLack } from '../../shared/operators/use-lack.ts';
import { useDesk } from '../../shared/record/desk-store.ts';
import { useOverlays } from '../../shared/window/shortcuts.ts';
import { useOffer, type Verb } from '../../shared/window/verbs.ts';
import { callWords as words } from './words.ts';

/** Puts the focus on a part of the open call: at once, for the next key is meant for it, or once that is in sight. */
const focusOn = (selector: string): void => {
  const isThere = (): boolean => {
    const part = document.querySelector<HTMLElement>(selector);
    part?.focus();
    return part !== null && part === document.activeElement;
  };
  if (!isThere()) requestAnimationFrame(isThere);
};

/** What can be done with the calls in hand: the box lists it, and letters do it. */
export function CallVerbs() {
  const calls = useCalls((state) => state.calls);
  const openNumber = useCalls((state) => state.openNumber);
  const begin = useCalls((state) => state.begin);
  const take = useCalls((state) => state.take);
  const hold = useCalls((state) => state.hold);
  const setClosing = useCalls((state) => state.setClosing);
  const landIn = useCalls((state) => state.landIn);
  const showCall = useOverlays((state) => state.showCall);
  const askFocus = useDesk((state) => state.askFocus);
  const agent = useLack('cases.open');
  // The one that was put on hold last comes first.
  const held = calls.filter(({ caseNumber }) => caseNumber !== openNumber).toReversed();
  const records = useDeskQueries(
    'case',
    held.map(({ caseNumber }) => ({ number: caseNumber })),
  );

  const inCall: readonly Verb[] =
    openNumber === null
      ? []
      : [
          {
            id: 'verify-caller',
            label: say(words.verifyCaller),
            also: say(words.verifyCallerAlso),
            icon: 'shield',
            letter: 'K',
            lacks: agent,
            run: () => {
              showCall(true);
              landIn(openNumber);
            },
          },
          {
            id: 'note',
            label: say(words.writeNote),
            also: say(words.writeNoteAlso),
            icon: 'note',
            letter: 'N',
            lacks: agent,
            run: () => {
              showCall(true);
              focusOn('[data-call-note] textarea');
            },
          },
          {
            id: 'hold',
            label: say(words.hold),
            also: say(words.holdAlso),
            icon: 'pause',
            letter: 'H',
            lacks: null,
            run: () => {
              hold();
              askFocus();
            },
          },
          {
            id: 'close-case',
            label: say(words.closeCase),
            also: say(words.closeCaseAlso),
            icon: 'check',
            letter: 'X',
            lacks: agent,
            run: () => {
              showCall(true);
              setClosing(true);
            },
          },
        ];
  const onHold = held.map(({ caseNumber }, place): Verb => {
    const caller = records[place]?.caller ?? caseNumber;
    return {
      id: `resume:${caseNumber}`,
      label: say(words.resume),
      about: caller,
      also: say(words.resumeAlso),
      icon: 'play',
      ...(place === 0 ? { letter: 'G' } : {}),
      lacks: null,
      run: () => {
        take(caseNumber);
        showCall(true);
        landIn(caseNumber);
      },
    };
  });
  useOffer('call', [
    ...inCall,
    ...onHold,
    {
      id: 'new-call',
      label: say(words.newCall),
      also: say(words.newCallAlso),
      icon: 'phone',
      letter: 'C',
      lacks: agent,
      run: () => begin(),
    },
  ]);
  return null;
}
