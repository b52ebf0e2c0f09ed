import type { PlainMessage } from '../../../language/catalogue.ts';
import { type ImportSeparator, importSeparators } from '../../../preload/contract/import-reading.ts';
import type { ImportPreview } from '../../../preload/contract/transfer.ts';
import { say } from '../../language.ts';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import styles from './directory-screen.module.css';
import { EncodingField } from './encoding-field.tsx';
import type { Reading } from './import-reading.ts';
import { importWords } from './import-words.ts';
import { previewWords as words } from './preview-words.ts';

const names: Readonly<Record<ImportSeparator, PlainMessage>> = {
  ',': words.comma,
  ';': words.semicolon,
  '\t': words.tab,
  '|': words.bar,
};

const foundByItself = 'found';

interface ReadingFieldsProps {
  readonly reading: Reading;
  /** What was seen of the file; null before it was. */
  readonly preview: ImportPreview | null;
  readonly isDisabled: boolean;
  readonly onRead: (reading: Reading) => void;
}

/** How a file is read: found by itself and shown, until a person sees from the rows that it is otherwise. */
export function ReadingFields({ reading, preview, isDisabled, onRead }: ReadingFieldsProps) {
  const { encoding, separator, header, map } = reading;
  // Another encoding or separator makes other columns: what was said of the old ones is no longer meant.
  const withOther = (other: {
    readonly encoding?: string | null;
    readonly separator?: ImportSeparator | null;
  }) => {
    const next = { encoding: encoding ?? null, separator: separator ?? null, ...other };
    onRead({
      ...(next.encoding === null ? {} : { encoding: next.encoding }),
      ...(next.separator === null ? {} : { separator: next.separator }),
      ...(header === undefined ? {} : { header }),
      ...(map === undefined || next.separator !== (separator ?? null) ? {} : { map }),
    });
  };
  const found = preview === null || separator !== undefined ? null : preview.separator;
  const automatic =
    preview === null || separator !== undefined
      ? say(importWords.automatic)
      : say(words.automaticFound, { found: say(found === null ? words.anotherOne : names[found]) });
  return (
    <div className={styles.reading}>
      <EncodingField
        chosen={encoding ?? null}
        found={preview?.encoding ?? null}
        isDisabled={isDisabled}
        onChoose={(chosen) => withOther({ encoding: chosen })}
      />
      <div className={styles.separator}>
        <SelectField
          label={say(words.separator)}
          options={[
            { value: foundByItself, label: automatic },
            ...importSeparators.map((value) => ({ value, label: say(names[value]) })),
          ]}
          value={separator ?? foundByItself}
          isDisabled={isDisabled}
          onChange={(value) =>
            withOther({ separator: importSeparators.find((each) => each === value) ?? null })
          }
        />
      </div>
      <div className={styles.header}>
        <Checkbox
          isSelected={header !== false}
          isDisabled={isDisabled}
          onChange={(isHeader) => {
            const { header: _was, map: _said, ...rest } = reading;
            onRead(isHeader ? rest : { ...rest, header: false });
          }}
        >
          {say(words.hasHeader)}
        </Checkbox>
      </div>
    </div>
  );
}
