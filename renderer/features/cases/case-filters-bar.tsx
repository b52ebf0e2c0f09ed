import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { isNarrowed, useCasesState } from './case-filters.ts';
import styles from './cases-screen.module.css';
import { reasonOptions, stateOptions } from './options.ts';

interface CaseFiltersBarProps {
  readonly onNew: () => void;
  readonly onExport: () => void;
}

/** What narrows the list, and what can be done with all of it. */
export function CaseFiltersBar({ onNew, onExport }: CaseFiltersBarProps) {
  const { fields, narrow, clear, moreShown, showMore } = useCasesState();
  const hidden = [fields.from, fields.to, fields.operator, fields.practice].filter(
    (text) => text !== '',
  ).length;
  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <SearchField
          label="Search cases"
          placeholder="Number, caller, tag, words"
          value={fields.text}
          onChange={(text) => narrow({ text })}
        />
      </div>
      <div className={styles.short}>
        <SelectField
          label="State"
          options={[{ value: 'any', label: 'Any' }, ...stateOptions]}
          value={fields.state}
          onChange={(state) => narrow({ state })}
        />
      </div>
      <div className={styles.choice}>
        <SelectField
          label="Reason"
          options={[{ value: 'any', label: 'Any' }, ...reasonOptions]}
          value={fields.reason}
          onChange={(reason) => narrow({ reason })}
        />
      </div>
      <Button
        variant="plain"
        aria-expanded={moreShown}
        icon={moreShown ? 'chevron-down' : 'chevron-right'}
        onPress={() => showMore(!moreShown)}
      >
        {moreShown || hidden === 0 ? 'More filters' : `More filters (${hidden})`}
      </Button>
      {isNarrowed(fields) ? (
        <Button variant="plain" onPress={clear}>
          Clear
        </Button>
      ) : null}
      <span className={styles.gap} />
      <Button icon="export" onPress={onExport}>
        Export
      </Button>
      <Button variant="primary" icon="plus" onPress={onNew}>
        New case
      </Button>
      {moreShown ? (
        <div className={styles.more}>
          <div className={styles.choice}>
            <TextField
              label="Opened from"
              type="date"
              value={fields.from}
              onChange={(from) => narrow({ from })}
            />
          </div>
          <div className={styles.choice}>
            <TextField label="Opened to" type="date" value={fields.to} onChange={(to) => narrow({ to })} />
          </div>
          <div className={styles.choice}>
            <TextField
              label="Operator"
              value={fields.operator}
              onChange={(operator) => narrow({ operator })}
            />
          </div>
          <div className={styles.choice}>
            <TextField
              label="Practice ID"
              value={fields.practice}
              onChange={(practice) => narrow({ practice })}
            />
          </div>
        </div>
      ) : null}
    </search>
  );
}
