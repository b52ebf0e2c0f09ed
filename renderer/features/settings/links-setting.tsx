import type { LinkServer } from '../../../preload/contract/portal.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { type KnownState, StateBadge } from '../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './settings-screen.module.css';
import { useSetting } from './use-setting.ts';

const looks: Readonly<Record<LinkServer, { readonly state: KnownState; readonly word: string }>> = {
  service: { state: 'active', word: 'served by a service' },
  window: { state: 'waiting', word: 'served while this window is open' },
  nobody: { state: 'failed', word: 'not served' },
  stranger: { state: 'failed', word: 'something else answers' },
  unknown: { state: 'queued', word: 'not asked yet' },
};

/** Whether links in mails work when their readers open them, and whether they may go out where they don't. */
export function LinksSetting({ settings }: { readonly settings: Settings }) {
  const rule = useSetting(settings, 'portal.linksWithoutService');
  const { data: status } = useShellQuery('deskStatus', {});
  const links = status?.links;
  return (
    <div className={styles.setting}>
      <Switch
        isSelected={rule.value === 'forbid'}
        isDisabled={rule.busy || status?.lead === false}
        onChange={(forbid) => void rule.save(forbid ? 'forbid' : 'allow')}
        note="Mails with a link are held while no service serves the portal at its address. Off, they go out, and each action says that the link may not work. A lead decides."
      >
        Hold mails with a link until a service serves the portal
      </Switch>
      <InlineError error={rule.error} />
      {links === undefined ? null : (
        <div aria-live="polite">
          <FieldRows>
            <FieldRow name="Links in mails">
              <StateBadge {...looks[links.server]} />
              {links.askedAt === null ? null : <RelativeTime at={links.askedAt} isFocusable />}
            </FieldRow>
          </FieldRows>
          {links.warning === null ? null : <p>{links.warning}</p>}
        </div>
      )}
    </div>
  );
}
