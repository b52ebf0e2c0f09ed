import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import { say } from '../../../language.ts';
import { useCalls } from '../../../shared/call/call-store.ts';
import { useLack } from '../../../shared/operators/use-lack.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { useOffer } from '../../../shared/window/verbs.ts';
import { callAboutPractice } from './call-about.ts';
import { verbWords as words } from './verb-words.ts';
import { recordWords } from './words.ts';

/** What can be done with the practice that is open: the box lists it, and letters do it. */
export function PracticeVerbs({ practice }: { readonly practice: PracticeRecord }) {
  const ask = useDesk((state) => state.ask);
  const begin = useCalls((state) => state.begin);
  const agent = useLack('logins.user-name-help');
  const closed = practice.status === 'closed' ? say(recordWords.noHelpWhileClosed) : null;
  useOffer('record', [
    {
      id: 'user-name-help',
      label: say(words.userName),
      also: say(words.userNameAlso),
      icon: 'person',
      letter: 'F',
      lacks: agent ?? closed,
      run: () => ask({ kind: 'user-name-help' }),
    },
    {
      id: 'password-help',
      label: say(words.password),
      also: say(words.passwordAlso),
      icon: 'key',
      letter: 'R',
      lacks: agent ?? closed,
      run: () => ask({ kind: 'password-help' }),
    },
    {
      id: 'new-call',
      label: say(words.newCall),
      also: say(words.newCallAlso),
      icon: 'phone',
      letter: 'C',
      lacks: agent,
      run: () => begin(callAboutPractice(practice)),
    },
  ]);
  return null;
}
