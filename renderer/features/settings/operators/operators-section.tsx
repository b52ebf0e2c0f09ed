import { useState } from 'react';
import type { OperatorRecord } from '../../../../preload/contract/operators.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import { useDeskQuery, useShellQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { May } from '../../../shared/operators/may.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import settingStyles from '../settings-screen.module.css';
import { SwitchSetting } from '../switch-setting.tsx';
import { NumberSetting } from '../text-setting.tsx';
import { AddOperatorDialog } from './add-operator-dialog.tsx';
import { ChangeOperatorDialog } from './change-operator-dialog.tsx';
import { KeyFileDialog } from './key-file-dialog.tsx';
import { OperatorActiveDialog } from './operator-active-dialog.tsx';
import { type OperatorAct, OperatorRow } from './operator-row.tsx';
import styles from './operators.module.css';
import { SetPasswordDialog } from './set-password-dialog.tsx';
import { operatorsWords as words } from './words.ts';

/** Who works at the desk, how they sign in, and what a second lead has to approve. */
export function OperatorsSection({ settings }: { readonly settings: Settings }) {
  const { data: operators, error } = useDeskQuery('operators', {});
  const { data: status } = useShellQuery('deskStatus', {});
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<{ readonly act: OperatorAct; readonly id: string } | null>(null);
  const operator = operators?.find(({ id }) => id === asked?.id);
  const onClose = (): void => setAsked(null);
  return (
    <>
      <May offered="operators.change">
        <ul className={styles.list} aria-label={say(words.operators)}>
          {operators?.map((each) => (
            <OperatorRow
              key={each.id}
              operator={each}
              isYou={each.name === status?.operator}
              onAct={(act) => setAsked({ act, id: each.id })}
            />
          ))}
        </ul>
        <InlineError error={error} />
        {operators?.length === 1 ? <p className={styles.quiet}>{say(words.noOneElse)}</p> : null}
        <div>
          <Button icon="plus" onPress={() => setAdding(true)}>
            {say(words.add)}
          </Button>
        </div>
      </May>
      <May offered="setting:operators.idleMinutes">
        <div className={settingStyles.group}>
          <h3>{say(words.signingIn)}</h3>
          <NumberSetting
            settings={settings}
            settingKey="operators.idleMinutes"
            min={1}
            max={20}
            label={say(words.idleMinutes)}
            description={say(words.idleMinutesRange)}
          />
          <SwitchSetting
            settings={settings}
            settingKey="operators.systemUser"
            label={say(words.systemUserOn)}
            note={say(words.systemUserOnMeaning)}
          />
        </div>
      </May>
      <May offered="setting:approval.settings">
        <div className={settingStyles.setting}>
          <h3>{say(words.approvals)}</h3>
          <p className={styles.quiet}>{say(words.approvalsMeaning)}</p>
          <SwitchSetting
            settings={settings}
            settingKey="approval.override"
            label={say(words.approveOverride)}
          />
          <SwitchSetting
            settings={settings}
            settingKey="approval.release"
            label={say(words.approveRelease)}
          />
          <SwitchSetting
            settings={settings}
            settingKey="approval.settings"
            label={say(words.approveSettings)}
          />
        </div>
      </May>
      {adding ? <AddOperatorDialog settings={settings} onClose={() => setAdding(false)} /> : null}
      {operator === undefined || asked === null ? null : (
        <Asked act={asked.act} operator={operator} onClose={onClose} />
      )}
    </>
  );
}

interface AskedProps {
  readonly act: OperatorAct;
  readonly operator: OperatorRecord;
  readonly onClose: () => void;
}

function Asked({ act, operator, onClose }: AskedProps) {
  switch (act) {
    case 'change':
      return <ChangeOperatorDialog operator={operator} onClose={onClose} />;
    case 'password':
      return <SetPasswordDialog operator={operator} onClose={onClose} />;
    case 'key':
      return <KeyFileDialog operator={operator} onClose={onClose} />;
    case 'active':
      return <OperatorActiveDialog operator={operator} onClose={onClose} />;
  }
}
