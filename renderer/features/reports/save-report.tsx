import { useCallback, useState } from 'react';
import { useShell } from '../../data/use-action.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { useChosenPeriod } from './more-panels.tsx';
import { moreReportWords as words } from './more-words.ts';
import { ReportPaper } from './report-paper.tsx';

// Where letters are written on paper of the United States' size.
const letterRegions: readonly (string | undefined)[] = ['US', 'CA', 'MX'];

const paperHere = (): 'A4' | 'Letter' =>
  letterRegions.includes(new Intl.Locale(navigator.language).region) ? 'Letter' : 'A4';

/** Saves the whole report of the period as a PDF file, and leads to it. */
export function SaveReport() {
  const [at, setAt] = useState<number | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const operator = useShellQuery('deskStatus', {}).data?.operator ?? '';
  const { isWrong, period } = useChosenPeriod();
  const { run, busy, error } = useShell('saveReport');
  const show = useShell('showInFolder');
  const days = [period.from, period.to].filter((day) => day !== '').join('-to-');
  const onReady = useCallback(async (): Promise<void> => {
    const answer = await run({
      name: days === '' ? 'report' : `report-${days}`,
      content: { kind: 'pages', paper: paperHere() },
    });
    setAt(null);
    if (answer.ok) setSaved(answer.value.path);
  }, [run, days]);
  return (
    <>
      <Button
        icon="export"
        isPending={at !== null || busy}
        isDisabled={isWrong}
        onPress={() => {
          setSaved(null);
          setAt(Date.now());
        }}
      >
        {say(words.saveReport)}
      </Button>
      {saved === null ? null : (
        <Button variant="plain" icon="folder" onPress={() => void show.run({ path: saved })}>
          {say(words.showInFolder)}
        </Button>
      )}
      <InlineError error={error ?? show.error} />
      {at === null ? null : <ReportPaper operator={operator} at={at} onReady={() => void onReady()} />}
    </>
  );
}
