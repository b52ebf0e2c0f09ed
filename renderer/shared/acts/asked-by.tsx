import type { Administrator } from '../../../preload/contract/people.ts';
import { say } from '../../language.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import styles from './acts.module.css';
import { actWords as words } from './words.ts';

export interface AskedByProps {
  readonly administrators: readonly Administrator[];
  readonly value: string | null;
  readonly onChange: (accountId: string) => void;
  /** What is said where the practice has no administrator. */
  readonly none: string;
  /** It was left open and can't be. */
  readonly isMissing?: boolean;
}

/** Who of the practice asks for a change: only an administrator may. */
export function AskedBy({ administrators, value, onChange, none, isMissing = false }: AskedByProps) {
  if (administrators.length === 0)
    return (
      <Callout tone="warn" title={say(words.noAdministrator)}>
        {none}
      </Callout>
    );
  return (
    <div>
      <SelectField
        label={say(words.askedForBy)}
        description={say(words.askedForByWhom)}
        options={administrators.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        value={value}
        onChange={onChange}
      />
      {isMissing && value === null ? (
        <p className={styles.missing} role="alert">
          {say(words.chooseWhoAsks)}
        </p>
      ) : null}
    </div>
  );
}
