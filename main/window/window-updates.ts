import { setImmediate as turn } from 'node:timers/promises';
import type { HoldUp, UpdateChannel, UpdateStatus, updateCalls } from '../../preload/contract/updates.ts';
import type { OpenDesk } from '../compose.ts';
import { type Answer, done } from '../failures.ts';
import { cacheFolder } from '../folder/system-folders.ts';
import type { IpcHost } from '../ipc/serve.ts';
import { sql } from '../store/sql.ts';
import type { Installed } from '../updates/installer.ts';
import type { UpdatePolicy } from '../updates/rules.ts';
import type { Updates } from '../updates/updates.ts';

/** How the program came here, for what has to be known of it before anything is loaded. */
interface Surroundings {
  readonly isPackaged: boolean;
  readonly resources: string;
}

export interface WindowUpdateParts {
  readonly login: () => OpenDesk | null;
  readonly version: string;
  /** Where this computer keeps what it knows of updates. */
  readonly folder: string;
  readonly surroundings: Surroundings;
  /** What the IT of this computer has fixed. */
  readonly policy: () => UpdatePolicy;
  readonly now: () => number;
  /** Ends the program, in order. */
  readonly quit: () => void;
  readonly changed: () => void;
}

/** What a window's program does about newer versions of itself. */
export interface WindowUpdates {
  readonly calls: Pick<IpcHost['shell'], keyof typeof updateCalls>;
  /** What is due. */
  tick(): Promise<void>;
  /** Whether something is to be installed when the program ends. */
  isReady(): boolean;
  /** Whether a person would lose sight of something: asked before the desk is closed. */
  isFree(desk: OpenDesk | null): Promise<boolean>;
  /** See `Updates`. */
  installAtEnd(isFree: boolean): Promise<Installed | null>;
}

/** All of it is loaded where somebody asks, or the first look is due. */
export function windowUpdates(parts: WindowUpdateParts): WindowUpdates {
  let made: Updates | null = null;
  let making: Promise<Updates> | null = null;
  const make = async (): Promise<Updates> => {
    made = await composeUpdates(parts);
    return made;
  };
  const updates = (): Promise<Updates> => {
    making ??= make();
    return making;
  };
  return {
    calls: {
      updateStatus: async () => done(await (await updates()).status()),
      lookForUpdate: async () => (await updates()).look(),
      downloadUpdate: async () => (await updates()).download(),
      putOffUpdate: async (): Promise<Answer<UpdateStatus>> => (await updates()).putOff(),
      restartForUpdate: async () => (await updates()).restart(),
      cancelUpdateRestart: async () => (await updates()).cancelRestart(),
      chooseUpdateChannel: async ({ channel }: { readonly channel: UpdateChannel }) =>
        (await updates()).chooseChannel(channel),
    },
    tick: async () => (await updates()).tick(),
    isReady: () => made?.isReady() ?? false,
    isFree: async (desk) => (await holdUpsOf(desk)).length === 0,
    installAtEnd: async (isFree) => made?.installAtEnd(isFree) ?? null,
  };
}

async function composeUpdates(parts: WindowUpdateParts): Promise<Updates> {
  const { folder, version, surroundings, now, login } = parts;
  // Each takes this thread some milliseconds: what it was asked meanwhile comes in between.
  for (const load of [() => import('../updates/fetch-file.ts'), () => import('js-yaml')]) {
    await load();
    await turn();
  }
  const [{ installationOf }, { createInstaller, packageEnd }, { createUpdates }, looking, kept, rules] =
    await Promise.all([
      import('../updates/installation.ts'),
      import('../updates/installer.ts'),
      import('../updates/updates.ts'),
      import('../updates/look-for-update.ts'),
      import('../updates/kept-updates.ts'),
      import('../updates/rules.ts'),
    ]);
  const { platform, arch, env, execPath } = process;
  const { isPackaged, resources } = surroundings;
  const { release, kind, ...installation } = await installationOf({
    isPackaged,
    resources,
    platform,
    env,
    execPath,
  });
  return createUpdates({
    version,
    rules: () => rules.updateRules(parts.policy(), release, kept.readUpdates(folder).channel),
    folder,
    clock: now,
    look: (by) =>
      looking.lookForUpdate({
        rules: by,
        publicKey: release.publicKey ?? '',
        version,
        system: { platform, arch },
        folder,
        access: installation.access,
        now: now(),
      }),
    installer:
      kind === null
        ? null
        : createInstaller({ ...installation, kind, version, cacheFolder: cacheFolder(platform, env) }),
    packageEnd: kind === null ? null : packageEnd[kind],
    heldUpBy: () => holdUpsOf(login()),
    inTeam: async ({ feed }) => {
      const desk = login();
      if (desk === null) return null;
      const { updateInTeam } = await import('../membership/team-update.ts');
      return updateInTeam(desk, feed, now());
    },
    quit: parts.quit,
    changed: parts.changed,
  });
}

/** What would be interrupted if the program ended now: calls, what is typed and not sent, work under way, mail that is on its way. */
async function holdUpsOf(desk: OpenDesk | null): Promise<readonly HoldUp[]> {
  if (desk === null) return [];
  const isSomebody = desk.session.state() !== 'nobody';
  const names = isSomebody ? Object.keys(await desk.drafts.of(desk.session.operatorId())) : [];
  const isSending =
    desk.reader.get(
      sql`SELECT 1 FROM messages WHERE state = 'sending' AND lease_until > ${Date.now()} LIMIT 1`,
    ) !== undefined;
  const { jobs } = await desk.whole();
  const held: readonly [HoldUp, boolean][] = [
    ['call', names.some((name) => name.startsWith('call:'))],
    ['draft', names.some((name) => name.startsWith('draft:'))],
    ['job', jobs.isBusy()],
    ['sending', isSending],
  ];
  return held.filter(([, holds]) => holds).map(([what]) => what);
}
