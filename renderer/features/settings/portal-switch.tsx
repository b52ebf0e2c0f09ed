import type { PortalStatus } from '../../../preload/contract/portal.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { type KnownState, StateBadge } from '../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { ByOrganization } from './by-organization.tsx';
import { portalWords as words } from './portal-words.ts';
import styles from './settings-screen.module.css';
import { useSetting } from './use-setting.ts';

// The portal starts and stops a moment after the setting.
const statusMillis = 2000;

function stateOf(
  portal: PortalStatus,
  enabled: boolean,
): { readonly state: KnownState; readonly word: string } {
  if (portal.state === 'failed') return { state: 'failed', word: say(words.couldNotStart) };
  if (portal.state === 'listening') return { state: 'active', word: say(words.running) };
  return enabled
    ? { state: 'queued', word: say(words.starting) }
    : { state: 'deactivated', word: say(words.off) };
}

/** Turns the portal on and off, and says how it is doing. */
export function PortalSwitch({ settings }: { readonly settings: Settings }) {
  const enabled = useSetting(settings, 'portal.enabled');
  const { data: status } = useShellQuery('deskStatus', {}, { everyMillis: statusMillis, keepPrevious: true });
  const portal = status?.portal;
  return (
    <div className={styles.setting}>
      <ByOrganization of="portal.enabled">
        <Switch
          isSelected={enabled.value}
          isDisabled={enabled.busy}
          onChange={(value) => void enabled.save(value)}
          note={say(words.portalWhat)}
        >
          {say(enabled.value ? words.portalIsOn : words.portalIsOff)}
        </Switch>
      </ByOrganization>
      <InlineError error={enabled.error} />
      {portal === undefined ? null : (
        <>
          <div aria-live="polite">
            <FieldRows>
              <FieldRow name={say(words.state)}>
                <StateBadge {...stateOf(portal, settings['portal.enabled'])} />
              </FieldRow>
              {portal.url === null ? null : (
                <FieldRow name={say(words.listensAt)}>
                  <bdi className={styles.code}>{portal.url}</bdi>
                </FieldRow>
              )}
            </FieldRows>
          </div>
          <InlineError error={portal.problem} />
        </>
      )}
    </div>
  );
}
