import type { PlainMessage } from '../../../language/catalogue.ts';
import type { TeamCheck } from '../../../preload/contract/team.ts';
import { say } from '../../language.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { checkWords as words } from './check-words.ts';

const reasons: Readonly<Record<string, PlainMessage>> = {
  altered: words.altered,
  gap: words.missing,
  wentBack: words.wentBack,
  differs: words.differs,
};

/** What a walk over the team's whole log found. */
export function LogChecked({ check }: { readonly check: TeamCheck }) {
  const { ok, entries, audited, problem, chainOk } = check;
  if (ok)
    return (
      <Callout tone="good" title={say(words.logIsWhole, { count: entries })}>
        <p>{say(words.storeHasAll, { count: audited })}</p>
      </Callout>
    );
  if (problem === null) return <Callout tone="danger" title={say(words.chainBroken)} />;
  const { code, reason, position, message } = problem;
  const why = code === 'team-stopped' ? reasons[String(reason)] : undefined;
  return (
    <Callout
      tone="danger"
      title={why === undefined ? message : say(words.logBroken, { position: Number(position) })}
    >
      {why === undefined ? null : <p>{say(why)}</p>}
      <p>{say(reason === 'differs' ? words.storeNext : words.serverNext)}</p>
      {chainOk ? null : <p>{say(words.chainBroken)}</p>}
    </Callout>
  );
}
