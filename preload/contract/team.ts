import { z } from 'zod';
import { shell } from './define.ts';
import type { Refusal } from './refusals.ts';
import type { TeamDuty } from './settings.ts';
import { filePath, type Millis } from './shared.ts';

/** Where a team's log lies. */
export interface TeamServer {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  /** SHA-256 of the one certificate that is trusted for it, in hexadecimal; null where this computer checks it as any other. */
  readonly fingerprint: string | null;
}

/** A desk of the team, as its server knows it. */
export interface TeamMember {
  readonly id: string;
  readonly name: string;
  /** Who worked at it last; empty where that is not known. */
  readonly operator: string;
  /** The version of its program; empty before it was seen. */
  readonly program: string;
  /** How many entries of the log it had not carried out when it was seen last. */
  readonly behind: number;
  readonly seenAt: Millis | null;
  readonly state: 'invited' | 'member' | 'removed';
  readonly isOwn: boolean;
}

/** The team that a desk belongs to. */
export interface TeamView {
  readonly server: TeamServer;
  /** What its server says; null where it can't be asked now. */
  readonly members: readonly TeamMember[] | null;
  /** What no desk of the team does by itself: those that were named for it are gone. */
  readonly unmanned: readonly TeamDuty[];
  /** The role that owns the team's tables: whose password inviting and removing need. */
  readonly owner: string | null;
  /** What bringing the team to this program's version waits for; null where it works with that already. */
  readonly raise: TeamRaise | null;
  /** Why the server can't be asked. */
  readonly problem: Refusal | null;
}

/** A team that works with an older version than this program's. */
export interface TeamRaise {
  /** Whether this desk changes nothing until then. */
  readonly isNeeded: boolean;
  /** Names of the desks that were seen lately and can't read the newer version; null where the server can't be asked. */
  readonly heldBackBy: readonly string[] | null;
}

/** What a store has that its team's log does not have any more. */
export interface TeamLoss {
  /** The last entry of the log that both have, and the store's own last one. */
  readonly common: number;
  readonly position: number;
  /** So many entries of the audit log, all of those after this one. */
  readonly count: number;
  readonly after: number;
}

/** An invitation that was just saved. Its code is shown once and kept nowhere. */
export interface TeamInvitation {
  readonly name: string;
  readonly path: string;
  readonly code: string;
  readonly endsAt: Millis;
}

/** Somebody at another desk of the team, right now. */
export interface TeamPresent {
  /** The desk's id and name. */
  readonly desk: string;
  readonly name: string;
  readonly operator: string;
  /** What they have before them, as topics: `case:7K3M-Q2XA`, `account:a-17`. */
  readonly places: readonly string[];
}

/** What closes the desk for a while. */
const teamWorks = ['create', 'join', 'leave', 'rejoin', 'raise'] as const;
export type TeamWork = (typeof teamWorks)[number];

/** What work on a team is at, once the server has answered. `finishing` can't be cancelled any more. */
export type TeamStep =
  | 'restoring'
  | 'preparing'
  | 'copying'
  | 'sending'
  | 'receiving'
  | 'catching-up'
  | 'checking'
  | 'finishing';

/** How far work on a team has come. */
export interface TeamProgress {
  readonly work: TeamWork | 'invite' | 'remove' | 'snapshot' | 'verify';
  readonly step: TeamStep;
  /** Bytes that were sent or received, entries that were carried out or checked; of so many, where that is known. */
  readonly done: number;
  readonly total: number | null;
}

/** What a walk over the team's whole log found. */
export interface TeamCheck {
  readonly ok: boolean;
  /** Entries of the log that are as they were written, from the first one. */
  readonly entries: number;
  /** Entries of the audit log among them that this store has word for word. */
  readonly audited: number;
  /** What is wrong with the log; null where nothing is. */
  readonly problem: Refusal | null;
  /** Whether this store's own audit log is whole. */
  readonly chainOk: boolean;
}

