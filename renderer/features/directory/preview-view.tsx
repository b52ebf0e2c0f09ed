import type { ImportPreview } from '../../../preload/contract/transfer.ts';
import { useAction } from '../../data/use-action.ts';
import { say, sayWith } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './directory-screen.module.css';
import { fieldName } from './field-names.ts';
import { PreviewTable, type PreviewTableProps } from './preview-table.tsx';
import { previewWords as words } from './preview-words.ts';

interface PreviewViewProps {
  readonly preview: ImportPreview;
  readonly onForgotten: () => void;
}

const named = (fields: readonly string[]): string => fields.map(fieldName).join(', ');

/** What is wrong with the columns of a file, and how they are known, before anything is checked. */
export function PreviewNotes({ preview, onForgotten }: PreviewViewProps) {
  const { missing, twice, columns } = preview;
  const isGuessed = columns.some(({ by }) => by === 'words' || by === 'cells');
  return (
    <>
      {missing.length === 0 ? null : (
        <InlineError
          error={{
            code: 'csv-column-missing',
            message: say(words.missing, { count: missing.length, fields: named(missing) }),
          }}
          next={say(words.missingNext)}
        />
      )}
      {twice.length === 0 ? null : (
        <InlineError
          error={{ code: 'csv-column-twice', message: say(words.twice, { fields: named(twice) }) }}
        />
      )}
      {isGuessed ? <Callout title={say(words.guessed)} /> : null}
      <Remembered preview={preview} onForgotten={onForgotten} />
    </>
  );
}

/** The first rows of a file and what its columns are imported as; which of them are not. */
export function PreviewColumns(props: PreviewTableProps) {
  const unmapped = props.preview.columns.filter(({ to }) => to === null);
  return (
    <>
      <PreviewTable {...props} />
      {unmapped.length === 0 ? null : (
        <p className={styles.quiet}>
          {sayWith(words.unmapped, {
            count: unmapped.length,
            columns: <bdi>{unmapped.map(({ name, from }) => name || from).join(', ')}</bdi>,
          })}
        </p>
      )}
    </>
  );
}

/** That the columns are set as a file before had them, and how a lead ends that. */
function Remembered({ preview, onForgotten }: PreviewViewProps) {
  const forget = useAction('imports.forget-map');
  const { remembered, what } = preview;
  if (remembered === null) return null;
  const forgetIt = async (): Promise<void> => {
    const answer = await forget.run({ what, headers: [...remembered.headers] });
    if (answer.ok) onForgotten();
  };
  return (
    <Callout
      title={sayWith(words.remembered, {
        operator: <bdi>{remembered.operator}</bdi>,
        when: <RelativeTime at={remembered.at} />,
      })}
      actions={
        <May offered="imports.forget-map">
          <Button isPending={forget.busy} onPress={() => void forgetIt()}>
            {say(words.forget)}
          </Button>
        </May>
      }
    >
      <InlineError error={forget.error} />
    </Callout>
  );
}
