import type { PlainMessage } from '../../../language/catalogue.ts';
import {
  isTimeOfDay,
  type ScheduledExport,
  type ScheduledExportStatus,
  type ScheduledPeriod,
  scheduledPeriods,
} from '../../../preload/contract/scheduled-export.ts';
import { ownZone, weekdayName } from '../../data/days.ts';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { FormatChoice } from '../exports/format-choice.tsx';
import { scheduledWords as words } from '../exports/scheduled-words.ts';
import { SettingForm } from './setting-form.tsx';
import styles from './settings-screen.module.css';
import { type SettingsView, useSetting } from './use-setting.ts';

const periods = {
  day: words.lastDay,
  week: words.lastWeek,
  month: words.lastMonth,
} as const satisfies Record<ScheduledPeriod, PlainMessage>;

/** What a schedule begins with: all but the folder, which nobody can guess. The door writes whose it is. */
const fresh = (): ScheduledExport => ({
  format: 'csv',
  exact: false,
  period: 'day',
  every: 'day',
  weekday: 1,
  time: '06:00',
  zone: ownZone(),
  folder: '',
  desk: '',
  operator: '',
  since: 0,
});

/** What is exported, when, and into which folder. */
export function ScheduledExportForm({
  settings,
  where,
}: {
  readonly settings: SettingsView;
  readonly where: ScheduledExportStatus['where'];
}) {
  const setting = useSetting(settings, 'export.scheduled');
  const stored = settings['export.scheduled'];
  const { value } = setting;
  if (value === null)
    return (
      <div className={styles.buttons}>
        <Button icon="export" onPress={() => setting.edit(fresh())}>
          {say(words.begin)}
        </Button>
      </div>
    );
  const change = (part: Partial<ScheduledExport>): void => setting.edit({ ...value, ...part });
  return (
    <>
      {stored !== null && where === 'other' ? (
        <Callout tone="info" title={say(words.elsewhere)}>
          <p>{say(words.elsewhereMeaning, { operator: stored.operator })}</p>
          {setting.changed ? null : (
            <Button isPending={setting.busy} onPress={() => void setting.save(stored)}>
              {say(words.moveHere)}
            </Button>
          )}
        </Callout>
      ) : null}
      <SettingForm setting={setting} error={setting.error} lacks={lackOf(value)} isGroup>
        <FormatChoice
          list="cases"
          chosen={{ format: value.format, exact: value.exact }}
          onChange={({ format, exact }) => change({ format, exact })}
        />
        <SelectField
          label={say(words.period)}
          options={scheduledPeriods.map((period) => ({ value: period, label: say(periods[period]) }))}
          value={value.period}
          onChange={(period) => change({ period })}
        />
        <WhenFields value={value} onChange={change} />
        <p className={styles.quiet}>{say(words.zoneMeaning, { zone: value.zone })}</p>
        <FolderField folder={value.folder} onChange={(folder) => change({ folder })} />
      </SettingForm>
      {stored === null || setting.changed ? null : (
        <div className={styles.buttons}>
          <Button variant="plain" isDisabled={setting.busy} onPress={() => void setting.save(null)}>
            {say(words.stop)}
          </Button>
        </div>
      )}
    </>
  );
}

interface PartProps {
  readonly value: ScheduledExport;
  readonly onChange: (part: Partial<ScheduledExport>) => void;
}

function lackOf({ folder, time }: ScheduledExport): string | null {
  if (folder === '') return say(words.giveFolder);
  return isTimeOfDay(time) ? null : say(words.giveTime);
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** On which days, and at what time. */
function WhenFields({ value, onChange }: PartProps) {
  const chosen = value.every === 'day' ? 'day' : String(value.weekday);
  return (
    <div className={styles.pair}>
      <SelectField
        label={say(words.when)}
        options={[
          { value: 'day', label: say(words.everyDay) },
          ...weekdays.map((weekday) => ({
            value: String(weekday),
            label: say(words.everyWeekday, { weekday: weekdayName(weekday, 'long') }),
          })),
        ]}
        value={chosen}
        onChange={(day) =>
          onChange(day === 'day' ? { every: 'day' } : { every: 'week', weekday: Number(day) })
        }
      />
      <TextField
        label={say(words.time)}
        placeholder="06:30"
        value={value.time}
        onChange={(time) => onChange({ time })}
      />
    </div>
  );
}

/** Where the files go, by the system's dialog. */
function FolderField({
  folder,
  onChange,
}: {
  readonly folder: string;
  readonly onChange: (folder: string) => void;
}) {
  const choose = useShell('chooseFile');
  const pick = async (): Promise<void> => {
    const chosen = await choose.run({ purpose: 'export-folder' });
    if (chosen.ok && chosen.value.path !== null) onChange(chosen.value.path);
  };
  return (
    <div className={styles.setting}>
      <FieldRows>
        <FieldRow name={say(words.folder)}>
          {folder === '' ? say(words.noFolder) : <bdi className={styles.code}>{folder}</bdi>}
        </FieldRow>
      </FieldRows>
      <p className={styles.quiet}>{say(words.notEncrypted)}</p>
      <div className={styles.buttons}>
        <Button icon="folder" onPress={() => void pick()}>
          {say(words.chooseFolder)}
        </Button>
      </div>
      <InlineError error={choose.error} />
    </div>
  );
}
