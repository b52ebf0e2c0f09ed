import type { Spoken } from '../../language/say.ts';
import type { BackupStatus } from '../../preload/contract/backup.ts';
import type { ScheduledExportStatus } from '../../preload/contract/scheduled-export.ts';
import type { Desk } from '../desk/desk.ts';
import type { DeskDrafts } from '../drafts/desk-drafts.ts';
import type { StoreKeys } from '../keys/store-keys.ts';
import type { OperatorCalls } from '../sign-in/operator-calls.ts';
import type { DeskSession } from '../sign-in/session.ts';
import type { OwnWords } from '../spelling/own-words.ts';
import type { Reader } from '../store/handles.ts';
import type { Keychain } from '../store/key.ts';
import type { AuditKeeper } from '../upkeep/audit-keeper.ts';
import type { Disclosures } from './compose-disclosures.ts';
import type { DeskServices, ServiceEvents } from './compose-services.ts';
import type { ComposedStore } from './compose-store.ts';

export interface LoginDeskOptions {
  /** The store's folder. */
  readonly folder: string;
  readonly keyFile: string | null;
  /** The operating system's user who runs the program. */
  readonly systemUser: string;
  /** The operating system's, unless a test brings its own. */
  readonly keychain?: Keychain;
  readonly nativeBinding?: string | undefined;
  /** Spoken instead of what the settings say. */
  readonly language?: Spoken | undefined;
  readonly events?: ServiceEvents;
}

/** A store's desk and who is signed in at it: what every command needs. */
export interface OpenDesk extends Disclosures {
  readonly folder: string;
  readonly storeFile: string;
  /** This desk's own id, among all that have the same store. */
  readonly deskId: string;
  readonly schema: number;
  /** Whether nothing can be written; then nothing goes on by itself either. */
  readonly readOnly: boolean;
  /** Why, in a sentence, where it is not for the medium or the folder. */
  readonly readOnlyBecause: string | null;
  /** Whether nothing can be written before its team is brought to this program's version. */
  readonly needsRaise: boolean;
  /** Up to which schema this program can bring a store. */
  readonly newestSchema: number;
  /** Where the log is kept whose last change could not be read; null where all was. */
  readonly unreadLog: string | null;
  readonly reader: Reader;
  /** How the store stands to those of the team's other desks. */
  readonly team: Pick<ComposedStore, 'link' | 'onLink' | 'presence'>;
  readonly desk: Desk;
  /** See `DeskServices`; null also before it goes on by itself. */
  longText(name: string, input: unknown): Promise<string> | null;
  /** Who is signed in. */
  readonly session: DeskSession;
  readonly operators: OperatorCalls;
  /** What was typed into the window and not sent. */
  readonly drafts: DeskDrafts;
  /** What was added at this computer to the words that dictionaries have. */
  readonly ownWords: OwnWords;
  /** Signs heads of the audit chain, and removes what is old enough of it. */
  readonly auditKeeper: AuditKeeper;
  /** The public key of the store's signatures; null where its private half can't be had. */
  readonly signingPublicKey: string | null;
  /** The store's key: what may be known of it, and its recovery key. */
  readonly keys: StoreKeys;
  /** How backups and checks stand. */
  readonly backups: () => BackupStatus;
  /** How scheduled exports stand at this desk. */
  readonly exports: () => ScheduledExportStatus;
  /** The same desk with its services, which are loaded and made when they are first asked for. */
  whole(): Promise<LoginDesk>;
  /** Ends everything in order: no message is left half sent, no job half done. */
  shutdown(): Promise<void>;
}

/** The whole program without a face: put together here and nowhere else. */
export interface LoginDesk extends OpenDesk, Omit<DeskServices, 'query' | 'longText' | 'start' | 'stop'> {
  /** Starts what goes on by itself: sending, and looking for what other processes changed. */
  start(): void;
}
