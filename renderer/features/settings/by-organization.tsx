import { type ReactNode, useId } from 'react';
import type { SecretName, SettingKey } from '../../../preload/contract/settings.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Off } from '../../ui/off.tsx';
import styles from './settings-screen.module.css';
import type { SettingsView } from './use-setting.ts';
import { settingsWords as words } from './words.ts';

interface ByOrganizationProps {
  /** The setting or secret that is inside. */
  readonly of: SettingKey | SecretName;
  readonly children: ReactNode;
}

/** Switches off what the computer's policy fixes, and says that it does: the desk refuses it from everywhere. */
export function ByOrganization({ of, children }: ByOrganizationProps) {
  const { data } = useDeskQuery('settings', {});
  const id = useId();
  const { fixed = [], secretsFixed = [] } = (data ?? {}) as Partial<SettingsView>;
  const isFixed = [...fixed, ...secretsFixed].includes(of);
  return (
    <>
      <Off by={isFixed ? id : null}>{children}</Off>
      {isFixed ? (
        <p id={id} className={styles.fixed}>
          {say(words.setByOrganization)}
        </p>
      ) : null}
    </>
  );
}
