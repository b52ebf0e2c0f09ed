import { useState } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import type { TeamRaise } from '../../../preload/contract/team.ts';
import type { TeamLink } from '../../../preload/contract/team-link.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { LostDialog } from './lost-dialog.tsx';
import { RaiseDialog } from './raise-dialog.tsx';
import { RejoinDialog } from './rejoin-dialog.tsx';
import { troubleWords as words } from './trouble-words.ts';

interface Trouble {
  /** Left out where the refusal's own sentence says it. */
  readonly title?: PlainMessage;
  readonly next: PlainMessage;
  /** Whether the team's state can take the place of this store's. */
  readonly canRejoin?: true;
  /** Whether the store has what the log has lost. */
  readonly hasLost?: true;
}

const changed: Trouble = { title: words.changed, next: words.changedNext };
const notIn: Trouble = { next: words.notInNext };

const stops: Readonly<Record<string, Trouble>> = {
  altered: changed,
  gap: changed,
  wentBack: { title: words.wentBack, next: words.wentBackNext, canRejoin: true, hasLost: true },
  differs: { title: words.differs, next: words.differsNext, canRejoin: true },
};

const codes: Readonly<Partial<Record<Refusal['code'], Trouble>>> = {
  'team-update-needed': { title: words.update, next: words.updateNext },
  'team-access-refused': notIn,
  'team-key-missing': notIn,
};

const troubleOf = ({ code, reason }: Refusal): Trouble =>
  (code === 'team-stopped' ? stops[String(reason)] : codes[code]) ?? { next: words.otherNext };

interface StoppedProps {
  readonly link: Extract<TeamLink, { readonly state: 'stopped' }>;
}

/** Why this desk follows its team no more, and what to do about it. */
export function StoppedNote({ link: { why, kept } }: StoppedProps) {
  const [isOpen, setOpen] = useState<'lost' | 'rejoin' | null>(null);
  const { title, next, canRejoin = false, hasLost = false } = troubleOf(why);
  const close = (): void => setOpen(null);
  return (
    <>
      <Callout
        tone="danger"
        title={title === undefined ? why.message : say(title)}
        actions={
          canRejoin ? (
            <May offered="rejoinTeam">
              {hasLost ? <Button onPress={() => setOpen('lost')}>{say(words.showLost)}</Button> : null}
              <Button onPress={() => setOpen('rejoin')}>{say(words.rejoin)}</Button>
            </May>
          ) : null
        }
      >
        <p>{say(next)}</p>
        {kept === 0 ? null : <p>{say(words.kept, { count: kept })}</p>}
      </Callout>
      {isOpen === 'lost' ? <LostDialog onClose={close} /> : null}
      {isOpen === 'rejoin' ? <RejoinDialog kept={kept} onClose={close} /> : null}
    </>
  );
}

/** The team works with an older version than this program's: what it waits for, and the way not to wait. */
export function RaiseNote({ raise }: { readonly raise: TeamRaise }) {
  const [isOpen, setOpen] = useState(false);
  const { isNeeded, heldBackBy } = raise;
  return (
    <>
      <Callout
        tone={isNeeded ? 'warn' : 'info'}
        title={say(words.older)}
        actions={
          <May offered="raiseTeam">
            <Button isDisabled={heldBackBy === null} onPress={() => setOpen(true)}>
              {say(words.raise)}
            </Button>
          </May>
        }
      >
        {isNeeded ? <p>{say(words.olderNeeded)}</p> : null}
        {heldBackBy === null ? null : heldBackBy.length === 0 ? (
          <p>{say(isNeeded ? words.nobodyHoldsBack : words.raisedSoon)}</p>
        ) : (
          <p>{say(words.heldBack, { desks: heldBackBy.join(', '), count: heldBackBy.length })}</p>
        )}
      </Callout>
      {isOpen ? <RaiseDialog heldBackBy={heldBackBy ?? []} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
