import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { type Call, useCalls } from '../../shared/call/call-store.ts';
import { May } from '../../shared/operators/may.tsx';
import { useDesk } from '../../shared/record/desk-store.ts';
import { useOthers } from '../../shared/team/use-others.ts';
import { announce } from '../../ui/announcer.tsx';
import { MenuButton } from '../../ui/dialogs/menu-button.tsx';
import type { MenuEntry } from '../../ui/dialogs/menu-entries.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { windowOwner } from '../../window-store.ts';
import { callWords as words } from './words.ts';

/** Hands the call to a colleague: a note that is still being typed goes along. Who is here now comes first. */
export function HandOver({ call }: { readonly call: Call }) {
  const { data: operators } = useDeskQuery('operators', {});
  const { others } = useOthers();
  const noting = useAction('cases.note');
  const handing = useAction('cases.hand-over');
  const drop = useCalls((state) => state.drop);
  const write = useCalls((state) => state.write);
  const askFocus = useDesk((state) => state.askFocus);

  const hand = async (name: string): Promise<void> => {
    const number = call.caseNumber;
    if (call.draft.trim() !== '') {
      if (!(await noting.run({ number, text: call.draft })).ok) return;
      write(number, '');
    }
    if (!(await handing.run({ number, to: name })).ok) return;
    drop(number);
    askFocus();
    announce(say(words.handedTo, { number, name }));
  };
  const entries = (operators ?? [])
    .filter(({ id, active, role }) => active && role !== 'auditor' && id !== windowOwner())
    .map(({ id, name }): MenuEntry & { readonly isHere: boolean } => {
      const desks = others.filter(({ operator }) => operator === name).map((other) => other.name);
      return {
        id,
        label: name,
        icon: 'person',
        isHere: desks.length > 0,
        ...(desks.length === 0 ? {} : { note: say(words.handToHere, { desk: desks.join(', ') }) }),
        onSelect: () => void hand(name),
      };
    })
    .sort((one, other) => Number(other.isHere) - Number(one.isHere));
  // Who works here alone has nobody to hand a call to.
  if (entries.length === 0) return null;
  return (
    <div>
      <May offered="cases.hand-over">
        <MenuButton label={say(words.handTo)} entries={entries} isDisabled={noting.busy || handing.busy} />
      </May>
      <InlineError error={noting.error ?? handing.error} />
    </div>
  );
}
