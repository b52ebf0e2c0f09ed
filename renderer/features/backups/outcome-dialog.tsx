import type { RestoreResult, SalvageResult } from '../../../preload/contract/backup.ts';
import { countText } from '../../data/numbers.ts';
import { say } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { PlainTable } from '../../ui/lists/plain-table.tsx';
import { relativeWords } from '../../ui/text/relative-time.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { useRescueOutcome } from './outcome.ts';
import { backupWords as words } from './words.ts';

/** What came of a restore, once the desk is open again. */
export function OutcomeDialog() {
  const { restored, salvaged, refusal, clear } = useRescueOutcome();
  const open = useNavigation((navigation) => navigation.open);
  const now = useNow();
  if (restored === null && salvaged === null && refusal === null) return null;
  const showOutbox = (): void => {
    open('outbox', { state: 'uncertain' });
    clear();
  };
  const title = restored
    ? say(words.restored, { at: relativeWords(restored.madeAt, now) })
    : salvaged
      ? say(words.salvaged, { count: salvaged.saved })
      : say(words.notDone);
  return (
    <Dialog
      title={title}
      isOpen
      size={salvaged === null ? 'normal' : 'wide'}
      onClose={clear}
      footer={
        <>
          {restored !== null && restored.messagesHeld > 0 ? (
            <Button onPress={showOutbox}>{say(words.showOutbox)}</Button>
          ) : null}
          <Button variant="primary" onPress={clear}>
            {say(words.close)}
          </Button>
        </>
      }
    >
      <InlineError error={refusal} />
      {restored === null ? null : <Restored restored={restored} />}
      {salvaged === null ? null : <Salvaged salvaged={salvaged} />}
    </Dialog>
  );
}

function Restored({ restored: { aside, messagesHeld } }: { readonly restored: RestoreResult }) {
  return (
    <>
      {aside === null ? null : <p>{say(words.asideIn, { folder: aside })}</p>}
      {messagesHeld === 0 ? null : <Callout tone="warn" title={say(words.held, { count: messagesHeld })} />}
    </>
  );
}

function Salvaged({ salvaged: { aside, lost, report, chainWhole } }: { readonly salvaged: SalvageResult }) {
  return (
    <>
      <p>{say(words.asideIn, { folder: aside })}</p>
      {lost.length === 0 ? (
        <p>{say(words.nothingLost)}</p>
      ) : (
        <>
          <PlainTable>
            <caption>{say(words.lostIn)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(words.table)}</th>
                <th scope="col">{say(words.saved)}</th>
                <th scope="col">{say(words.lost)}</th>
                <th scope="col">{say(words.leftOut)}</th>
              </tr>
            </thead>
            <tbody>
              {lost.map((row) => (
                <tr key={row.table}>
                  <td>{row.table}</td>
                  <td>{countText(row.saved)}</td>
                  <td>{row.lost === null ? say(words.unknown) : countText(row.lost)}</td>
                  <td>{countText(row.orphans)}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
          <p>{say(words.leftOutMeaning, { report })}</p>
        </>
      )}
      {chainWhole ? null : <Callout tone="warn" title={say(words.chainGap)} />}
    </>
  );
}
