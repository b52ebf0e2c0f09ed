import { useState } from 'react';
import type { Settings, SmtpSettings } from '../../../../preload/contract/settings.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { useSetting } from '../use-setting.ts';
import { Fingerprint } from './fingerprint.tsx';

interface TrustedCertificateProps {
  readonly settings: Settings;
  /** The server as it is saved, with its trusted certificate. */
  readonly server: SmtpSettings;
  /** What stands in the form still means that server. */
  readonly isKept: boolean;
}

/** The one certificate that a person trusts for the mail server, and the way to trust it no more. */
export function TrustedCertificate({ settings, server, isKept }: TrustedCertificateProps) {
  const setting = useSetting(settings, 'mail.smtp');
  const [asks, setAsks] = useState(false);
  const forget = async (): Promise<void> => {
    const { fingerprint: _forgotten, ...rest } = server;
    if (await setting.save(rest)) setAsks(false);
  };
  return (
    <Callout
      title={`One certificate is trusted for ${server.host}.`}
      actions={<Button onPress={() => setAsks(true)}>Forget this certificate</Button>}
    >
      <p>
        <Fingerprint of={server.fingerprint ?? ''} />
      </p>
      <p>
        {isKept
          ? 'Mail goes to this server only while it shows this one, whoever issued it.'
          : 'It belongs to the host and port that are saved, and is forgotten when you save others.'}
      </p>
      <ConfirmDialog
        title="Forget this certificate?"
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => void forget()}
        confirmLabel="Forget it"
        isBusy={setting.busy}
      >
        <p>
          From then on the certificate of {server.host} has to be one that this computer can check. If it is
          none, mail stops until somebody trusts it again.
        </p>
        <InlineError error={setting.error} />
      </ConfirmDialog>
    </Callout>
  );
}
