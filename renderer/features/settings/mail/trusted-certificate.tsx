import { useState } from 'react';
import type { SmtpSettings } from '../../../../preload/contract/mail-settings.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import { say } from '../../../language.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { Fingerprint } from '../../../ui/text/fingerprint.tsx';
import { useSetting } from '../use-setting.ts';
import { certificateWords as words } from './certificate-words.ts';

interface TrustedCertificateProps {
  readonly settings: Settings;
  /** The server as it is saved, with its trusted certificate. */
  readonly server: SmtpSettings;
  /** What stands in the form still means that server. */
  readonly isKept: boolean;
}

/** The one certificate that a person trusts for the mail server, and the way to stop trusting it. */
export function TrustedCertificate({ settings, server, isKept }: TrustedCertificateProps) {
  const setting = useSetting(settings, 'mail.smtp');
  const [asks, setAsks] = useState(false);
  const forget = async (): Promise<void> => {
    const { fingerprint: _forgotten, ...rest } = server;
    if (await setting.save(rest)) setAsks(false);
  };
  return (
    <Callout
      title={say(words.trusted, { host: server.host })}
      actions={<Button onPress={() => setAsks(true)}>{say(words.forget)}</Button>}
    >
      <p>
        <Fingerprint of={server.fingerprint ?? ''} />
      </p>
      <p>{say(isKept ? words.trustedMeaning : words.trustedForSavedServer)}</p>
      <ConfirmDialog
        title={say(words.forgetQuestion)}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => void forget()}
        confirmLabel={say(words.forgetIt)}
        isBusy={setting.busy}
      >
        <p>{say(words.forgetMeaning, { host: server.host })}</p>
        <InlineError error={setting.error} />
      </ConfirmDialog>
    </Callout>
  );
}
