import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { TextField, type TextFieldProps } from '../../ui/fields/text-field.tsx';
import { filterWords as words } from './filter-words.ts';

/** A box for a tag, with those in use, and how many cases have each. */
export function TagField(props: Omit<TextFieldProps, 'suggestions'>) {
  const { data: tags } = useDeskQuery('caseTags', {}, { keepPrevious: true });
  return (
    <TextField
      maxLength={40}
      {...props}
      suggestions={(tags ?? []).map(({ tag, cases }) => ({
        value: tag,
        note: say(words.tagCases, { count: cases }),
      }))}
    />
  );
}
