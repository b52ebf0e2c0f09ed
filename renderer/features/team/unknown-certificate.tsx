import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { Fingerprint } from '../../ui/text/fingerprint.tsx';
import { teamWords as words } from './words.ts';

interface UnknownCertificateProps {
  /** SHA-256 of what the server showed, in hexadecimal. */
  readonly fingerprint: string;
  readonly isBusy: boolean;
  readonly onTrust: () => void;
}

/** A certificate that this computer can't check: a person may compare its fingerprint with the server's owner, and trust it. */
export function UnknownCertificate({ fingerprint, isBusy, onTrust }: UnknownCertificateProps) {
  return (
    <Callout
      tone="warn"
      title={say(words.certificate)}
      actions={
        <Button isPending={isBusy} onPress={onTrust}>
          {say(words.trust)}
        </Button>
      }
    >
      <p>{say(words.compareFirst)}</p>
      <p>
        <Fingerprint of={fingerprint} />
      </p>
    </Callout>
  );
}
