import { useEffect } from 'react';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { type Call, useCalls } from '../../shared/call/call-store.ts';
import { isMeantElsewhere } from '../../shared/call/is-meant-elsewhere.ts';
import { ProseArea } from '../../shared/prose/prose-area.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './call-panel.module.css';
import { callWords as words } from './words.ts';

/** Notes of the call. What the program did itself it notes itself. */
export function CallNotes({ call, record }: { readonly call: Call; readonly record: CaseRecord }) {
  const noting = useAction('cases.note');
  const write = useCalls((state) => state.write);
  const latest = record.timeline.findLast((entry) => entry.kind === 'cases.note');

  const save = async (): Promise<void> => {
    if (call.draft.trim() === '') return;
    const answer = await noting.run({ number: call.caseNumber, text: call.draft });
    if (!answer.ok) return;
    write(call.caseNumber, '');
    announce(say(words.noteSaved));
  };

  // While a note is being typed the key saves it, wherever the focus is; without one it closes the case.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      if (call.draft.trim() === '' || isMeantElsewhere(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      void save();
    };
    // Before a button that has the focus takes it for a press.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  });

  return (
    <div className={styles.notes} data-call-note="">
      <ProseArea
        label={say(words.notes)}
        rows={3}
        value={call.draft}
        onChange={(draft) => write(call.caseNumber, draft)}
      />
      {call.draft.trim() === '' ? null : (
        <Button isPending={noting.busy} onPress={() => void save()} keyHint="Mod+Enter">
          {say(words.saveNote)}
        </Button>
      )}
      {latest === undefined ? null : (
        <p className={styles.note}>
          <bdi>{latest.text}</bdi>{' '}
          <span className={styles.quiet}>
            <RelativeTime at={latest.at} />
          </span>
        </p>
      )}
      <InlineError error={noting.error} />
    </div>
  );
}
