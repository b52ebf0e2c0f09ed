import { daysProblem } from '../../data/days.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Filter, FiltersBar } from '../../ui/layout/filters-bar.tsx';
import { isNarrowed, useCasesState } from './case-filters.ts';
import { reasonOptions, stateOptions } from './options.ts';

interface CaseFiltersBarProps {
  readonly onNew: () => void;
  readonly onExport: () => void;
}

/** What narrows the list, and what can be done with all of it. */
export function CaseFiltersBar({ onNew, onExport }: CaseFiltersBarProps) {
  const { fields, narrow, clear, moreShown, showMore } = useCasesState();
  const folded = [fields.from, fields.to, fields.operator, fields.practice];
  return (
    <FiltersBar
      search={
        <SearchField
          label="Search cases"
          placeholder="Number, caller, tag, words"
          value={fields.text}
          onChange={(text) => narrow({ text })}
        />
      }
      filters={
        <>
          <Filter size="short">
            <SelectField
              label="State"
              options={[{ value: 'any', label: 'Any' }, ...stateOptions]}
              value={fields.state}
              onChange={(state) => narrow({ state })}
            />
          </Filter>
          <Filter>
            <SelectField
              label="Reason"
              options={[{ value: 'any', label: 'Any' }, ...reasonOptions]}
              value={fields.reason}
              onChange={(reason) => narrow({ reason })}
            />
          </Filter>
        </>
      }
      isMoreShown={moreShown}
      onShowMore={showMore}
      foldedCount={folded.filter((text) => text !== '').length}
      onClear={isNarrowed(fields) ? clear : null}
      actions={
        <>
          <Button icon="export" onPress={onExport}>
            Export
          </Button>
          <Button variant="primary" icon="plus" onPress={onNew}>
            New case
          </Button>
        </>
      }
      moreFilters={
        <>
          <Filter>
            <DayField
              label="Opened from"
              value={fields.from}
              errorMessage={daysProblem(fields.from, fields.to, 'Opened to')}
              onChange={(from) => narrow({ from })}
            />
          </Filter>
          <Filter>
            <DayField label="Opened to" value={fields.to} onChange={(to) => narrow({ to })} />
          </Filter>
          <Filter>
            <TextField
              label="Operator"
              value={fields.operator}
              onChange={(operator) => narrow({ operator })}
            />
          </Filter>
          <Filter>
            <TextField
              label="Practice ID"
              value={fields.practice}
              onChange={(practice) => narrow({ practice })}
            />
          </Filter>
        </>
      }
    />
  );
}
