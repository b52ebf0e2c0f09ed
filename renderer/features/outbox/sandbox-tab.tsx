import { useState } from 'react';
import type { SandboxMail } from '../../../preload/contract/outbox.ts';
import { useShell } from '../../data/use-action.ts';
import { useDeskQuery, useShellQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { ListAndDetail } from '../../ui/layout/list-and-detail.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { RowLine, RowWords } from '../../ui/lists/list-row.tsx';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import { OpenFirst } from '../../ui/open-first.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './outbox-screen.module.css';
import { useOutboxState } from './outbox-state.ts';
import { outboxWords as words } from './words.ts';

/** What the SMTP server inside the program got. None of it ever left this computer. */
export function SandboxTab() {
  const { data: mails, error } = useDeskQuery('sandboxMails', {});
  const { data: settings } = useDeskQuery('settings', {});
  const { data: status } = useShellQuery('deskStatus', {});
  const openFile = useOutboxState((state) => state.sandboxFile);
  const openSandbox = useOutboxState((state) => state.openSandbox);
  const openScreen = useNavigation((navigation) => navigation.open);
  const showInFolder = useShell('showInFolder');
  const folder = status === undefined ? null : sandboxFolder(status.storeFolder);

  if (error !== null) {
    return <PageError error={error} />;
  }
  if (mails === undefined) return <Loading of="rows" />;
  if (mails.length === 0) {
    const isSandbox = settings?.['mail.mode'] === 'sandbox';
    return (
      <EmptyState
        icon="mail"
        title={say(words.sandboxEmpty)}
        action={
          isSandbox ? null : (
            <Button icon="settings" onPress={() => openScreen('settings', { section: 'mail' })}>
              {say(words.mailSettings)}
            </Button>
          )
        }
      >
        <p>{say(isSandbox ? words.sandboxIsOn : words.sandboxIsOff)}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <div className={styles.top}>
        <p className={styles.quiet}>{say(words.noneLeft)}</p>
        <div className={styles.buttons}>
          <InlineError error={showInFolder.error} />
          {folder === null ? null : (
            <Button icon="folder" onPress={() => void showInFolder.run({ path: folder })}>
              {say(words.showInFolder)}
            </Button>
          )}
        </div>
      </div>
      <ListAndDetail
        listLabel={say(words.sandboxMail)}
        list={
          <>
            <OpenFirst
              list="sandbox"
              narrowed=""
              keys={mails.map(rowKey)}
              openKey={openFile}
              onOpen={openSandbox}
            />
            <VirtualList
              label={say(words.sandboxMail)}
              rows={mails}
              rowKey={rowKey}
              selectedKey={openFile}
              activeKey={openFile}
              onActiveChange={openSandbox}
              onActivate={(mail) => openSandbox(mail.file)}
              renderRow={renderRow}
            />
          </>
        }
        detailLabel={say(words.mail)}
        detail={
          openFile === null ? (
            <EmptyState icon="mail" title={say(words.noMailOpen)}>
              <p>{say(words.chooseMail)}</p>
            </EmptyState>
          ) : (
            <SandboxMailView key={openFile} file={openFile} />
          )
        }
      />
    </>
  );
}

const rowKey = (mail: SandboxMail): string => mail.file;

const renderRow = (mail: SandboxMail) => (
  <div className={styles.row}>
    <span />
    <div className={styles.rowText}>
      <RowLine>
        <RowWords>
          <strong>{mail.subject}</strong>
        </RowWords>
        <span className={styles.quiet}>
          <RelativeTime at={mail.at} />
        </span>
      </RowLine>
      <p className={styles.why}>{sayWith(words.to, { address: <bdi>{mail.to}</bdi> })}</p>
    </div>
  </div>
);

/** The sandbox keeps its mail beside the store. */
function sandboxFolder(storeFolder: string): string {
  const separator = storeFolder.includes('\\') ? '\\' : '/';
  return `${storeFolder.replace(/[\\/]$/, '')}${separator}sandbox-mail`;
}

function SandboxMailView({ file }: { readonly file: string }) {
  const { data: mail, error } = useDeskQuery('sandboxMail', { file });
  const [side, setSide] = useState<'text' | 'html'>('text');
  if (error !== null) {
    return (
      <div className={styles.content}>
        <InlineError error={error} />
      </div>
    );
  }
  if (mail === undefined) return <Loading />;
  return (
    <div className={styles.content}>
      <header>
        <h2 className={styles.title}>{mail.subject}</h2>
        <p className={styles.stateLine}>
          <span>{sayWith(words.to, { address: <bdi>{mail.to}</bdi> })}</span>
          <span className={styles.quiet}>
            <RelativeTime at={mail.at} isFocusable />
          </span>
          <bdi className={styles.quiet}>{mail.file}</bdi>
        </p>
      </header>
      <Tabs
        label={say(words.partsOfMail)}
        selected={side}
        onSelect={setSide}
        items={[
          {
            id: 'text',
            label: say(words.text),
            content: (
              <pre translate="no" className={styles.mailText}>
                {mail.text}
              </pre>
            ),
          },
          {
            id: 'html',
            label: say(words.asShown),
            // An empty sandbox: no scripts, no forms, no links out, no origin.
            content: (
              <iframe className={styles.page} title={say(words.asHtml)} sandbox="" srcDoc={mail.html} />
            ),
          },
        ]}
      />
    </div>
  );
}
