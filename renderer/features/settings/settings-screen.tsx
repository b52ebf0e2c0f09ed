import { type ReactNode, useEffect, useRef } from 'react';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import type { Offered } from '../../shared/operators/use-may.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Loading } from '../../ui/feedback/loading.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { TeamSection } from '../team/team-section.tsx';
import { UpdatesSection } from '../updates/updates-section.tsx';
import { AboutSection } from './about-section.tsx';
import { AuditSection } from './audit-section.tsx';
import { BackupsSection } from './backups-section.tsx';
import { CodesSection } from './codes-section.tsx';
import { DeskSection } from './desk-section.tsx';
import { ExportsSection } from './exports-section.tsx';
import { GoalsSection } from './goals-section.tsx';
import { KeySection } from './key-section.tsx';
import { LookSection } from './look-section.tsx';
import { MacrosSection } from './macros-section.tsx';
import { MailSection } from './mail/mail-section.tsx';
import { MailboxSection } from './mail/mailbox-section.tsx';
import { ServerSection } from './mail/server-section.tsx';
import { SigningSection } from './mail/signing-section.tsx';
import { OperatorsSection } from './operators/operators-section.tsx';
import { PortalSection } from './portal-section.tsx';
import { SettingsContents } from './settings-contents.tsx';
import styles from './settings-screen.module.css';
import { useSettingsState } from './settings-state.ts';
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
  { id: 'look', title: words.look },
  { id: 'macros', title: words.macros },
  { id: 'goals', title: words.goals },
  { id: 'operators', title: words.operators },
  { id: 'team', title: words.team },
  { id: 'key', title: words.key },
  { id: 'backups', title: words.backups },
  { id: 'exports', title: words.scheduledExport },
  { id: 'audit', title: words.audit },
  { id: 'updates', title: words.updates },
  { id: 'about', title: words.thisProgram },
] as const;
type Section = (typeof sections)[number]['id'];

/** A section whose settings are all of one role. */
const within = (offered: Offered, section: ReactNode): ReactNode => <May offered={offered}>{section}</May>;

/**
 * The settings, a section at a time: those that don't show are kept as they are, with what is half typed in them. Each setting
 * saves on its own; why one was refused is shown beside it.
 */
export function SettingsScreen() {
  const params = useNavigation((navigation) => navigation.params);
  const { data: settings, error } = useDeskQuery('settings', {});
  const page = useRef<HTMLDivElement>(null);
  const { section: shown, show } = useSettingsState();

  // What a link, the status bar or a banner names.
  useEffect(() => {
    if (params.section !== undefined) show(params.section);
  }, [params, show]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section begins at its top.
  useEffect(() => page.current?.scrollTo({ top: 0 }), [shown]);

  if (error !== null) {
    return <PageError error={error} />;
  }
  if (settings === undefined) return <Loading />;
  const contents: Readonly<Record<Section, ReactNode>> = {
    mail: within('setting:mail.mode', <MailSection settings={settings} />),
    'mail-server': within('setting:mail.smtp', <ServerSection settings={settings} />),
    'mail-incoming': within('setting:mail.imap', <MailboxSection settings={settings} />),
    'mail-signing': within('setting:mail.dkim', <SigningSection settings={settings} />),
    portal: within('setting:portal.enabled', <PortalSection settings={settings} />),
    codes: within('setting:codes.gateway', <CodesSection settings={settings} />),
    desk: <DeskSection settings={settings} />,
    look: <LookSection />,
    macros: within('setting:cases.macros', <MacrosSection settings={settings} />),
    goals: within('setting:cases.goals', <GoalsSection settings={settings} />),
    operators: <OperatorsSection settings={settings} />,
    team: <TeamSection duties={(members) => <TeamDuties settings={settings} members={members} />} />,
    key: <KeySection />,
    backups: <BackupsSection settings={settings} />,
    exports: <ExportsSection settings={settings} />,
    audit: <AuditSection settings={settings} />,
    updates: <UpdatesSection />,
    about: <AboutSection />,
  };
  return (
    <div className={styles.screen}>
      <SettingsContents
        sections={sections.map(({ id, title }) => ({ id, title: say(title) }))}
        shown={shown}
        onShow={show}
        page={page}
      />
      <div ref={page} className={styles.page}>
        {sections.map(({ id, title }) => (
          <section
            key={id}
            className={styles.section}
            data-section={id}
            tabIndex={-1}
            hidden={id !== shown}
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
