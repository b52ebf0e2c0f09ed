import type { PlainMessage } from '../../../language/catalogue.ts';
import type { LinkServer } from '../../../preload/contract/portal.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { type KnownState, StateBadge } from '../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { ByOrganization } from './by-organization.tsx';
import { portalWords as words } from './portal-words.ts';
import styles from './settings-screen.module.css';
import { useSetting } from './use-setting.ts';

const looks: Readonly<Record<LinkServer, { readonly state: KnownState; readonly word: PlainMessage }>> = {
  service: { state: 'active', word: words.servedByService },
  window: { state: 'waiting', word: words.servedByWindow },
  nobody: { state: 'failed', word: words.notServed },
  stranger: { state: 'failed', word: words.somethingElseAnswers },
  unknown: { state: 'queued', word: words.notAskedYet },
};

/** Whether links in mails work when their readers open them, and whether they may go out where they don't. */
export function LinksSetting({ settings }: { readonly settings: Settings }) {
  const rule = useSetting(settings, 'portal.linksWithoutService');
  const { data: status } = useShellQuery('deskStatus', {});
  const links = status?.links;
  return (
    <div className={styles.setting}>
      <ByOrganization of="portal.linksWithoutService">
        <Switch
          isSelected={rule.value === 'forbid'}
          isDisabled={rule.busy}
          onChange={(forbid) => void rule.save(forbid ? 'forbid' : 'allow')}
          note={say(words.holdLinksMeaning)}
        >
          {say(words.holdLinks)}
        </Switch>
      </ByOrganization>
      <InlineError error={rule.error} />
      {links === undefined ? null : (
        <div aria-live="polite">
          <FieldRows>
            <FieldRow name={say(words.linksInMails)}>
              <StateBadge state={looks[links.server].state} word={say(looks[links.server].word)} />
              {links.askedAt === null ? null : <RelativeTime at={links.askedAt} isFocusable />}
            </FieldRow>
          </FieldRows>
          {links.warning === null ? null : <p>{links.warning}</p>}
        </div>
      )}
    </div>
  );
}
