import { say } from '../../language.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { keyWords as words } from './words.ts';

interface OwnPasswordProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Asks the operator for their own password once more: a window that was left open gives no key away. */
export function OwnPassword({ value, onChange }: OwnPasswordProps) {
  return (
    <TextField
      label={say(words.ownPassword)}
      type="password"
      maxLength={1000}
      autoFocus
      value={value}
      onChange={onChange}
    />
  );
}
