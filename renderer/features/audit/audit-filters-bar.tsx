import { daysProblem } from '../../data/days.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Filter, FiltersBar } from '../../ui/layout/filters-bar.tsx';
import { partWords } from '../../ui/words.ts';
import { isNarrowed, narrowedFolded, noFields, useAuditState } from './audit-state.ts';
import { auditWords as words } from './words.ts';

/** What narrows the chain: whom it is about, what, with what outcome, who, and when. */
export function AuditFiltersBar({ onExport }: { readonly onExport: () => void }) {
  const { fields, narrow, moreShown, showMore } = useAuditState();
  const { data: kinds } = useDeskQuery('auditKinds', {});
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
              label={say(words.what)}
              options={[any, ...(kinds ?? []).map(({ action, what }) => ({ value: action, label: what }))]}
              value={fields.action}
              onChange={(action) => narrow({ action })}
            />
          </Filter>
          <Filter size="short">
            <SelectField
              label={say(words.outcome)}
              options={[
                any,
                { value: 'done', label: say(words.wasDone) } as const,
                { value: 'refused', label: say(words.wasRefused) } as const,
              ]}
              value={fields.outcome}
              onChange={(outcome) => narrow({ outcome })}
            />
          </Filter>
        </>
      }
      isMoreShown={moreShown}
      onShowMore={showMore}
      foldedCount={narrowedFolded(fields)}
      onClear={isNarrowed(fields) ? () => narrow(noFields) : null}
      actions={
        <Button icon="export" onPress={onExport}>
          {say(words.export)}
        </Button>
      }
      moreFilters={
        <>
          <Filter>
            <TextField
              label={say(words.operator)}
              value={fields.operator}
              onChange={(operator) => narrow({ operator })}
            />
          </Filter>
          <Filter>
            <DayField
              label={say(words.from)}
              value={fields.from}
              errorMessage={daysProblem(fields.from, fields.to, say(words.to))}
              onChange={(from) => narrow({ from })}
            />
          </Filter>
          <Filter>
            <DayField label={say(words.to)} value={fields.to} onChange={(to) => narrow({ to })} />
          </Filter>
        </>
      }
    />
  );
}
