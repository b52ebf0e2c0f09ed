import { randomBytes } from 'node:crypto';
import type {
  TeamCreated,
  TeamInvitation,
  TeamProgress,
  TeamView,
  TeamWork,
  teamCalls,
} from '../../preload/contract/team.ts';
import type { OpenDesk } from '../compose.ts';
import { type Actor, actorOf } from '../desk/ground/basics/action.ts';
import { type Answer, done, failures } from '../failures.ts';
import type { ChosenPaths } from '../ipc/chosen-paths.ts';
import type { Asker } from '../ipc/serve.ts';
import type { StoreLocation } from '../keys/open-with-key.ts';
import { type TeamWorkerOptions, teamInWorker } from '../membership/team-in-worker.ts';
import type { Invited } from '../membership/team-join.ts';
import type { OwnersWord } from '../membership/team-members.ts';
import { rescueInWorker } from '../whole-store/rescue-in-worker.ts';
import { restoreStore } from '../whole-store/restore-store.ts';

export interface WindowTeamParts {
  readonly login: () => OpenDesk | null;
  readonly operator: () => string;
  readonly location: () => StoreLocation;
  readonly paths: ChosenPaths;
  /** Asks by the system's dialog where an invitation goes; null where the person changed their mind. */
  readonly askForFile: (suggestedName: string, asker: Asker) => Promise<string | null>;
  /** Closes the desk that is open: its store is about to be another one. */
  readonly close: (work: TeamWork) => Promise<void>;
  /** Opens what is there now. */
  readonly open: () => Promise<unknown>;
  /** Keeps where the key of a first store goes. */
  readonly keepKeyFile: (keyFile: string | null) => void;
  /** Told how far long work has come, and null once it has ended. */
  readonly tell: (progress: TeamProgress | null) => void;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
}

type CallsOf<Calls> = {
  readonly [Name in keyof Calls]: (input: never, asker: Asker) => Promise<Answer<unknown>>;
};

interface Created {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly name: string;
  readonly fingerprint: string | null;
  /** A backup that takes the place of the store first. */
  readonly from: string | null;
}

interface Joined {
  readonly file: string;
  readonly code: string;
  readonly keyFile: string | null;
}

interface Removed {
  readonly desk: string;
  readonly password: string;
  readonly newKey: boolean;
}

/** How long what a server said is good for, in milliseconds: a window asks again after each change of the desk. */
const goodFor = 1500;

/** The name of an invitation's file: what a desk is called may be no name of a file. */
const fileNameOf = (name: string): string =>
  `${name.replace(/[^\p{L}\p{N} _-]/gu, '').trim() || 'desk'}.invitation`;

