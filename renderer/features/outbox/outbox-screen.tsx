import { useEffect } from 'react';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { showOf } from '../../shared/mail/message-rules.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { ScreenFrame } from '../../ui/layout/screen-frame.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { TemplatesTab } from '../templates/templates-tab.tsx';
import { noFields } from './outbox-fields.ts';
import { useOutboxState } from './outbox-state.ts';
import { OutboxTab } from './outbox-tab.tsx';
import { SandboxTab } from './sandbox-tab.tsx';
import { outboxWords as words } from './words.ts';

/** The mail of the desk: what waits, what went, what needs a person; what the sandbox's server got; and what the mails say. */
export function OutboxScreen() {
  const params = useNavigation((navigation) => navigation.params);
  const { tab, showTab, narrow, showMore, openMessage } = useOutboxState();
  const { data: sandbox } = useDeskQuery('sandboxMails', {});

  useEffect(() => {
    if (params.section === 'sandbox' || params.section === 'templates') showTab(params.section);
    else if (Object.keys(params).length > 0) showTab('outbox');
    const { domain = '', from = '', to = '' } = params;
    const show = showOf(params.section === 'attention' ? 'attention' : params.state);
    const isNarrowed = domain !== '' || from !== '' || to !== '';
    // A way to some of the messages replaces what narrowed the list before.
    if (show !== null || isNarrowed) narrow({ ...noFields, show: show ?? 'any', domain, from, to });
    if (isNarrowed) showMore(true);
    // Last: another list closes what was open.
    if (params.message !== undefined) openMessage(params.message);
  }, [params, showTab, narrow, showMore, openMessage]);

  return (
    <ScreenFrame beginsWithTabs>
      <Tabs
        label={say(words.mail)}
        selected={tab}
        onSelect={showTab}
        items={[
          { id: 'outbox', label: say(words.outbox), content: <OutboxTab /> },
          {
            id: 'sandbox',
            label: say(words.sandboxMail),
            count: sandbox === undefined || sandbox.length === 0 ? null : sandbox.length,
            content: <SandboxTab />,
          },
          { id: 'templates', label: say(words.templates), content: <TemplatesTab /> },
        ]}
      />
    </ScreenFrame>
  );
}
