import { z } from 'zod';
import { shell } from './define.ts';
import type { Refusal } from './refusals.ts';
import type { Millis } from './shared.ts';

/** Which versions a computer is offered: finished ones, or those that are tried out before. */
export const updateChannels = ['stable', 'beta'] as const;
export type UpdateChannel = (typeof updateChannels)[number];

/** `off`: nothing is looked for; `tell`: a new version is offered; `install`: it is also downloaded and installed by itself. */
const updateModes = ['off', 'tell', 'install'] as const;
export type UpdateMode = (typeof updateModes)[number];

/** Why nothing is looked for: a rule of the computer's IT, or a program that was built without a server or a key to check with. */
export type UpdatesOff = 'policy' | 'no-server' | 'no-key';

/** What can be fixed for a computer. */
const updateRuleNames = ['mode', 'server', 'channel'] as const;
export type UpdateRuleName = (typeof updateRuleNames)[number];

/** A newer version. */
export interface UpdateOffer {
  readonly version: string;
  readonly releasedAt: Millis;
  /** What is new in it, as text; empty where nothing was written. */
  readonly notes: string;
  /** The length of the download, in bytes; null where this installation downloads nothing. */
  readonly bytes: number | null;
}

export type UpdateState =
  | { readonly is: 'off'; readonly why: UpdatesOff }
  | { readonly is: 'never-looked' }
  | { readonly is: 'looking' }
  | { readonly is: 'none' }
  | { readonly is: 'available'; readonly offer: UpdateOffer }
  | {
      readonly is: 'downloading';
      readonly offer: UpdateOffer;
      readonly done: number;
      readonly total: number | null;
    }
  /** It was downloaded and checked: it is installed when the program ends. */
  | { readonly is: 'ready'; readonly offer: UpdateOffer }
  | {
      readonly is: 'failed';
      readonly during: 'look' | 'download' | 'install';
      readonly problem: Refusal;
      readonly offer: UpdateOffer | null;
    };

/** What a restart waits for. */
const holdUps = ['call', 'draft', 'job', 'sending'] as const;
export type HoldUp = (typeof holdUps)[number];

/** What a newer version means for the desk's team. */
export interface UpdateInTeam {
  /** Names of the desks, seen lately, that can't read what the new version would write; null where the server can't be asked. */
  readonly behind: readonly string[] | null;
  /** Whether the new version changes nothing before the team is raised. */
  readonly needsRaise: boolean;
}

export interface UpdateStatus {
  /** This program's own version. */
  readonly version: string;
  readonly mode: UpdateMode;
  readonly channel: UpdateChannel;
  readonly server: string | null;
  /** What the computer's IT has fixed. */
  readonly fixed: readonly UpdateRuleName[];
  /** Whether this installation can replace itself. One that can't tells of a newer version, which is installed as this one was. */
  readonly installs: boolean;
  readonly lookedAt: Millis | null;
  readonly state: UpdateState;
  /** Whether the version on offer was put off until the next start, or for a day. */
  readonly isPutOff: boolean;
  /** Whether it restarts as soon as nothing holds it up. */
  readonly restarts: boolean;
  /** What a restart waits for now. */
  readonly heldUpBy: readonly HoldUp[];
  /** Null where the desk has no team, nothing is on offer, or the new version keeps the team's schema. */
  readonly team: UpdateInTeam | null;
}

const nothing = z.object({});

/** What the window asks about newer versions of the program. Also where no desk is open: a newer version may be what opens it. */
export const updateCalls = {
  updateStatus: shell<UpdateStatus>()(nothing, { role: 'setup' }),
  /** Asks the server now; answers once it has answered. Codes `updates-off` and those of a look. */
  lookForUpdate: shell<UpdateStatus>()(nothing, { role: 'setup' }),
  /** Downloads the version on offer; the event `updateChanged` tells how far it is. Codes `updates-off`, `update-none`. */
  downloadUpdate: shell<{ readonly started: true }>()(nothing, { role: 'setup' }),
  /** Tells of the version on offer again at the next start, or in a day. */
  putOffUpdate: shell<UpdateStatus>()(nothing, { role: 'setup' }),
  /** Installs what was downloaded and starts again, at once or as soon as nothing holds it up. Code `update-none`. */
  restartForUpdate: shell<UpdateStatus>()(nothing, { role: 'setup' }),
  /** Doesn't restart by itself after all. */
  cancelUpdateRestart: shell<UpdateStatus>()(nothing, { role: 'setup' }),
  /** Which versions this computer is offered. Code `set-by-policy` where its IT has decided. */
  chooseUpdateChannel: shell<UpdateStatus>()(z.object({ channel: z.enum(updateChannels) }), {
    role: 'lead',
  }),
};