/** What came of making a team, which may have begun with putting a backup in the place of the store. */
export interface TeamCreated {
  /** Where the store of before is now; null where there was no other. */
  readonly aside: string | null;
  /** Why there is no team though the backup is the store now; null where there is one. */
  readonly why: Refusal | null;
}

/** The password of the owner of the team's database: for this one call, kept nowhere. */
const password = z.string().max(1000);
/** What the others see a desk as. */
const deskName = z.string().trim().min(1).max(100);

export const teamCalls = {
  /** Null where the desk belongs to no team. */
  teamStatus: shell<{ readonly team: TeamView | null }>()(z.object({}), { role: 'auditor' }),
  /** Tells the team's other desks what this window has before it, as topics. Nothing of it is stored. */
  beAt: shell<{ readonly told: boolean }>()(z.object({ places: z.array(z.string().max(200)).max(20) }), {
    role: 'auditor',
  }),
  /** Who is at the team's other desks. The event `presenceChanged` tells when it is otherwise. */
  whoElse: shell<readonly TeamPresent[]>()(z.object({}), { role: 'auditor' }),
  /**
   * Makes a team out of this desk's store, or of a backup (`from`), which takes the place of that store first. The desk is closed
   * meanwhile.
   */
  createTeam: shell<TeamCreated>()(
    z.object({
      /** As in `postgres://host:5432/database`. */
      url: z.string().trim().min(1).max(2000),
      user: z.string().trim().min(1).max(200),
      password,
      name: deskName,
      /** The certificate that the person trusts for this server, where no authority has signed it. */
      fingerprint: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
      from: filePath.nullable().default(null),
    }),
    { role: 'lead' },
  ),
  /**
   * Makes the store of an invitation's desk: the first one of this folder, or in the place of the present one, which is moved
   * into a folder beside. `keyFile`: where the key of a first store goes, null for the keychain.
   */
  joinTeam: shell<{ readonly aside: string | null }>()(
    z.object({ file: filePath, code: z.string().trim().min(1).max(200), keyFile: filePath.nullable() }),
    { role: 'setup-lead' },
  ),
  /** Saves an invitation for one desk by the system's dialog; null where the person changed their mind. */
  inviteToTeam: shell<{ readonly invitation: TeamInvitation | null }>()(
    z.object({ name: deskName, password }),
    {
      role: 'lead',
    },
  ),
  /** Ends a desk's way in. With `newKey` it could not read what follows either; invitations of before stop working then. */
  removeFromTeam: shell<{ readonly removed: true }>()(
    z.object({ desk: z.uuid(), password, newKey: z.boolean().default(false) }),
    { role: 'lead' },
  ),
  /** Looks for what this store has and the team's log has lost. */
  teamLost: shell<TeamLoss>()(z.object({}), { role: 'lead' }),
  /** Takes the team's state in the place of this store, which is moved into a folder beside. The desk is closed meanwhile. */
  rejoinTeam: shell<{ readonly aside: string | null }>()(z.object({}), { role: 'lead' }),
  /** Brings the whole team to this program's version. The desk is closed meanwhile. `left`: desks that stop until they are updated. */
  raiseTeam: shell<{ readonly left: readonly string[] }>()(z.object({}), { role: 'lead' }),
  /** Puts a snapshot of this store on the team's server, for who joins or comes back late. */
  makeTeamSnapshot: shell<{ readonly position: number }>()(z.object({}), { role: 'lead' }),
  /** Checks every entry of the team's log, and that this store has what is in it. */
  verifyTeam: shell<TeamCheck>()(z.object({}), { role: 'auditor' }),
  /** Ends what is made for a team just now, where that leaves everything as it was. The event `teamProgress` tells how far it is. */
  cancelTeamWork: shell<{ readonly cancelled: boolean }>()(z.object({}), { role: 'setup-lead' }),
  /**
   * Makes the store this desk's own again; with `removeStore` it is deleted from the computer, where the team has all of it. The desk is
   * closed meanwhile.
   */
  leaveTeam: shell<{ readonly removed: boolean }>()(z.object({ removeStore: z.boolean().default(false) }), {
    role: 'lead',
  }),
};