/** What the window asks about the desk's team. What of it is needed is loaded where someone asks. */
export function windowTeam(parts: WindowTeamParts): CallsOf<Omit<typeof teamCalls, 'beAt' | 'whoElse'>> {
  const { login, location, paths } = parts;
  const workerFile = new URL('./team-worker.js', import.meta.url);
  const rescueFile = new URL('./rescue-worker.js', import.meta.url);
  /** The desk that is open, and who is signed in there. */
  const signedIn = (): Answer<{ readonly desk: OpenDesk; readonly by: Actor }> => {
    const desk = login();
    if (!desk) return failures.deskNotOpen();
    const who = desk.session.who();
    return who.ok ? done({ desk, by: actorOf(who.value) }) : who;
  };
  /** Who is signed in, with the password of the role that owns the team's tables. */
  const asOwner = async (
    password: string,
  ): Promise<Answer<{ readonly owner: OwnersWord; readonly by: Actor }>> => {
    const at = signedIn();
    if (!at.ok) return at;
    const { teamOwner } = await import('../membership/team-members.ts');
    const user = await teamOwner(at.value.desk.reader);
    return user.ok ? done({ owner: { user: user.value, password }, by: at.value.by }) : user;
  };
  /** Asks of an open desk what takes a while: it may be closed before the server has answered, and has nothing to say then. */
  const whileOpen = async <Value>(
    desk: OpenDesk,
    ask: () => Promise<Answer<Value>>,
  ): Promise<Answer<Value>> => {
    try {
      return await ask();
    } catch (error) {
      if (login() !== desk) return failures.deskNotOpen();
      throw error;
    }
  };
  let isAtIt = false;
  let cancelFlag = new SharedArrayBuffer(4);
  const isCancelled = (): boolean => Atomics.load(new Int32Array(cancelFlag), 0) !== 0;
  const inWorker = (work: TeamProgress['work'], at: StoreLocation = location()): TeamWorkerOptions => ({
    workerFile,
    location: at,
    cancelFlag,
    told: (progress) => parts.tell({ work, ...progress }),
  });
  /** One at a time: a second one waits for nobody, it is refused. */
  const alone = async <Value>(work: () => Promise<Answer<Value>>): Promise<Answer<Value>> => {
    if (isAtIt) return failures.jobsTooMany();
    isAtIt = true;
    cancelFlag = new SharedArrayBuffer(4);
    try {
      return await work();
    } finally {
      isAtIt = false;
      seen = null;
      parts.tell(null);
    }
  };
  /** Does work while the desk is closed, and opens it again whatever came of it. */
  const closed = async <Value>(why: TeamWork, work: () => Promise<Answer<Value>>): Promise<Answer<Value>> => {
    await parts.close(why);
    try {
      return await work();
    } finally {
      await parts.open();
    }
  };

  let seen: { readonly at: number; readonly view: Promise<TeamView | null> } | null = null;
  const view = (desk: OpenDesk): Promise<TeamView | null> => {
    if (seen === null || parts.elapsed() - seen.at > goodFor) {
      const asked = import('../membership/team-view.ts').then(({ teamView }) => teamView(desk));
      seen = { at: parts.elapsed(), view: asked };
    }
    return seen.view;
  };

  const joinFirst = async (invited: Invited, keyFile: string | null): Promise<Answer<unknown>> => {
    if (keyFile !== null && !paths.has('new-key-file', keyFile)) return failures.pathNotChosen('keyFile');
    const place = { ...location(), keyFile: keyFile ?? location().keyFile };
    const joined = await teamInWorker(inWorker('join', place), 'join', invited);
    if (!joined.ok) return joined;
    parts.keepKeyFile(keyFile);
    await parts.open();
    return done({ aside: null });
  };
  const joinInstead = async (invited: Invited): Promise<Answer<unknown>> => {
    const { replaceStore } = await import('../whole-store/replace-store.ts');
    let isClosed = false;
    // The worker finds the file by itself, and makes it under the key of the store that is there.
    const joined = await replaceStore(
      { ...location(), clock: Date.now },
      () => teamInWorker(inWorker('join'), 'joinBeside', invited),
      async () => {
        isClosed = true;
        await parts.close('join');
      },
    );
    if (isClosed) await parts.open();
    return joined.ok ? done({ aside: joined.value }) : joined;
  };

  /** Puts a backup in the place of the store, and makes a team of it. Who is a lead then is what the backup says. */
  const createFrom = async (
    file: string,
    { operator }: Actor,
    create: () => Promise<Answer<unknown>>,
  ): Promise<Answer<TeamCreated>> => {
    const told = (count: number, total: number): void =>
      parts.tell({ work: 'create', step: 'restoring', done: count, total });
    let isClosed = false;
    try {
      const restored = await restoreStore({
        ...location(),
        file,
        operator,
        clock: Date.now,
        random: randomBytes,
        cancelled: isCancelled,
        prepare: (given) =>
          rescueInWorker('restore', given, { workerFile: rescueFile, cancelFlag, progress: told }),
        letGo: async () => {
          isClosed = true;
          await parts.close('create');
        },
      });
      if (!restored.ok) return restored;
      const { aside } = restored.value;
      const made = await create();
      return done({ aside, why: made.ok ? null : made.error });
    } finally {
      if (isClosed) await parts.open();
    }
  };

  return {
    teamStatus: async () => {
      const desk = login();
      if (!desk) return failures.deskNotOpen();
      return whileOpen(desk, async () => done({ team: await view(desk) }));
    },
    createTeam: ({ url, user, password, name, fingerprint, from }: Created) =>
      alone<TeamCreated>(async () => {
        const at = signedIn();
        if (!at.ok) return at;
        const { by } = at.value;
        if (from !== null && !paths.has('open-backup', from)) return failures.pathNotChosen('from');
        const { ownerAt } = await import('../membership/team-server.ts');
        const owner = ownerAt(url, { user, password }, fingerprint);
        if (!owner.ok) return owner;
        const { checkNoTeam } = await import('../membership/team-create.ts');
        const tried = await checkNoTeam(owner.value);
        if (!tried.ok) return tried;
        if (isCancelled()) return failures.jobCancelled();
        const create = () => teamInWorker(inWorker('create'), 'create', { owner: owner.value, name, by });
        if (from !== null) return createFrom(from, by, create);
        const made = await closed('create', create);
        return made.ok ? done({ aside: null, why: null }) : made;
      }),
    joinTeam: ({ file, code, keyFile }: Joined) =>
      alone(async () => {
        if (!paths.has('open-invitation', file)) return failures.pathNotChosen('file');
        const { readInvitation } = await import('../membership/team-invitation-file.ts');
        const text = readInvitation(file);
        if (!text.ok) return text;
        const invited = { text: text.value, code, operator: parts.operator() };
        return login() === null ? joinFirst(invited, keyFile) : joinInstead(invited);
      }),
    inviteToTeam: ({ name, password }: { readonly name: string; readonly password: string }, asker: Asker) =>
      alone<{ readonly invitation: TeamInvitation | null }>(async () => {
        const at = await asOwner(password);
        if (!at.ok) return at;
        const { owner, by } = at.value;
        const path = await parts.askForFile(fileNameOf(name), asker);
        if (path === null) return done({ invitation: null });
        const { saveInvitation } = await import('../membership/team-invitation-file.ts');
        const made = await teamInWorker(inWorker('invite'), 'invite', owner, { name, by });
        if (!made.ok) return made;
        const { text, code, endsAt } = made.value;
        const saved = saveInvitation(path, text);
        return saved.ok ? done({ invitation: { name, path: saved.value, code, endsAt } }) : saved;
      }),
    removeFromTeam: ({ desk: id, password, newKey }: Removed) =>
      alone(async () => {
        const at = await asOwner(password);
        if (!at.ok) return at;
        const { owner, by } = at.value;
        const given = { named: id, by, newKey };
        const removed = await teamInWorker(inWorker('remove'), 'remove', owner, given);
        return removed.ok ? done({ removed: true }) : removed;
      }),
    leaveTeam: ({ removeStore }: { readonly removeStore: boolean }) =>
      alone(async () => {
        const at = signedIn();
        if (!at.ok) return at;
        const { by } = at.value;
        const leave = removeStore ? 'leaveWithoutStore' : 'leave';
        const left = await closed('leave', () => teamInWorker(inWorker('leave'), leave, { by }));
        return left.ok ? done({ removed: left.value.removed }) : left;
      }),
    makeTeamSnapshot: () => alone(() => teamInWorker(inWorker('snapshot'), 'snapshot')),
    verifyTeam: () => alone(() => teamInWorker(inWorker('verify'), 'verify')),
    teamLost: async () => {
      const desk = login();
      if (!desk) return failures.deskNotOpen();
      const { teamLost } = await import('../membership/team-lost.ts');
      const lost = await whileOpen(desk, () => teamLost(desk.reader));
      if (!lost.ok) return lost;
      const { common, position, count, after } = lost.value;
      return done({ common, position, count, after });
    },
    rejoinTeam: () =>
      alone(async () => {
        const at = signedIn();
        if (!at.ok) return at;
        const { by } = at.value;
        const again = await closed('rejoin', () => teamInWorker(inWorker('rejoin'), 'rejoin', { by }));
        return again.ok ? done({ aside: again.value.aside }) : again;
      }),
    raiseTeam: () =>
      alone(async () => {
        const at = signedIn();
        if (!at.ok) return at;
        const { by } = at.value;
        const raised = await closed('raise', () => teamInWorker(inWorker('raise'), 'raise', { by }));
        return raised.ok ? done({ left: raised.value.left }) : raised;
      }),
    cancelTeamWork: async () => {
      Atomics.store(new Int32Array(cancelFlag), 0, 1);
      return done({ cancelled: isAtIt });
    },
  };
}
