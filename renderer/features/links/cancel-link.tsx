import { useState } from 'react';
import type { LinkRow } from '../../../preload/contract/links.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { useCalls } from '../../shared/call/call-store.ts';
import { May } from '../../shared/operators/may.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { linkWords as words } from './words.ts';

/** Stops a link that still works, in the case that sent it. */
export function CancelLink({ link }: { readonly link: LinkRow }) {
  const { run, busy, error, clearError } = useAction('links.cancel');
  const [asking, setAsking] = useState(false);
  const call = useCalls((state) => state.openNumber);
  if (!link.canCancel) return null;
  const close = (): void => {
    clearError();
    setAsking(false);
  };
  const cancel = async (): Promise<void> => {
    const answer = await run({ id: link.id }, call === null ? {} : { case: call });
    if (!answer.ok) return;
    announce(say(words.linkCancelled));
    setAsking(false);
  };
  return (
    <>
      <May offered="links.cancel">
        <Button icon="cross" onPress={() => setAsking(true)}>
          {say(words.cancelLink)}
        </Button>
      </May>
      <Dialog
        title={say(words.cancelTitle)}
        isOpen={asking}
        onClose={close}
        role="alertdialog"
        footer={
          <>
            <Button autoFocus onPress={close}>
              {say(words.keepLink)}
            </Button>
            <Button variant="danger" isPending={busy} onPress={() => void cancel()}>
              {say(words.cancelLink)}
            </Button>
          </>
        }
      >
        <p>{say(words.cancelMeaning)}</p>
        <InlineError error={error} />
      </Dialog>
    </>
  );
}
