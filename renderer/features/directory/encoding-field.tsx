import { importEncodings } from '../../../preload/contract/transfer.ts';
import { SelectField } from '../../ui/fields/select-field.tsx';
import styles from './directory-screen.module.css';

/** What is chosen where nobody names an encoding. */
const foundByItself = 'found';

const names: Readonly<Record<(typeof importEncodings)[number], string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252 (Western)',
  'utf-16le': 'UTF-16, little-endian',
  'utf-16be': 'UTF-16, big-endian',
  'iso-8859-15': 'ISO 8859-15 (Western)',
  'windows-1250': 'Windows-1250 (Central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  macintosh: 'Macintosh (old)',
};
const nameOf = (encoding: string): string => names[encoding as keyof typeof names] ?? encoding.toUpperCase();

interface EncodingFieldProps {
  /** What a person chose; null where the file's own bytes decide. */
  readonly chosen: string | null;
  /** How the file was read, once it was. */
  readonly found: string | null;
  readonly isDisabled: boolean;
  readonly onChoose: (encoding: string | null) => void;
}

/** How a file's bytes are read: found by itself, until a person sees from the names that it is something else. */
export function EncodingField({ chosen, found, isDisabled, onChoose }: EncodingFieldProps) {
  const automatic = chosen === null && found !== null ? `Automatic: ${nameOf(found)}` : 'Automatic';
  return (
    <div className={styles.encoding}>
      <SelectField
        label="Encoding"
        options={[
          { value: foundByItself, label: automatic },
          ...importEncodings.map((value) => ({ value, label: names[value] })),
        ]}
        value={chosen ?? foundByItself}
        isDisabled={isDisabled}
        onChange={(value) => onChoose(value === foundByItself ? null : value)}
      />
    </div>
  );
}
