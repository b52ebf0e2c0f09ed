import { useState } from 'react';
import type { SmtpSettings } from '../../../../preload/contract/mail-settings.ts';
import type { ServerCertificate } from '../../../../preload/contract/mail-setup.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import { say, windowLocale } from '../../../language.ts';
import { May } from '../../../shared/operators/may.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import { Fingerprint } from '../../../ui/text/fingerprint.tsx';
import { useNow } from '../../../ui/text/use-now.ts';
import { useSetting } from '../use-setting.ts';
import { certificateWords as words } from './certificate-words.ts';

const dayOf = (text: string): string => {
  const at = Date.parse(text);
  return Number.isNaN(at) ? text : new Intl.DateTimeFormat(windowLocale(), { dateStyle: 'long' }).format(at);
};

interface UntrustedCertificateProps {
  readonly settings: Settings;
  /** The server that showed it, as it is saved. */
  readonly server: SmtpSettings;
  readonly certificate: ServerCertificate;
  readonly onTrusted: () => void;
}

/** A certificate that this computer can't check: a person may compare its fingerprint with the server's owner, and trust it. */
export function UntrustedCertificate({
  settings,
  server,
  certificate,
  onTrusted,
}: UntrustedCertificateProps) {
  const setting = useSetting(settings, 'mail.smtp');
  const [asks, setAsks] = useState(false);
  const now = useNow();
  const trust = async (): Promise<void> => {
    if (!(await setting.save({ ...server, fingerprint: certificate.fingerprint }))) return;
    setAsks(false);
    onTrusted();
  };
  return (
    <Callout
      tone="warn"
      title={say(words.shown, { host: server.host })}
      actions={
        <May offered="setting:mail.smtp">
          <Button onPress={() => setAsks(true)}>{say(words.trust, { host: server.host })}</Button>
        </May>
      }
    >
      <FieldRows>
        <FieldRow name={say(words.subject)}>
          <bdi>{certificate.subject}</bdi>
        </FieldRow>
        <FieldRow name={say(words.issuer)}>
          <bdi>{certificate.issuer}</bdi>
          {certificate.subject === certificate.issuer ? <span>{say(words.selfSigned)}</span> : null}
        </FieldRow>
        <FieldRow name={say(words.valid)}>
          {say(words.validFromTo, { from: dayOf(certificate.validFrom), to: dayOf(certificate.validTo) })}
          {Date.parse(certificate.validTo) < now ? <StateBadge state="expired" tone="stop" /> : null}
        </FieldRow>
        <FieldRow name="SHA-256">
          <Fingerprint of={certificate.fingerprint} />
        </FieldRow>
      </FieldRows>
      <ConfirmDialog
        title={say(words.trustQuestion, { host: server.host })}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => void trust()}
        confirmLabel={say(words.trustIt)}
        isDanger
        isBusy={setting.busy}
      >
        <p>{say(words.compareFirst, { host: server.host })}</p>
        <p>
          <Fingerprint of={certificate.fingerprint} />
        </p>
        <p>{say(words.trustMeaning, { host: server.host })}</p>
        <InlineError error={setting.error} />
      </ConfirmDialog>
    </Callout>
  );
}
