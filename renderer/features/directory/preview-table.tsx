import type { ImportPreview, PreviewColumn } from '../../../preload/contract/transfer.ts';
import { say } from '../../language.ts';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { PlainTable } from '../../ui/lists/plain-table.tsx';
import { Unseen } from '../../ui/text/unseen.tsx';
import styles from './directory-screen.module.css';
import { fieldName } from './field-names.ts';
import { previewWords as words } from './preview-words.ts';

/** So many rows are shown beside each other: what a column holds is seen from three. */
const rowsShown = 3;

export interface PreviewTableProps {
  readonly preview: ImportPreview;
  readonly isDisabled: boolean;
  readonly onMap: (from: string, to: string) => void;
}

/** The first rows of a file, a line for each of its columns, and what the column is imported as. */
export function PreviewTable({ preview, isDisabled, onMap }: PreviewTableProps) {
  const rows = preview.rows.slice(0, rowsShown);
  return (
    <PlainTable>
      <caption className={styles.caption}>
        <Unseen>{say(words.firstRows)}</Unseen>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say(words.columnOfFile)}</th>
          {rows.map(({ line }) => (
            <th key={line} scope="col">
              {say(words.onLine, { line })}
            </th>
          ))}
          <th scope="col" className={styles.field}>
            {say(words.importedAs)}
          </th>
        </tr>
      </thead>
      <tbody>
        {preview.columns.map((column, place) => (
          <tr key={column.from} className={styles.columnRow}>
            <th scope="row" className={styles.column}>
              <bdi>{columnTitle(column, place)}</bdi>
            </th>
            {rows.map(({ line, cells }) => (
              <td key={line} className={styles.cell} title={cells[place] ?? ''}>
                <bdi>{cells[place] ?? ''}</bdi>
              </td>
            ))}
            <td>
              <FieldOf
                column={column}
                title={columnTitle(column, place)}
                preview={preview}
                isDisabled={isDisabled}
                onMap={onMap}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}

const columnTitle = ({ name }: PreviewColumn, place: number): string =>
  name === '' ? say(words.columnNumber, { number: place + 1 }) : name;

/** Stands for “nothing is taken from it”: a list's row needs a name. */
const nothing = '-';

function FieldOf({
  column,
  title,
  preview,
  isDisabled,
  onMap,
}: PreviewTableProps & { readonly column: PreviewColumn; readonly title: string }) {
  return (
    <SelectField
      label={say(words.columnImportedAs, { column: title })}
      isLabelUnseen
      isDisabled={isDisabled}
      options={[
        { value: nothing, label: say(words.notImported) },
        ...preview.fields.map((field) => ({
          value: field,
          label: preview.missing.includes(field)
            ? say(words.fieldNeeded, { field: fieldName(field) })
            : fieldName(field),
        })),
      ]}
      value={column.to ?? nothing}
      onChange={(to) => onMap(column.from, to === nothing ? '' : to)}
    />
  );
}
