import type { ReactNode } from 'react';
import type { TrustedBrowser } from '../../../../preload/contract/signing-in.ts';
import { say, sayWith } from '../../../language.ts';
import { DirectAct } from '../../../shared/acts/direct-act.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from './sign-in.module.css';
import { signInWords as words } from './words.ts';

export interface BrowsersPanelProps {
  readonly accountId: string;
  readonly browsers: readonly TrustedBrowser[];
}

/** The browsers that need no security code; after a theft, or when somebody left, they can be made to need one again. */
export function BrowsersPanel({ accountId, browsers }: BrowsersPanelProps) {
  const subject = { accountId };
  const place = `account:${accountId}`;
  return (
    <Panel title={say(words.trustedBrowsers)}>
      {browsers.length === 0 ? (
        <p className={styles.quiet}>{say(words.noBrowser)}</p>
      ) : (
        <>
          <ul>
            {browsers.map((browser) => (
              <li key={browser.id} className={styles.row}>
                <span className={styles.grow}>
                  <bdi>{browser.label}</bdi>
                  <br />
                  <span className={styles.quiet}>{trustedWords(browser)}</span>
                </span>
                <DirectAct
                  type="signing-in.revoke-browser"
                  subject={subject}
                  place={place}
                  input={{ accountId, browserId: browser.id }}
                  about={browser.label}
                  said={() => ({
                    title: say(words.browserRevoked, { browser: browser.label }),
                    note: say(words.browserNeedsCode),
                  })}
                >
                  {say(words.revoke)}
                </DirectAct>
              </li>
            ))}
          </ul>
          {browsers.length > 1 ? (
            <DirectAct
              type="signing-in.revoke-browsers"
              subject={subject}
              place={place}
              input={{ accountId }}
              said={() => ({
                title: say(words.browsersRevoked, { count: browsers.length }),
                note: say(words.browsersNeedCodes),
              })}
            >
              {say(words.revokeAll)}
            </DirectAct>
          ) : null}
        </>
      )}
    </Panel>
  );
}

function trustedWords({ addedAt, lastUsedAt }: TrustedBrowser): ReactNode {
  const since = <RelativeTime at={addedAt} />;
  return lastUsedAt === null
    ? sayWith(words.trustedUnused, { since })
    : sayWith(words.trustedUsed, { since, used: <RelativeTime at={lastUsedAt} /> });
}
