import { z } from 'zod';
import { languages } from '../../language/languages.ts';
import type { Spoken } from '../../language/say.ts';
import { shell } from './define.ts';
import { pieces } from './long-text.ts';
import type { MailMode } from './mail-settings.ts';
import { firstLeadSchema } from './operators.ts';
import type { LinkReach, PortalStatus } from './portal.ts';
import type { RefusalCode } from './refusals.ts';
import type { OperatorRole } from './roles.ts';
import type { TeamWork } from './team.ts';
import type { TeamLink } from './team-link.ts';

export interface DeskStatus {
  readonly operator: string;
  readonly role: OperatorRole;
  /** Whether the store is open for reading alone: it lies where nothing can be written. */
  readonly readOnly: boolean;
  /** Why, in a sentence, where it is for another reason than that. */
  readonly readOnlyBecause: string | null;
  readonly mailMode: MailMode;
  /** Where the log is kept whose last change could not be read at this start; null where all was. */
  readonly unreadLog: string | null;
  /** Messages that wait for a transport or for their next attempt. */
  readonly waiting: number;
  readonly held: number;
  /** Messages that need a person: failed and uncertain ones. */
  readonly attention: number;
  /** Why the whole queue stands still, or null. */
  readonly paused: string | null;
  readonly portal: PortalStatus;
  /** Whether links in mails work when their readers open them. */
  readonly links: LinkReach;
  /** How the desk stands to its team; null where it belongs to none. */
  readonly team: TeamLink | null;
  readonly storeFolder: string;
  readonly version: string;
}

/** Where the program stands before there is a desk to talk to, and what it speaks. */
export type SetupState = { readonly language: Spoken } & SetupStage;

export type SetupStage =
  | {
      readonly stage: 'ready';
      /** Whose window it is; empty where a store of before there were operators is read. */
      readonly operatorId: string;
    }
  /** The store is made and open; its recovery key is to be written down before anything else. */
  | { readonly stage: 'recovery-key' }
  /** The store of an older program, and a large one, is brought up to date before it is opened. */
  | { readonly stage: 'updating' }
  /** The desk is closed while its store gets another key. */
  | { readonly stage: 'changing-key' }
  /** A backup takes the store's place, or what is left of a damaged store becomes one: the desk is closed meanwhile. */
  | { readonly stage: 'restoring' }
  /** The desk becomes one of a team, or leaves it: it is closed meanwhile. */
  | { readonly stage: 'team'; readonly work: TeamWork }
  | {
      /** The store is open and no one is signed in. */
      readonly stage: 'sign-in';
      /** Who the operating system's user may sign in as without a password; null where that is no one. */
      readonly systemUser: string | null;
      /** Who signed in last, for the field of the name. */
      readonly lastOperator: string | null;
    }
  | {
      /** Everything is there and nothing is answered until who locked it is back, or another signs in. */
      readonly stage: 'locked';
      readonly operator: string;
      readonly role: OperatorRole;
      /** False where they have no password: the operating system's user unlocks. */
      readonly needsPassword: boolean;
      /** Who the operating system's user may sign in as instead without a password; null where that is no one. */
      readonly systemUser: string | null;
    }
  | {
      readonly stage: 'first-run';
      readonly keychain: boolean;
      readonly keychainProblem: string | null;
      /** The key file that the program was started with: then the keychain is not asked. */
      readonly keyFile: string | null;
      /** The user of this computer, who may become the first lead. */
      readonly systemUser: string;
      /** What the first lead is called, as far as that is known. */
      readonly likelyName: string;
      readonly folder: string;
    }
  | {
      readonly stage: 'refused';
      readonly code: RefusalCode;
      readonly message: string;
      readonly folder: string;
      readonly keyFileWouldHelp: boolean;
    };

export const shellCalls = {
  setupState: shell<SetupState>()(z.object({}), { role: 'anyone' }),
  /** First run: makes the store. Without `keyFile` the key goes to the OS keychain. */
  createStore: shell<{ created: true }>()(
    z.object({
      keyFile: z.string().min(1).max(4096).nullable(),
      sample: z.boolean(),
      /** What the new desk speaks: its setting `desk.language`. */
      language: z.enum(languages),
      /** Left out, the operating system's user is the first lead. */
      lead: firstLeadSchema.optional(),
    }),
    { role: 'setup' },
  ),
  /** What is spoken before there is a desk; afterwards its setting `desk.language` counts. */
  chooseLanguage: shell<{ language: Spoken }>()(z.object({ language: z.enum(languages) }), {
    role: 'anyone',
  }),
  /** The store is there but its key is not: try this key file. */
  openWithKeyFile: shell<{ opened: true }>()(z.object({ keyFile: z.string().min(1).max(4096) }), {
    role: 'setup',
  }),
  /** The store was refused for something that is mended by now: open it once more. */
  openAgain: shell<{ opened: true }>()(z.object({}), { role: 'setup' }),
  /** Moves a damaged store's files into a folder beside; nothing is deleted. */
  setStoreAside: shell<{ folder: string }>()(z.object({}), { role: 'setup' }),
  deskStatus: shell<DeskStatus>()(z.object({}), { role: 'auditor' }),
  chooseFile: shell<{ path: string | null }>()(
    z.object({
      purpose: z.enum([
        'import',
        'key-file',
        'new-key-file',
        'export',
        'rejects',
        'backup',
        'open-backup',
        'backup-folder',
        'audit-folder',
        'export-folder',
        'recovery-key',
        'new-operator-key',
        'open-invitation',
        'new-invitation',
        'diagnostics',
      ]),
      suggestedName: z.string().max(200).optional(),
    }),
    { role: 'setup' },
  ),
  /** Shows a file that a job wrote, or the sandbox's folder, in the system's file manager. */
  showInFolder: shell<{ shown: boolean }>()(z.object({ path: z.string().min(1).max(4096) }), {
    role: 'auditor',
  }),
  /**
   * Saves a part of a report to a file that the person is asked for: numbers as CSV, a drawing as SVG or PNG, or what the window
   * shows for paper as PDF. Null where they changed their mind.
   */
  saveReport: shell<{ path: string | null }>()(
    z.object({
      name: z.string().regex(/^[a-z\d-]{1,80}$/),
      content: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('table'),
          rows: z.array(z.array(z.union([z.string().max(1000), z.number(), z.null()])).max(20)).max(20_000),
        }),
        z.object({ kind: z.literal('picture'), svg: pieces }),
        // A PNG file's bytes as base64.
        z.object({ kind: z.literal('pixels'), png: pieces }),
        z.object({ kind: z.literal('pages'), paper: z.enum(['A4', 'Letter']) }),
      ]),
    }),
    { role: 'auditor' },
  ),
  /** What was masked until it was revealed is on the clipboard for a minute. */
  copyText: shell<{ copied: true }>()(
    z.object({ text: z.string().max(10_000), wasMasked: z.boolean().optional() }),
    { role: 'auditor' },
  ),
  /** What the link opens that the program was started by, or got since; once. The event `linkArrived` tells of the next one. */
  takeLink: shell<{ case: string | null }>()(z.object({}), { role: 'auditor' }),
  /** Sends what is due now instead of at the next tick. */
  sendNow: shell<{ started: true }>()(z.object({}), { role: 'agent' }),
};
