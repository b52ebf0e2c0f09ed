import { caseGoalKinds } from '../../../preload/contract/case-goals.ts';
import { priorityWords } from '../../../preload/contract/case-words.ts';
import { priorities } from '../../../preload/contract/cases.ts';
import { say } from '../../language.ts';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { goalSettingWords as words } from './goal-setting-words.ts';
import styles from './settings-screen.module.css';
import { type SettingsView, useSetting } from './use-setting.ts';

const usual = [1, 2, 4, 8, 12, 24, 48, 72, 120, 168] as const;

/** What can be chosen: the usual numbers of hours, and the one that is set where that is another. */
const optionsWith = (hours: number | null) =>
  [
    { value: 'none', label: say(words.none) },
    ...[...new Set([...usual, ...(hours === null ? [] : [hours])])]
      .sort((one, other) => one - other)
      .map((count) => ({ value: String(count), label: say(words.hours, { count }) })),
  ] as const;

/** By when cases are to be answered and solved, for each priority: the most urgent first. Each is saved as it is chosen. */
export function GoalsSection({ settings }: { readonly settings: SettingsView }) {
  const setting = useSetting(settings, 'cases.goals');
  const goals = setting.value;
  return (
    <div className={styles.setting}>
      <p className={styles.quiet}>{say(words.meaning)}</p>
      <div className={styles.pairs}>
        {priorities.toReversed().flatMap((priority) =>
          caseGoalKinds.map((kind) => (
            <SelectField
              key={`${priority} ${kind}`}
              label={say(words[kind], { priority: say(priorityWords[priority]) })}
              options={optionsWith(goals[priority][kind])}
              value={String(goals[priority][kind] ?? 'none')}
              isDisabled={setting.busy}
              onChange={(chosen) =>
                void setting.save({
                  ...goals,
                  [priority]: { ...goals[priority], [kind]: chosen === 'none' ? null : Number(chosen) },
                })
              }
            />
          )),
        )}
      </div>
      <InlineError error={setting.error} />
    </div>
  );
}
