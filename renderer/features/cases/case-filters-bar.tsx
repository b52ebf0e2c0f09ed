import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { Filter, FiltersBar } from '../../ui/layout/filters-bar.tsx';
import { partWords } from '../../ui/words.ts';
import { foldedCount, leavesOut, useCasesState } from './case-filters.ts';
import { MoreCaseFilters } from './more-case-filters.tsx';
import { reasonOptions, stateOptions } from './options.ts';
import { caseWords as words } from './words.ts';

interface CaseFiltersBarProps {
  readonly onNew: () => void;
  readonly onExport: () => void;
}

/** What narrows the list, and what can be done with all of it. */
export function CaseFiltersBar({ onNew, onExport }: CaseFiltersBarProps) {
  const { fields, narrow, clear, moreShown, showMore } = useCasesState();
  return (
    <FiltersBar
      search={
        <SearchField
          label={say(words.searchCases)}
          placeholder={say(words.searchIn)}
          value={fields.text}
          onChange={(text) => narrow({ text })}
        />
      }
      filters={
        <>
          <Filter size="short">
            <SelectField
              label={say(words.state)}
              options={[{ value: 'any', label: say(partWords.any) }, ...stateOptions()]}
              value={fields.state}
              onChange={(state) => narrow({ state })}
            />
          </Filter>
          <Filter>
            <SelectField
              label={say(words.reason)}
              options={[{ value: 'any', label: say(partWords.any) }, ...reasonOptions()]}
              value={fields.reason}
              onChange={(reason) => narrow({ reason })}
            />
          </Filter>
        </>
      }
      isMoreShown={moreShown}
      onShowMore={showMore}
      foldedCount={foldedCount(fields)}
      onClear={leavesOut(fields) ? clear : null}
      actions={
        <>
          <Button icon="export" onPress={onExport}>
            {say(words.export)}
          </Button>
          <May offered="cases.open">
            <Button variant="primary" icon="plus" onPress={onNew}>
              {say(words.newCase)}
            </Button>
          </May>
        </>
      }
      moreFilters={<MoreCaseFilters />}
    />
  );
}
