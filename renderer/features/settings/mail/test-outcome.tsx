import type { TestReport } from '../../../../preload/contract/mail-setup.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import type { Millis } from '../../../../preload/contract/shared.ts';
import { useShell } from '../../../data/use-action.ts';
import { sayWith } from '../../../language.ts';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { Conversation } from '../../../ui/text/conversation.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from '../settings-screen.module.css';
import { outcomeWords } from './report-words.ts';
import { UntrustedCertificate } from './untrusted-certificate.tsx';
import { mailWords as words } from './words.ts';

interface TestOutcomeProps {
  readonly settings: Settings;
  readonly report: TestReport;
  /** When it came. */
  readonly at: Millis;
  readonly onTrusted: () => void;
}

/** What became of a test: a sentence, the certificate that could not be checked, and the whole conversation. */
export function TestOutcome({ settings, report, at, onTrusted }: TestOutcomeProps) {
  const { tone, title } = outcomeWords(report, settings['mail.mode']);
  const server = settings['mail.smtp'];
  const copy = useShell('copyText');
  // What was seen at one server must not be trusted for another that was saved meanwhile.
  const isStillMeant = server !== null && server.host === report.host && server.port === report.port;
  return (
    <div className={styles.group}>
      <div role="status">
        <Callout tone={tone} title={title}>
          {sayWith(words.testedBy, {
            host: report.host,
            port: String(report.port),
            when: <RelativeTime at={at} />,
          })}
        </Callout>
      </div>
      {report.untrusted !== null && isStillMeant ? (
        <UntrustedCertificate
          settings={settings}
          server={server}
          certificate={report.untrusted}
          onTrusted={onTrusted}
        />
      ) : null}
      <Conversation lines={report.conversation} onCopy={async (text) => (await copy.run({ text })).ok} />
    </div>
  );
}
