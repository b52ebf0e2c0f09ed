import { daysProblem } from '../../data/days.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Filter, FiltersBar } from '../../ui/layout/filters-bar.tsx';
import { isNarrowed, narrowedFolded, noFields } from './outbox-fields.ts';
import { useOutboxState } from './outbox-state.ts';

/** What narrows the list besides the state: words, a domain, days. */
export function MessageFiltersBar() {
  const { fields, narrow, moreShown, showMore } = useOutboxState();
  return (
    <FiltersBar
      label="Narrow the list"
      search={
        <SearchField
          label="Search messages"
          placeholder="Recipient or subject"
          value={fields.text}
          onChange={(text) => narrow({ text })}
        />
      }
      isMoreShown={moreShown}
      onShowMore={showMore}
      foldedCount={narrowedFolded(fields)}
      onClear={isNarrowed(fields) ? () => narrow({ ...noFields, show: fields.show }) : null}
      moreFilters={
        <>
          <Filter size="wide">
            <TextField
              label="Domain"
              placeholder="clinic.example"
              value={fields.domain}
              onChange={(domain) => narrow({ domain })}
            />
          </Filter>
          <Filter>
            <DayField
              label="Written from"
              value={fields.from}
              errorMessage={daysProblem(fields.from, fields.to, 'Written to')}
              onChange={(from) => narrow({ from })}
            />
          </Filter>
          <Filter>
            <DayField label="Written to" value={fields.to} onChange={(to) => narrow({ to })} />
          </Filter>
        </>
      }
    />
  );
}
