import type { PlainMessage } from '../../../language/catalogue.ts';
import type { Settings, SomeDesks, TeamDuty } from '../../../preload/contract/settings.ts';
import type { TeamMember } from '../../../preload/contract/team.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { PlainTable } from '../../ui/lists/plain-table.tsx';
import { SettingForm } from './setting-form.tsx';
import styles from './settings-screen.module.css';
import { teamDutyWords as words } from './team-duty-words.ts';
import { useSetting } from './use-setting.ts';

const duties: readonly {
  readonly duty: TeamDuty;
  readonly title: PlainMessage;
}[] = [
  { duty: 'mail', title: words.mail },
  { duty: 'mailbox', title: words.mailbox },
  { duty: 'codes', title: words.codes },
];

interface TeamDutiesProps {
  readonly settings: Settings;
  /** The desks of the team, those that were removed too. */
  readonly members: readonly TeamMember[];
}

/** Which desks of the team send, read the mailbox and hand codes over by themselves. */
export function TeamDuties({ settings, members }: TeamDutiesProps) {
  const setting = useSetting(settings, 'team.duties');
  const joined = members.filter(({ state }) => state === 'member');
  // One that has left is no help; it is shown so that it can be taken away.
  const left = members.filter(({ id, state }) => state === 'removed' && isNamed(setting.value, id));
  const change = (duty: TeamDuty, desks: SomeDesks): void =>
    setting.edit({ ...setting.value, [duty]: desks });
  const take = (duty: TeamDuty, id: string, isTaken: boolean): void => {
    const named = setting.value[duty];
    const others = (named === 'all' ? [] : named).filter((each) => each !== id);
    change(duty, isTaken ? [...others, id] : others);
  };
  const lacksDesk = duties.some(({ duty }) => setting.value[duty].length === 0);
  return (
    <May offered="setting:team.duties">
      <SettingForm
        setting={setting}
        error={setting.error}
        lacks={lacksDesk ? say(words.chooseDesk) : null}
        isGroup
      >
        <h3>{say(words.title)}</h3>
        <p className={styles.quiet}>{say(words.meaning)}</p>
        <PlainTable>
          <thead>
            <tr>
              <th scope="col" className={styles.firstColumn}>
                {say(words.desk)}
              </th>
              {duties.map(({ duty, title }) => (
                <th key={duty} scope="col">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <td className={styles.besideBoxes}>{say(words.everyDesk)}</td>
              {duties.map(({ duty, title }) => (
                <td key={duty}>
                  <Checkbox
                    aria-label={say(words.every, { duty: say(title) })}
                    isSelected={setting.value[duty] === 'all'}
                    onChange={(isAll) => change(duty, isAll ? 'all' : joined.map(({ id }) => id))}
                  >
                    {null}
                  </Checkbox>
                </td>
              ))}
            </tr>
            {[...joined, ...left].map(({ id, name, state }) => (
              <tr key={id}>
                <td className={styles.besideBoxes}>
                  <bdi>{name}</bdi>
                  {state === 'removed' ? (
                    <span className={styles.quiet}> ({say(words.noLongerHere)})</span>
                  ) : null}
                </td>
                {duties.map(({ duty, title }) => (
                  <td key={duty}>
                    <Checkbox
                      aria-label={say(words.dutyOf, { name, duty: say(title) })}
                      isSelected={setting.value[duty] === 'all' || setting.value[duty].includes(id)}
                      isDisabled={setting.value[duty] === 'all'}
                      onChange={(isTaken) => take(duty, id, isTaken)}
                    >
                      {null}
                    </Checkbox>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </SettingForm>
    </May>
  );
}

const isNamed = (value: Settings['team.duties'], id: string): boolean =>
  duties.some(({ duty }) => value[duty] !== 'all' && value[duty].includes(id));
