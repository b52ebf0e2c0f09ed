import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { useAction } from '../../data/use-action.ts';
import { say, sayWith } from '../../language.ts';
import { useCalls } from '../../shared/call/call-store.ts';
import { May } from '../../shared/operators/may.tsx';
import { useOverlays } from '../../shared/window/shortcuts.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { caseWords as words } from './words.ts';

/** A call that was handed to somebody who has not taken it yet: anyone may take it, also who handed it. */
export function HandedCase({ record: { number, handedTo } }: { readonly record: CaseRecord }) {
  const takeOver = useAction('cases.take-over');
  const take = useCalls((state) => state.take);
  const showCall = useOverlays((state) => state.showCall);
  if (handedTo === null) return <InlineError error={takeOver.error} />;
  const begin = async (): Promise<void> => {
    if (!(await takeOver.run({ number })).ok) return;
    take(number);
    showCall(true);
  };
  return (
    <Callout
      title={say(words.handedTo, { name: handedTo.name, by: handedTo.by })}
      actions={
        <May offered="cases.take-over">
          <Button icon="phone" isPending={takeOver.busy} onPress={() => void begin()}>
            {say(words.takeOver)}
          </Button>
        </May>
      }
    >
      <p>{sayWith(words.notTakenYet, { at: <RelativeTime at={handedTo.at} isFocusable /> })}</p>
      <InlineError error={takeOver.error} />
    </Callout>
  );
}
