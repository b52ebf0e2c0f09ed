import { useCallback, useEffect } from 'react';
import { resolutionWords } from '../../../preload/contract/case-words.ts';
import type { Macro } from '../../../preload/contract/macros.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { announce } from '../../ui/announcer.tsx';
import { MenuButton } from '../../ui/dialogs/menu-button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { May } from '../operators/may.tsx';
import { isLocked } from '../window/locked.ts';
import { isAsked } from '../window/shortcuts.ts';
import { useCalls } from './call-store.ts';
import { macroWords as words } from './macro-words.ts';

/** The first nine have a key. */
const withKeys = 9;

interface MacroMenuProps {
  readonly number: string;
  /** Whether the keys are this case's: of two that are in sight, the call's are. */
  readonly takesKeys: boolean;
}

/** What a lead set up to be done at once, in a case; nothing where there is none. */
export function MacroMenu({ number, takesKeys }: MacroMenuProps) {
  const { data: settings } = useDeskQuery('settings', {});
  const { run, busy, error } = useAction('cases.apply-macro');
  const drop = useCalls((state) => state.drop);
  const macros = settings?.['cases.macros'] ?? [];
  const apply = useCallback(
    async (name: string): Promise<void> => {
      const answer = await run({ number, macro: name });
      if (!answer.ok) return;
      if (answer.value.state === 'closed') drop(number);
      announce(say(words.applied, { name }));
    },
    [run, number, drop],
  );
  useEffect(() => {
    if (!takesKeys) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      // By its place on the board: with Alt a digit is another letter on some.
      const place = /^Digit([1-9])$/.exec(event.code)?.[1];
      const macro = place === undefined ? undefined : macros[Number(place) - 1];
      const mod = event.ctrlKey !== event.metaKey;
      if (macro === undefined || !mod || !event.altKey || event.shiftKey) return;
      if (isLocked() || isAsked()) return;
      event.preventDefault();
      if (!event.repeat) void apply(macro.name);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [takesKeys, macros, apply]);
  if (macros.length === 0) return null;
  return (
    <>
      <May offered="cases.apply-macro">
        <MenuButton
          label={say(words.macros)}
          isDisabled={busy}
          entries={macros.map((macro, place) => ({
            id: macro.name,
            label: macro.name,
            note: meaningOf(macro),
            ...(takesKeys && place < withKeys ? { keyHint: `Mod+Alt+${place + 1}` } : {}),
            onSelect: () => void apply(macro.name),
          }))}
        />
      </May>
      <InlineError error={error} />
    </>
  );
}

/** What a macro does, before it is chosen. */
const meaningOf = ({ note, reason, answer, resolution }: Macro): string =>
  [
    ...(note === '' ? [] : [say(words.writesNote)]),
    ...(reason === null ? [] : [say(words.setsReason)]),
    ...(answer === '' ? [] : [say(words.answers)]),
    ...(resolution === null ? [] : [say(words.closesAs, { resolution: say(resolutionWords[resolution]) })]),
  ].join(' · ');
