import { auditEntries } from './desk/audit/audit-actions.ts';
import type { Actor } from './desk/ground/basics/action.ts';
import { type Answer, done, failures } from './failures.ts';
import { dropDeskKey } from './team/key-ring.ts';
import { dropMembership, membershipOf } from './team/membership.ts';
import { type TeamPlace, withStore } from './team-create.ts';
import { performEntry, performInTeam, type TeamEntry } from './team-entry.ts';
import { answeredByServer, overConnection } from './team-server.ts';

/**
 * Makes a store of its own out of a member's, with all that it holds. Codes `team-no-member`, those of the door and of `withStore`.
 */
export const leaveTeam = (
  place: TeamPlace,
  { by }: { readonly by: Actor },
): Promise<Answer<{ readonly team: string }>> =>
  withStore(place, { alone: true }, async ({ store }) => {
    const membership = membershipOf(store.read);
    if (membership === null) return failures.teamNoMember();
    const { team, desk } = membership;
    const entry = (name: string): TeamEntry => ({
      action: auditEntries.teamLeft,
      input: { desk, name },
      by,
    });
    // The team sees it, where its server answers; the desk goes in any case.
    const told = await answeredByServer(() =>
      overConnection(membership.access, async (own) => {
        const { rows } = await own.query<{ name: string }>(
          'SELECT name FROM login_desk.desks WHERE id = $1',
          [desk],
        );
        const noted = await performInTeam(store, place, entry(rows[0]?.name ?? ''), (transaction) =>
          dropDeskKey(transaction, desk),
        );
        if (!noted.ok) return noted;
        await own.query('UPDATE login_desk.desks SET removed_at = $2 WHERE id = $1', [desk, place.clock()]);
        return done(null);
      }),
    );
    if (!told.ok && !told.error.code.startsWith('team-')) return told;
    store.derive((transaction) => {
      dropMembership(transaction);
      return { keep: true, value: null };
    });
    if (!told.ok) {
      const noted = await performEntry(store, { ...place, desk }, entry(''));
      if (!noted.ok) return noted;
    }
    return done({ team });
  });
