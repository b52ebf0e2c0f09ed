import { useEffect } from 'react';
import { messageStates } from '../../../preload/contract/outbox.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { TemplatesTab } from '../templates/templates-tab.tsx';
import styles from './outbox-screen.module.css';
import { useOutboxState } from './outbox-state.ts';
import { OutboxTab } from './outbox-tab.tsx';
import { SandboxTab } from './sandbox-tab.tsx';

/** The mail of the desk: what waits, what went, what needs a person; what the sandbox's server got; and what the mails say. */
export function OutboxScreen() {
  const params = useNavigation((navigation) => navigation.params);
  const { tab, showTab, narrow, openMessage } = useOutboxState();
  const { data: sandbox } = useDeskQuery('sandboxMails', {});

  useEffect(() => {
    if (params.section === 'sandbox' || params.section === 'templates') showTab(params.section);
    else if (params.message !== undefined || params.state !== undefined || params.section !== undefined) {
      showTab('outbox');
    }
    if (params.message !== undefined) openMessage(params.message);
    const state = messageStates.find((each) => each === params.state);
    if (state !== undefined) narrow(state);
    if (params.section === 'attention') narrow('attention');
  }, [params, showTab, narrow, openMessage]);

  return (
    <div className={styles.screen}>
      <Tabs
        label="Mail"
        selected={tab}
        onSelect={showTab}
        items={[
          { id: 'outbox', label: 'Outbox', content: <OutboxTab /> },
          {
            id: 'sandbox',
            label: 'Sandbox mail',
            count: sandbox === undefined || sandbox.length === 0 ? null : sandbox.length,
            content: <SandboxTab />,
          },
          { id: 'templates', label: 'Templates', content: <TemplatesTab /> },
        ]}
      />
    </div>
  );
}
