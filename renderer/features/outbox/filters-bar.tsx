import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { isNarrowed, narrowedFolded, noFields } from './outbox-fields.ts';
import styles from './outbox-screen.module.css';
import { useOutboxState } from './outbox-state.ts';

/** What narrows the list besides the state: words, a domain, days. */
export function FiltersBar() {
  const { fields, narrow, moreShown, showMore } = useOutboxState();
  const folded = narrowedFolded(fields);
  return (
    <search className={styles.filters} aria-label="Narrow the list">
      <div className={styles.search}>
        <SearchField
          label="Search messages"
          placeholder="Recipient or subject"
          value={fields.text}
          onChange={(text) => narrow({ text })}
        />
      </div>
      <Button
        variant="plain"
        aria-expanded={moreShown}
        icon={moreShown ? 'chevron-down' : 'chevron-right'}
        onPress={() => showMore(!moreShown)}
      >
        {moreShown || folded === 0 ? 'More filters' : `More filters (${folded})`}
      </Button>
      {isNarrowed(fields) ? (
        <Button variant="plain" onPress={() => narrow({ ...noFields, show: fields.show })}>
          Clear
        </Button>
      ) : null}
      {moreShown ? (
        <div className={styles.more}>
          <div className={styles.wide}>
            <TextField
              label="Domain"
              placeholder="clinic.example"
              value={fields.domain}
              onChange={(domain) => narrow({ domain })}
            />
          </div>
          <div className={styles.choice}>
            <TextField
              label="Written from"
              type="date"
              value={fields.from}
              onChange={(from) => narrow({ from })}
            />
          </div>
          <div className={styles.choice}>
            <TextField label="Written to" type="date" value={fields.to} onChange={(to) => narrow({ to })} />
          </div>
        </div>
      ) : null}
    </search>
  );
}
