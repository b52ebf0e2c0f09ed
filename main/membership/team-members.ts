import type { TeamDuty } from '../../preload/contract/settings.ts';
import { auditEntries } from '../desk/audit/audit-actions.ts';
import type { Actor } from '../desk/ground/basics/action.ts';
import { type Answer, done, failures } from '../failures.ts';
import type { OpenedStore } from '../keys/open-with-key.ts';
import type { Connection } from '../team/connection.ts';
import { addDesk, teamIn } from '../team/found-team.ts';
import { invitationLife, newInvitationCode, sealInvitation } from '../team/invitation.ts';
import { dropDeskKey, hasDeskKey, keepNewKey, keyRing } from '../team/key-ring.ts';
import { openLog } from '../team/log.ts';
import { type Membership, membershipOf, placeOf } from '../team/membership.ts';
import { endRole } from '../team/roles.ts';
import { snapshotPlace } from '../team/snapshot.ts';
import { tidyAsOwner } from '../team/snapshot-care.ts';
import { type TeamPlace, withStore } from './team-create.ts';
import { dropDuties, unmannedDuties } from './team-duties.ts';
import { performInTeam, type TeamEntry } from './team-entry.ts';
import { answeredByServer, checkSameTeam, overConnection, ownerOf } from './team-server.ts';
import { freshSnapshot } from './team-snapshots.ts';

/** A desk of the team, as its server knows it. */
export interface TeamDeskFacts {
  readonly id: string;
  readonly name: string;
  readonly operator: string;
  readonly program: string;
  readonly schema: number;
  /** The last entry that it had when it was seen last. */
  readonly position: number;
  /** Milliseconds, UTC. */
  readonly seenAt: number | null;
  readonly state: 'invited' | 'member' | 'removed';
}

export interface TeamStatus {
  readonly team: string;
  /** This desk. */
  readonly desk: string;
  /** Up to which entry this store is. */
  readonly position: number;
  /** The log's last entry. */
  readonly last: number;
  readonly behind: number;
  /** Whether the log lacks what this store has: its server was put back to an earlier state. */
  readonly wentBack: boolean;
  /** The entry that the newest snapshot is at. */
  readonly snapshot: number | null;
  readonly desks: readonly TeamDeskFacts[];
  /** What no desk of the team does by itself: those that were named for it are gone. */
  readonly unmanned: readonly TeamDuty[];
}

interface DeskRow {
  readonly id: string;
  readonly name: string;
  readonly operator: string;
  readonly program: string;
  readonly schema_version: string;
  readonly position: string;
  readonly seen_at: string | null;
  readonly joined_at: string | null;
  readonly removed_at: string | null;
}

const desksOf = async (connection: Pick<Connection, 'query'>): Promise<readonly TeamDeskFacts[]> =>
  (
    await connection.query<DeskRow>(
      `SELECT id, name, operator, program, schema_version, position, seen_at, joined_at, removed_at
       FROM login_desk.desks ORDER BY invited_at, id`,
    )
  ).rows.map((row) => ({
    id: row.id,
    name: row.name,
    operator: row.operator,
    program: row.program,
    schema: Number(row.schema_version),
    position: Number(row.position),
    seenAt: row.seen_at === null ? null : Number(row.seen_at),
    state: row.removed_at !== null ? 'removed' : row.joined_at === null ? 'invited' : 'member',
  }));

/** Runs work for a member's store, beside whatever else has it open. Codes `team-no-member`, and what a server refuses. */
export async function asMember<Value>(
  reader: OpenedStore['store']['read'],
  work: (membership: Membership) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const membership = membershipOf(reader);
  return membership === null ? failures.teamNoMember() : answeredByServer(() => work(membership));
}

/** Who belongs to the team, and how far each is. Codes of `asMember`. */
export const teamStatus = (reader: OpenedStore['store']['read']): Promise<Answer<TeamStatus>> =>
  asMember(reader, async (membership) => {
    const log = openLog(membership.access, { listens: false });
    try {
      checkSameTeam(await teamIn(log), membership);
      const { position: last } = await log.head();
      const { position, hash } = placeOf(reader);
      const { own } = await log.readFrom(position, 1);
      const desks = await desksOf(log);
      return done({
        team: membership.team,
        desk: membership.desk,
        position,
        last,
        behind: Math.max(0, last - position),
        wentBack: position > 0 && own?.hash !== hash,
        snapshot: (await snapshotPlace(log.query))?.position ?? null,
        desks,
        unmanned: unmannedDuties(
          reader,
          desks.filter(({ state }) => state === 'member').map(({ id }) => id),
        ),
      });
    } finally {
      await log.end();
    }
  });

