import { useState } from 'react';
import type { CaseRecord, MergedCase } from '../../../preload/contract/cases.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { useCalls } from '../../shared/call/call-store.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { mergeWords as words } from './merge-words.ts';

/** The cases that were merged into one, each with what undoes it. */
export function MergedCases({ merged }: { readonly merged: readonly MergedCase[] }) {
  return merged.map((one) => <Merged key={one.number} {...one} />);
}

function Merged({ number, caller }: MergedCase) {
  const unmerge = useAction('cases.unmerge');
  return (
    <Callout
      title={say(words.hasMerged, { number, caller })}
      actions={
        <May offered="cases.unmerge">
          <Button icon="arrow-left" isPending={unmerge.busy} onPress={() => void unmerge.run({ number })}>
            {say(words.undo)}
          </Button>
        </May>
      }
    >
      <InlineError error={unmerge.error} />
    </Callout>
  );
}

/** Opens what merges a case with another one. What is somebody's call at the moment is no case to merge. */
export function MergeButton({ record }: { readonly record: CaseRecord }) {
  const [asks, setAsks] = useState(false);
  const isCall = useCalls(({ calls }) => calls.some(({ caseNumber }) => caseNumber === record.number));
  return (
    <>
      <May offered="cases.merge">
        <Button lacks={isCall ? say(words.isCall) : null} onPress={() => setAsks(true)}>
          {say(words.mergeWith)}
        </Button>
      </May>
      {asks ? <MergeDialog record={record} onClose={() => setAsks(false)} /> : null}
    </>
  );
}
