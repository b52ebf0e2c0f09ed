import { useState } from 'react';
import type { ServerCertificate } from '../../../../preload/contract/mail-setup.ts';
import type { Settings, SmtpSettings } from '../../../../preload/contract/settings.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import { useNow } from '../../../ui/text/use-now.ts';
import { useSetting } from '../use-setting.ts';
import { Fingerprint } from './fingerprint.tsx';

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
const dayOf = (text: string): string => {
  const at = Date.parse(text);
  return Number.isNaN(at) ? text : day.format(at);
};

interface UntrustedCertificateProps {
  readonly settings: Settings;
  /** The server that showed it, as it is saved. */
  readonly server: SmtpSettings;
  readonly certificate: ServerCertificate;
  readonly onTrusted: () => void;
}

/** A certificate that nobody vouches for: a person may compare its fingerprint with the server's owner, and trust it. */
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
      title={`This is the certificate that ${server.host} showed.`}
      actions={<Button onPress={() => setAsks(true)}>{`Trust this certificate for ${server.host}`}</Button>}
    >
      <FieldRows>
        <FieldRow name="Subject">
          <bdi>{certificate.subject}</bdi>
        </FieldRow>
        <FieldRow name="Issuer">
          <bdi>{certificate.issuer}</bdi>
          {certificate.subject === certificate.issuer ? <span>(it vouches for itself)</span> : null}
        </FieldRow>
        <FieldRow name="Valid">
          {dayOf(certificate.validFrom)} to {dayOf(certificate.validTo)}
          {Date.parse(certificate.validTo) < now ? <StateBadge state="expired" tone="stop" /> : null}
        </FieldRow>
        <FieldRow name="SHA-256">
          <Fingerprint of={certificate.fingerprint} />
        </FieldRow>
      </FieldRows>
      <ConfirmDialog
        title={`Trust this certificate for ${server.host}?`}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => void trust()}
        confirmLabel="Trust it"
        isDanger
        isBusy={setting.busy}
      >
        <p>
          Nobody whom this computer trusts vouches for it, and anybody between here and {server.host} could
          show one like it and read all mail. So ask whoever runs the server for the SHA-256 fingerprint of
          its certificate, by phone or in person, and compare every pair:
        </p>
        <p>
          <Fingerprint of={certificate.fingerprint} />
        </p>
        <p>
          Then mail goes to {server.host} only while it shows this very certificate. When the server gets a
          new one, mail stops until somebody has compared and trusted that.
        </p>
        <InlineError error={setting.error} />
      </ConfirmDialog>
    </Callout>
  );
}
