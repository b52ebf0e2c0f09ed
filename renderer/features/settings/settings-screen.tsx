import { type ReactNode, useEffect, useRef } from 'react';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import type { Offered } from '../../shared/operators/use-may.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { TeamSection } from '../team/team-section.tsx';
import { AboutSection } from './about-section.tsx';
import { AuditSection } from './audit-section.tsx';
import { BackupsSection } from './backups-section.tsx';
import { CodesSection } from './codes-section.tsx';
import { DeskSection } from './desk-section.tsx';
import { KeySection } from './key-section.tsx';
import { MailSection } from './mail/mail-section.tsx';
import { MailboxSection } from './mail/mailbox-section.tsx';
import { ServerSection } from './mail/server-section.tsx';
import { SigningSection } from './mail/signing-section.tsx';
import { OperatorsSection } from './operators/operators-section.tsx';
import { PortalSection } from './portal-section.tsx';
import styles from './settings-screen.module.css';
import { TeamDuties } from './team-duties.tsx';
import { settingsWords as words } from './words.ts';

const sections = [
  { id: 'mail', title: words.mail },
  { id: 'mail-server', title: words.mailServer },
  { id: 'mail-incoming', title: words.bouncesAndAnswers },
  { id: 'mail-signing', title: words.signingMail },
  { id: 'portal', title: words.portalAndResets },
  { id: 'codes', title: words.securityCodes },
  { id: 'desk', title: words.desk },
  { id: 'operators', title: words.operators },
  { id: 'team', title: words.team },
  { id: 'key', title: words.key },
  { id: 'backups', title: words.backups },
  { id: 'audit', title: words.audit },
  { id: 'about', title: words.thisProgram },
] as const;
type Section = (typeof sections)[number]['id'];

/** A section whose settings are all of one role. */
const within = (offered: Offered, section: ReactNode): ReactNode => <May offered={offered}>{section}</May>;

/** The settings. Each saves on its own; why one was refused is shown beside it. */
export function SettingsScreen() {
  const params = useNavigation((navigation) => navigation.params);
  const { data: settings, error } = useDeskQuery('settings', {});
  const page = useRef<HTMLDivElement>(null);
  const isReady = settings !== undefined;

  const find = (section: string): HTMLElement | null =>
    page.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(section)}"]`) ?? null;
  // scrollIntoView would scroll the window around the page too, which has nothing to scroll.
  const scrollTo = (target: HTMLElement | null): void => {
    if (target !== null) page.current?.scrollTo({ top: target.offsetTop });
  };
  const goTo = (section: string): void => {
    const target = find(section);
    scrollTo(target);
    target?.focus({ preventScroll: true });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that a section is opened.
  useEffect(() => {
    if (isReady && params.section !== undefined) scrollTo(find(params.section));
  }, [isReady, params]);

  if (error !== null) {
    return <PageError error={error} />;
  }
  if (settings === undefined) return null;
  const contents: Readonly<Record<Section, ReactNode>> = {
    mail: within('setting:mail.mode', <MailSection settings={settings} />),
    'mail-server': within('setting:mail.smtp', <ServerSection settings={settings} />),
    'mail-incoming': within('setting:mail.imap', <MailboxSection settings={settings} />),
    'mail-signing': within('setting:mail.dkim', <SigningSection settings={settings} />),
    portal: within('setting:portal.enabled', <PortalSection settings={settings} />),
    codes: within('setting:codes.gateway', <CodesSection settings={settings} />),
    desk: <DeskSection settings={settings} />,
    operators: <OperatorsSection settings={settings} />,
    team: <TeamSection duties={(members) => <TeamDuties settings={settings} members={members} />} />,
    key: <KeySection />,
    backups: <BackupsSection settings={settings} />,
    audit: <AuditSection settings={settings} />,
    about: <AboutSection />,
  };
  return (
    <div className={styles.screen}>
      <nav className={styles.contents} aria-label={say(words.settings)}>
        {sections.map(({ id, title }) => (
          <button key={id} type="button" className={styles.jump} onClick={() => goTo(id)}>
            {say(title)}
          </button>
        ))}
      </nav>
      <div ref={page} className={styles.page}>
        {sections.map(({ id, title }) => (
          <section
            key={id}
            className={styles.section}
            data-section={id}
            tabIndex={-1}
            aria-label={say(title)}
          >
            <h2 className={styles.title}>{say(title)}</h2>
            {contents[id]}
          </section>
        ))}
      </div>
    </div>
  );
}
