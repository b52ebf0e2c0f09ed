import type { PlainMessage } from '../../../language/catalogue.ts';
import { importEncodings } from '../../../preload/contract/transfer.ts';
import { say } from '../../language.ts';
import { SelectField } from '../../ui/fields/select-field.tsx';
import styles from './directory-screen.module.css';
import { importWords as words } from './import-words.ts';

/** What is chosen where no one names an encoding. */
const foundByItself = 'found';

const names: Readonly<Record<(typeof importEncodings)[number], PlainMessage>> = {
  'utf-8': words.utf8,
  'windows-1252': words.windowsWestern,
  'utf-16le': words.littleEndian,
  'utf-16be': words.bigEndian,
  'iso-8859-15': words.isoWestern,
  'windows-1250': words.windowsCentral,
  'windows-1251': words.windowsCyrillic,
  macintosh: words.macintosh,
};

const nameOf = (encoding: string): string => {
  const known = importEncodings.find((each) => each === encoding);
  return known === undefined ? encoding.toUpperCase() : say(names[known]);
};

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
  const automatic =
    chosen === null && found !== null
      ? say(words.automaticFound, { encoding: nameOf(found) })
      : say(words.automatic);
  return (
    <div className={styles.encoding}>
      <SelectField
        label={say(words.encoding)}
        options={[
          { value: foundByItself, label: automatic },
          ...importEncodings.map((value) => ({ value, label: say(names[value]) })),
        ]}
        value={chosen ?? foundByItself}
        isDisabled={isDisabled}
        onChange={(value) => onChoose(value === foundByItself ? null : value)}
      />
    </div>
  );
}