/** The role that owns the team's tables: whose password inviting and removing need. Codes of `asMember`. */
export const teamOwner = (reader: OpenedStore['store']['read']): Promise<Answer<string>> =>
  asMember(reader, (membership) =>
    overConnection(membership.access, async (own) => {
      const found = await teamIn(own);
      checkSameTeam(found, membership);
      return done(found?.owner ?? '');
    }),
  );

export interface OwnersWord {
  readonly user: string;
  readonly password: string;
}

/**
 * Makes a desk's role and an invitation for it, as the text of a file and the code that opens it. Codes `team-no-member`, those
 * of `connect` and of `withStore`.
 */
export const inviteDesk = (
  place: TeamPlace,
  owner: OwnersWord,
  { name, by }: { readonly name: string; readonly by: Actor },
): Promise<
  Answer<{ readonly text: string; readonly code: string; readonly desk: string; readonly endsAt: number }>
> =>
  withStore(place, { alone: false }, async ({ store, key }) => {
    const membership = membershipOf(store.read);
    if (membership === null) return failures.teamNoMember();
    await freshSnapshot({ store, key }, membership, place);
    place.watch?.('finishing');
    const desk = place.newId();
    const endsAt = place.clock() + invitationLife;
    const entry: TeamEntry = { action: auditEntries.teamInvited, input: { desk, name }, by };
    const made = await overConnection(ownerOf(membership, owner), async (connection) => {
      // Whom the audit log can't say it of gets no invitation.
      const noted = await performInTeam(store, place, entry);
      if (!noted.ok) return noted;
      await tidyAsOwner(connection, place.clock());
      return done(await addDesk(connection, { id: desk, name, at: place.clock() }, place.random));
    });
    if (!made.ok) return made;
    const role = made.value;
    const code = newInvitationCode(place.random);
    const text = await sealInvitation(
      {
        ...membership.access,
        team: membership.team,
        desk,
        user: role.name,
        password: role.password,
        keys: keyRing(store.read, membership)
          .all()
          .map((each) => each.toString('hex')),
        endsAt,
      },
      code,
      place.random,
    );
    return done({ text, code, desk, endsAt });
  });

/**
 * Ends a desk's role: it gets in no more. With `newKey` it could not read what follows either, whoever gives it a copy of the
 * database. Codes `team-desk-unknown`, `team-no-member`, those of the door, and what a server refuses.
 */
export const removeDesk = (
  place: TeamPlace,
  owner: OwnersWord,
  {
    named,
    by,
    newKey = false,
    at = () => undefined,
  }: {
    readonly named: string;
    readonly by: Actor;
    /** Whether what follows is sealed with another key, which the desk does not get. */
    readonly newKey?: boolean;
    /** Called at the point where a test stops it. */
    readonly at?: (step: 'noted') => void;
  },
): Promise<Answer<TeamDeskFacts>> =>
  withStore(place, { alone: false }, async ({ store }) => {
    const membership = membershipOf(store.read);
    if (membership === null) return failures.teamNoMember();
    return overConnection(ownerOf(membership, owner), async (connection) => {
      checkSameTeam(await teamIn(connection), membership);
      const desks = await desksOf(connection);
      const found = desks.filter(({ id, name }) => id === named || name === named);
      const [desk] = found;
      if (!desk || found.length > 1) return failures.teamDeskUnknown(named);
      const { rows } = await connection.query<{ role: string }>(
        'SELECT role FROM login_desk.desks WHERE id = $1',
        [desk.id],
      );
      const entry: TeamEntry = {
        action: auditEntries.teamRemoved,
        input: { desk: desk.id, name: desk.name },
        by,
      };
      const key = newKey ? place.random(32) : null;
      const noted = await performInTeam(store, place, entry, (transaction) => {
        dropDeskKey(transaction, desk.id);
        dropDuties(transaction, desk.id);
        if (key === null) return null;
        // Who could not be given the new key would be locked out with the one who is removed.
        const keyless = desks.filter(
          ({ id, state }) => state === 'member' && id !== desk.id && !hasDeskKey(transaction, id),
        );
        if (keyless.length > 0)
          return failures.teamDesksWithoutKey(keyless.map(({ name }) => name).join(', '));
        keepNewKey(transaction, membership.team, key, place.random);
        return null;
      });
      if (!noted.ok) return noted;
      at('noted');
      // Stopped before this, it is done by the same command again.
      await tidyAsOwner(connection, place.clock());
      await endRole(connection, rows[0]?.role ?? '');
      await connection.query('UPDATE login_desk.desks SET removed_at = $2 WHERE id = $1', [
        desk.id,
        place.clock(),
      ]);
      return done({ ...desk, state: 'removed' });
    });
  });
