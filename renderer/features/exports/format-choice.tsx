import { useState } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import {
  columnsLeft,
  type ExportedList,
  isPersonalColumn,
} from '../../../preload/contract/export-columns.ts';
import { type ExportFormat, exportFormats } from '../../../preload/contract/transfer.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import styles from './exports.module.css';
import { exportWords as words } from './words.ts';

const labels = {
  csv: words.csv,
  xlsx: words.xlsx,
  jsonl: words.jsonLines,
  pdf: words.pdf,
} as const satisfies Record<ExportFormat, PlainMessage>;

const notes = {
  csv: words.csvIsFor,
  xlsx: words.xlsxIsFor,
  jsonl: words.jsonLinesAreFor,
  pdf: words.pdfIsFor,
} as const satisfies Record<ExportFormat, PlainMessage>;

export interface ChosenFormat {
  readonly format: ExportFormat;
  /** Of CSV: the cells as they were typed. */
  readonly exact: boolean;
}

export const useChosenFormat = () => useState<ChosenFormat>({ format: 'csv', exact: false });

interface FormatChoiceProps {
  readonly list: ExportedList;
  readonly chosen: ChosenFormat;
  readonly onChange: (chosen: ChosenFormat) => void;
}

/** Which kind of file, and what of it leaves the computer. */
export function FormatChoice({ list, chosen: { format, exact }, onChange }: FormatChoiceProps) {
  const exporting = useDeskQuery('settings', {}).data?.exporting ?? null;
  const isOff = (value: ExportFormat): boolean => exporting?.formats?.includes(value) === false;
  return (
    <>
      <RadioGroup
        label={say(words.format)}
        options={exportFormats.map((value) => ({
          value,
          label: say(labels[value]),
          note: say(isOff(value) ? words.notAllowed : notes[value]),
          isDisabled: isOff(value),
        }))}
        value={format}
        onChange={(value) => onChange({ format: value, exact: value === 'csv' && exact })}
      />
      {format === 'csv' ? (
        <Checkbox
          isSelected={exact}
          onChange={(isExact) => onChange({ format, exact: isExact })}
          note={say(words.exactlyMeaning, { mark: "'" })}
        >
          {say(words.exactly)}
        </Checkbox>
      ) : null}
      <WhatLeaves columns={columnsLeft(list, format, exporting?.leaveOut ?? [])} />
    </>
  );
}

function WhatLeaves({ columns }: { readonly columns: readonly string[] }) {
  const about = columns.filter(isPersonalColumn);
  const others = columns.filter((name) => !isPersonalColumn(name));
  return (
    <details className={styles.leaves}>
      <summary>{say(words.leaves, { columns: columns.length, personal: about.length })}</summary>
      <Names label={say(words.personal)} names={about} />
      <Names label={say(words.notPersonal)} names={others} />
    </details>
  );
}

const Names = ({ label, names }: { readonly label: string; readonly names: readonly string[] }) => (
  <p>
    {label}{' '}
    <span className={styles.names} translate="no">
      {names.join(', ')}
    </span>
  </p>
);
