import type { TrustedBrowser } from '../../../../preload/contract/signing-in.ts';
import { countOf } from '../../../data/numbers.ts';
import { DirectAct } from '../../../shared/acts/direct-act.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from './sign-in.module.css';

export interface BrowsersPanelProps {
  readonly accountId: string;
  readonly browsers: readonly TrustedBrowser[];
}

/** The browsers that need no security code; after a theft, or when somebody left, they are to need one again. */
export function BrowsersPanel({ accountId, browsers }: BrowsersPanelProps) {
  const subject = { accountId };
  const place = `account:${accountId}`;
  return (
    <Panel title="Trusted browsers">
      {browsers.length === 0 ? (
        <p className={styles.quiet}>None: every sign-in asks for a security code.</p>
      ) : (
        <>
          <ul>
            {browsers.map((browser) => (
              <li key={browser.id} className={styles.row}>
                <span className={styles.grow}>
                  <bdi>{browser.label}</bdi>
                  <br />
                  <span className={styles.quiet}>
                    trusted <RelativeTime at={browser.addedAt} />,{' '}
                    {browser.lastUsedAt === null ? (
                      'not used since'
                    ) : (
                      <>
                        used <RelativeTime at={browser.lastUsedAt} />
                      </>
                    )}
                  </span>
                </span>
                <DirectAct
                  type="signing-in.revoke-browser"
                  subject={subject}
                  place={place}
                  input={{ accountId, browserId: browser.id }}
                  about={browser.label}
                  said={{
                    title: `${browser.label} is no longer trusted`,
                    note: 'It needs a security code the next time.',
                  }}
                >
                  Revoke
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
              said={{
                title: `${countOf(browsers.length, 'browser')} no longer trusted`,
                note: 'Each needs a security code the next time.',
              }}
            >
              Revoke all
            </DirectAct>
          ) : null}
        </>
      )}
    </Panel>
  );
}
