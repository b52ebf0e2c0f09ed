import { daysProblem } from '../../data/days.ts';
import { say } from '../../language.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Filter, FiltersBar } from '../../ui/layout/filters-bar.tsx';
import { isNarrowed, narrowedFolded, noFields } from './outbox-fields.ts';
import { useOutboxState } from './outbox-state.ts';
import { outboxWords as words } from './words.ts';

/** What narrows the list besides the state: words, a domain, days. */
export function MessageFiltersBar() {
  const { fields, narrow, moreShown, showMore } = useOutboxState();
  return (
    <FiltersBar
      label={say(words.filters)}
      search={
        <SearchField
          label={say(words.searchMessages)}
          placeholder={say(words.searchIn)}
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
          <Filter>
            <TextField
              label={say(words.domain)}
              placeholder={say(words.exampleDomain)}
              value={fields.domain}
              onChange={(domain) => narrow({ domain })}
            />
          </Filter>
          <Filter>
            <DayField
              label={say(words.writtenFrom)}
              value={fields.from}
              errorMessage={daysProblem(fields.from, fields.to, say(words.writtenTo))}
              onChange={(from) => narrow({ from })}
            />
          </Filter>
          <Filter>
            <DayField label={say(words.writtenTo)} value={fields.to} onChange={(to) => narrow({ to })} />
          </Filter>
        </>
      }
    />
  );
}
