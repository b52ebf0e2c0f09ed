import { useRef } from 'react';
import { inPieces } from '../../../preload/contract/long-text.ts';
import { ownZone } from '../../data/days.ts';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { MenuButton } from '../../ui/dialogs/menu-button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { moreReportWords as words } from './more-words.ts';
import { pictureOf } from './picture.ts';
import { pixelsOf } from './pixels.ts';

interface SavePartsProps {
  /** What it is called. */
  readonly of: string;
  /** The file's name without its ending. */
  readonly name: string;
  /** The period, in words. */
  readonly when: string;
  /** Whether it is shown as a drawing now: then this can be saved too. */
  readonly hasPicture: boolean;
  /** Its numbers, the names of the columns first. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Saves a part of a report: its numbers as CSV, its drawing as a picture. */
export function SaveParts({ of, name, when, hasPicture, rows }: SavePartsProps) {
  const place = useRef<HTMLSpanElement>(null);
  const save = useShell('saveReport');
  const picture = (): string => {
    const drawing = place.current?.closest('section')?.querySelector<SVGSVGElement>('svg[data-picture]');
    if (!drawing) throw new Error('a picture is offered where none is shown');
    return pictureOf(drawing, {
      title: of,
      caption: say(words.caption, { period: when, zone: ownZone() }),
    });
  };
  const savePixels = async (): Promise<void> => {
    void save.run({ name, content: { kind: 'pixels', png: inPieces(await pixelsOf(picture())) } });
  };
  const savePicture = (): void => {
    void save.run({ name, content: { kind: 'picture', svg: inPieces(picture()) } });
  };
  return (
    <span ref={place}>
      <MenuButton
        label={say(words.saveOf, { name: of })}
        isCompact
        entries={[
          {
            id: 'table',
            label: say(words.saveTable),
            onSelect: () =>
              void save.run({ name, content: { kind: 'table', rows: rows.map((row) => [...row]) } }),
          },
          ...(hasPicture
            ? [
                { id: 'pixels', label: say(words.savePixels), onSelect: () => void savePixels() },
                { id: 'picture', label: say(words.savePicture), onSelect: savePicture },
              ]
            : []),
        ]}
      />
      <InlineError error={save.error} />
    </span>
  );
}
