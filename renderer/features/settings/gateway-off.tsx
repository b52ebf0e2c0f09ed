import { useState } from 'react';
import type { Settings } from '../../../preload/contract/settings.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { useSetting } from './use-setting.ts';

/** Turns the gateway off. Its address and templates go with it, so that is asked once more. */
export function GatewayOff({ settings }: { readonly settings: Settings }) {
  const setting = useSetting(settings, 'codes.gateway');
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button onPress={() => setAsks(true)}>Turn the gateway off</Button>
      <ConfirmDialog
        title="Turn the gateway off?"
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => void setting.save(null).then((saved) => saved && setAsks(false))}
        confirmLabel="Turn off"
        isBusy={setting.busy}
      >
        <p>
          No codes are sent any more; the desk calls the number on file back instead. The gateway's address,
          headers and bodies are forgotten. Its secret stays until you forget it.
        </p>
        <InlineError error={setting.error} />
      </ConfirmDialog>
    </>
  );
}
