import { linkPurposeWords, linkStateWords } from '../../../preload/contract/link-words.ts';
import { linkPurposes, linkStates } from '../../../preload/contract/links.ts';
import { channels } from '../../../preload/contract/shared.ts';
import { daysProblem } from '../../data/days.ts';
import { channelWords } from '../../data/words.ts';
import { say } from '../../language.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Filter, FiltersBar } from '../../ui/layout/filters-bar.tsx';
import { partWords } from '../../ui/words.ts';
import { isNarrowed, narrowedFolded, noFields, useLinksState } from './links-state.ts';
import { linkWords as words } from './words.ts';

/** What narrows the ledger: whom a link is for, where it stands, what it is for, who sent it and when. */
export function LinkFiltersBar() {
  const { fields, narrow, moreShown, showMore } = useLinksState();
  const any = { value: 'any', label: say(partWords.any) } as const;
  return (
    <FiltersBar
      label={say(words.filters)}
      search={
        <SearchField
          label={say(words.searchWhom)}
          placeholder={say(words.whomPlaceholder)}
          value={fields.whom}
          onChange={(whom) => narrow({ whom })}
        />
      }
      filters={
        <>
          <Filter>
            <SelectField
              label={say(words.state)}
              options={[
                any,
                ...linkStates.map((value) => ({ value, label: say(linkStateWords[value]) }) as const),
              ]}
              value={fields.state}
              onChange={(state) => narrow({ state })}
            />
          </Filter>
          <Filter>
            <SelectField
              label={say(words.purpose)}
              options={[
                any,
                ...linkPurposes.map((value) => ({ value, label: say(linkPurposeWords[value]) }) as const),
              ]}
              value={fields.purpose}
              onChange={(purpose) => narrow({ purpose })}
            />
          </Filter>
        </>
      }
      isMoreShown={moreShown}
      onShowMore={showMore}
      foldedCount={narrowedFolded(fields)}
      onClear={isNarrowed(fields) ? () => narrow(noFields) : null}
      moreFilters={
        <>
          <Filter size="short">
            <SelectField
              label={say(words.channel)}
              options={[
                any,
                ...channels.map((value) => ({ value, label: say(channelWords[value]) }) as const),
              ]}
              value={fields.channel}
              onChange={(channel) => narrow({ channel })}
            />
          </Filter>
          <Filter>
            <TextField
              label={say(words.operator)}
              value={fields.operator}
              onChange={(operator) => narrow({ operator })}
            />
          </Filter>
          <Filter>
            <DayField
              label={say(words.madeFrom)}
              value={fields.from}
              errorMessage={daysProblem(fields.from, fields.to, say(words.madeTo))}
              onChange={(from) => narrow({ from })}
            />
          </Filter>
          <Filter>
            <DayField label={say(words.madeTo)} value={fields.to} onChange={(to) => narrow({ to })} />
          </Filter>
        </>
      }
    />
  );
}
