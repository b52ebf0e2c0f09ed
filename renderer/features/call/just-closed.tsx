import { useEffect } from 'react';
import { resolutionWords } from '../../../preload/contract/case-words.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { type JustClosed, useCalls } from '../../shared/call/call-store.ts';
import { useLetterKeys } from '../../shared/window/letters.ts';
import { useOverlays } from '../../shared/window/shortcuts.ts';
import { useOffer } from '../../shared/window/verbs.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import styles from './call-panel.module.css';
import { callWords as words } from './words.ts';

const undoMillis = 10_000;

/** A case was closed a moment ago: a key takes it back, and the call is as it was. */
export function JustClosedNote({ closed }: { readonly closed: JustClosed }) {
  const { call, resolution } = closed;
  const number = call.caseNumber;
  const undoing = useAction('cases.undo-close');
  const take = useCalls((state) => state.take);
  const keepClosed = useCalls((state) => state.keepClosed);
  const landIn = useCalls((state) => state.landIn);
  const showCall = useOverlays((state) => state.showCall);
  const keys = useLetterKeys('Z');

  useEffect(() => {
    const over = setTimeout(() => keepClosed(null), undoMillis);
    return () => clearTimeout(over);
  }, [keepClosed]);

  const undo = async (): Promise<void> => {
    if (!(await undoing.run({ number })).ok) return;
    keepClosed(null);
    take(number, call.startedAt);
    landIn(number);
    showCall(true);
    announce(say(words.closeUndone, { number }));
  };
  useOffer('closed', [
    {
      id: 'undo-close',
      label: say(words.undoClose, { number }),
      also: say(words.undoCloseAlso),
      icon: 'arrow-left',
      letter: 'Z',
      lacks: null,
      run: () => void undo(),
    },
  ]);
  return (
    <div className={styles.closed} role="status">
      <p>{say(words.caseClosedAs, { number, resolution: say(resolutionWords[resolution]) })}</p>
      <Button icon="arrow-left" {...keys} isPending={undoing.busy} onPress={() => void undo()}>
        {say(words.undo)}
      </Button>
      <InlineError error={undoing.error} />
    </div>
  );
}
