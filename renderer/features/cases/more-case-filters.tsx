import { daysProblem } from '../../data/days.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { SelectField, type SelectOption } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Filter, FilterTicks } from '../../ui/layout/filters-bar.tsx';
import { partWords } from '../../ui/words.ts';
import { type CaseFilterFields, useCasesState } from './case-filters.ts';
import { filterWords as words } from './filter-words.ts';
import { goalWords } from './goal-words.ts';
import { mergeWords } from './merge-words.ts';
import { channelOptions, priorityOptions, resolutionOptions } from './options.ts';
import { queueWords } from './queue-words.ts';
import { TagField } from './tag-field.tsx';
import { caseWords } from './words.ts';

/** The filters that are folded away until someone wants them. */
export function MoreCaseFilters() {
  const { fields, narrow } = useCasesState();
  return (
    <>
      <Days from="from" to="to" fromLabel={say(caseWords.openedFrom)} toLabel={say(caseWords.openedTo)} />
      <Days from="closedFrom" to="closedTo" fromLabel={say(words.closedFrom)} toLabel={say(words.closedTo)} />
      <Filter>
        <SelectField
          label={say(words.resolution)}
          options={withAny(resolutionOptions())}
          value={fields.resolution}
          onChange={(resolution) => narrow({ resolution })}
        />
      </Filter>
      <Filter size="short">
        <SelectField
          label={say(words.channel)}
          options={withAny(channelOptions())}
          value={fields.channel}
          onChange={(channel) => narrow({ channel })}
        />
      </Filter>
      <Filter size="short">
        <SelectField
          label={say(caseWords.priority)}
          options={withAny(priorityOptions())}
          value={fields.priority}
          onChange={(priority) => narrow({ priority })}
        />
      </Filter>
      <Assignee />
      <Typed name="operator" label={say(words.openedBy)} />
      <Typed name="practice" label={say(caseWords.practiceId)} />
      <Typed name="account" label={say(words.accountId)} />
      <Filter>
        <TagField label={say(words.tag)} value={fields.tag} onChange={(tag) => narrow({ tag })} />
      </Filter>
      <FilterTicks>
        <Checkbox isSelected={fields.mailTrouble} onChange={(mailTrouble) => narrow({ mailTrouble })}>
          {say(words.mailTrouble)}
        </Checkbox>
        <Checkbox isSelected={fields.goalMissed} onChange={(goalMissed) => narrow({ goalMissed })}>
          {say(goalWords.missedGoal)}
        </Checkbox>
        <Checkbox isSelected={fields.merged} onChange={(merged) => narrow({ merged })}>
          {say(mergeWords.mergedOnly)}
        </Checkbox>
      </FilterTicks>
    </>
  );
}

const withAny = <Value extends string>(
  options: readonly SelectOption<Value>[],
): readonly SelectOption<Value | 'any'>[] => [{ value: 'any', label: say(partWords.any) }, ...options];

/** Names could be any word: those of operators stand apart from what is no name. */
const named = (name: string): string => `by ${name}`;

function Assignee() {
  const { fields, narrow } = useCasesState();
  const { data: operators } = useDeskQuery('operators', {});
  const options = (operators ?? [])
    .filter(({ role }) => role !== 'auditor')
    .map(({ name }) => ({ value: named(name), label: name }));
  const chosen = fields.unassigned ? 'nobody' : fields.assignee === '' ? 'any' : named(fields.assignee);
  return (
    <Filter>
      <SelectField
        label={say(queueWords.assignee)}
        options={[
          { value: 'any', label: say(partWords.any) },
          { value: 'nobody', label: say(queueWords.noOne) },
          ...options,
        ]}
        value={chosen}
        onChange={(value) =>
          narrow({
            unassigned: value === 'nobody',
            assignee: value.startsWith('by ') ? value.slice('by '.length) : '',
          })
        }
      />
    </Filter>
  );
}

function Typed({
  name,
  label,
}: {
  readonly name: 'operator' | 'practice' | 'account';
  readonly label: string;
}) {
  const { fields, narrow } = useCasesState();
  return (
    <Filter>
      <TextField label={label} value={fields[name]} onChange={(typed) => narrow({ [name]: typed })} />
    </Filter>
  );
}

interface DaysProps {
  readonly from: 'from' | 'closedFrom';
  readonly to: 'to' | 'closedTo';
  readonly fromLabel: string;
  readonly toLabel: string;
}

function Days({ from, to, fromLabel, toLabel }: DaysProps) {
  const fields: CaseFilterFields = useCasesState((state) => state.fields);
  const narrow = useCasesState((state) => state.narrow);
  return (
    <>
      <Filter>
        <DayField
          label={fromLabel}
          value={fields[from]}
          errorMessage={daysProblem(fields[from], fields[to], toLabel)}
          onChange={(day) => narrow({ [from]: day })}
        />
      </Filter>
      <Filter>
        <DayField label={toLabel} value={fields[to]} onChange={(day) => narrow({ [to]: day })} />
      </Filter>
    </>
  );
}
