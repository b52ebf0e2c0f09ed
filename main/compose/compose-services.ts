import { version } from '../../package.json' with { type: 'json' };
import type { DeskEvents } from '../../preload/contract/contract.ts';
import type { TeamDuty } from '../../preload/contract/settings.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { auditEntries } from '../desk/audit/audit-actions.ts';
import type { ByItself } from '../desk/audit/explained-store.ts';
import { type CodeSender, createCodeSender } from '../desk/codes/code-sender.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import type { Background } from '../desk/ground/basics/background.ts';
import type { RandomBytes } from '../desk/ground/basics/context.ts';
import { rawMessage } from '../desk/outbox/outbox-queries.ts';
import { portalActions } from '../desk/own-actions.ts';
import { readSecret } from '../desk/settings/setting-actions.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { ownFiles } from '../folder/own-paths.ts';
import type { Sender } from '../mail/sending/sender.ts';
import { portalStoreId } from '../portal/health.ts';
import { createPortal, type Portal } from '../portal/portal.ts';
import { createReach, type Reach } from '../portal/reach.ts';
import { createLongQuestions, isLongQuestion } from '../questions/long-questions.ts';
import type { DeskSession } from '../sign-in/session.ts';
import type { StoreKey } from '../store/key.ts';
import { provisionalSince } from '../store/provisional.ts';
import type { Store } from '../store/store.ts';
import { createJobs, type Jobs } from '../transfer/jobs.ts';
import { composeMail, type MailServices } from './compose-mail.ts';

/** The settings that decide whether links in mails work. */
const linkKeys = ['portal.baseUrl', 'portal.enabled', 'portal.host', 'portal.port', 'portal.tls'] as const;
/** How long it is known whether they do, while none of these changes, in milliseconds. */
const linksGoodFor = 5000;

/** What a face is told of, besides what changed in the desk. */
export interface ServiceEvents {
  readonly jobProgress: (progress: DeskEvents['jobProgress']) => void;
  readonly jobDone: (end: DeskEvents['jobDone']) => void;
  readonly sandboxMail: (mail: DeskEvents['sandboxMail']) => void;
}

export interface DeskServiceParts {
  /** Those of the desk. */
  readonly options: {
    readonly folder: string;
    readonly keyFile: string | null;
    readonly nativeBinding?: string | undefined;
    readonly events?: ServiceEvents;
  };
  readonly store: Store;
  readonly key: StoreKey;
  readonly clock: () => number;
  readonly random: RandomBytes;
  readonly background: Background;
  /** The store for what goes on without the door. */
  readonly explained: (action: ByItself['action']) => Store;
  readonly desk: Desk;
  readonly deskId: string;
  /** The desk by which the program itself acts. */
  readonly programDesk: Desk;
  readonly operatorDesk: Desk;
  readonly session: Pick<DeskSession, 'who'>;
  /** The private key that manifests are signed with, 32 bytes; null where it can't be had. */
  readonly signingSeed: Buffer | null;
  /** What the portal works on, and what it has in common with other instances over the same store, where there are any. */
  readonly portal: {
    readonly store: Store;
    /** Whether that store can take nothing now. */
    readonly isAway: () => boolean;
    readonly secret: Buffer | undefined;
  };
  /** Whether this desk, of all that have the same store, does something by itself. */
  readonly isOnDuty: (duty: TeamDuty) => boolean;
}

/**
 * What a desk does besides answering: mail, codes, long work, the portal. They know most of the program, so a command that
 * needs none of them does not load them.
 */
export interface DeskServices {
  /** Answers as the desk does, what may take long in a worker: for a desk that goes on, not for a command that ends at once. */
  readonly query: Desk['query'];
  /** What may take long as the window gets it: masked, and as JSON; null for what the desk answers at once. */
  longText(name: string, input: unknown): Promise<string> | null;
  readonly jobs: Jobs;
  readonly sender: Sender;
  /** Setting mail up, and what comes back. */
  readonly mail: Omit<MailServices, 'sandbox' | 'sender'>;
  /** Hands security codes to their gateway. */
  readonly codes: CodeSender;
  readonly portal: Portal;
  /** Whether links in mails work. */
  readonly links: Reach;
  /** A message's bytes as text, for the command line. */
  rawMessage(id: string): Answer<string>;
  /** Starts what goes on by itself. */
  start(): void;
  /** Ends all of it in order: no message is left half sent, no job half done. */
  stop(): Promise<void>;
}

/** Puts the services of an open desk together, and loads all that its desks can do. Nothing begins before `start`. */
export async function composeServices(parts: DeskServiceParts): Promise<DeskServices> {
  const { options, store, clock, random, background, explained, desk, deskId, session } = parts;
  const { newId } = desk;
  const { sandboxMail } = dataFolder(options.folder);
  const naming = explained(auditEntries.storeNamed);
  const links = createReach({
    settings: desk.settings,
    storeId: () => portalStoreId(naming, random),
    clock,
    background,
    changed: () => desk.announce(['outbox']),
  });
  const mail = composeMail({
    store: explained(auditEntries.mailWentOn),
    desk,
    clock,
    random,
    actor: session.who,
    programDesk: parts.programDesk,
    sandboxFolder: sandboxMail,
    whyLinksHeld: links.whyHeld,
    isOnDuty: parts.isOnDuty,
    onSandboxMail: (received) => options.events?.sandboxMail(received),
  });
  const { sender } = mail;
  const codes = createCodeSender({
    store: explained(auditEntries.codesWentOn),
    clock,
    newId,
    settings: desk.settings,
    secret: () => readSecret(store.read, 'codes.gateway.secret'),
    announce: desk.announce,
    isOnDuty: () => parts.isOnDuty('codes'),
  });
  const jobs = createJobs({
    workerFile: new URL('./transfer-worker.js', import.meta.url),
    storeOptions: { path: store.path, key: parts.key, nativeBinding: options.nativeBinding },
    ownFiles: ownFiles(options.folder, options.keyFile),
    actor: session.who,
    signingSeed: parts.signingSeed,
    desk: deskId,
    version,
    newId,
    onProgress: (progress) => options.events?.jobProgress(progress),
    onDone: (end) => options.events?.jobDone(end),
    onChanged: desk.announce,
  });

  const questions = createLongQuestions({
    workerFile: new URL('./questions-worker.js', import.meta.url),
    storeOptions: { path: store.path, key: parts.key, nativeBinding: options.nativeBinding },
    sandboxFolder: sandboxMail,
    readOnly: store.readOnly,
    askHere: desk.query,
    tell: (line) => console.error(line),
  });

  // The portal has a desk of its own over the same store, for actions that no other face may name.
  // What a visitor is told has to be the team's: without its server they are asked to come back.
  const { store: served } = parts.portal;
  const portalDesk = createDesk({
    store: served,
    clock,
    random,
    desk: deskId,
    sandboxFolder: sandboxMail,
    internalActions: portalActions,
    asProgram: true,
  });
  portalDesk.onChanged(desk.announce);
  const portal = createPortal({
    desk: { ...portalDesk, onChanged: desk.onChanged, announce: desk.announce },
    reader: served.read,
    clock,
    random,
    secret: parts.portal.secret,
    isAway: parts.portal.isAway,
    tell: (line) => console.error(line),
    storeId: () => portalStoreId(naming, random),
  });

  await Promise.all([desk, parts.programDesk, parts.operatorDesk, portalDesk].map((each) => each.load()));
  let isStarted = false;
  // What others do is told as a change of everything, many times a minute in a team: most of it has nothing to do with links.
  let linkSettings = '';
  const linksMayChange = (): boolean => {
    const settings = desk.settings();
    const before = linkSettings;
    linkSettings = JSON.stringify(linkKeys.map((key) => settings[key]));
    const { askedAt } = links.status();
    return linkSettings !== before || askedAt === null || Math.abs(clock() - askedAt) > linksGoodFor;
  };
  // Whatever is committed may be mail, or may let mail go: the sender looks for itself.
  const stopWaking = desk.onChanged((topics) => {
    if (topics.includes('outbox') || topics.includes('settings')) sender.wake();
    if (topics.includes('codes') || topics.includes('settings')) codes.wake();
    // A command that ends at once has no time for that.
    if (isStarted && (topics.includes('portal') || (topics.includes('settings') && linksMayChange())))
      links.checkSoon();
  });

  // The workers read the store itself: what was done on a copy of it is read here.
  const isForWorkers = (name: string, input: unknown): boolean =>
    isLongQuestion(name, input) && provisionalSince(store.read) === null;

  return {
    query: (name, input) =>
      isForWorkers(name, input) ? questions.ask(name, input) : desk.query(name, input),
    longText: (name, input) => (isForWorkers(name, input) ? questions.askText(name, input) : null),
    jobs,
    sender,
    mail,
    codes,
    portal,
    links,
    rawMessage: (id) => rawMessage(store.read, id),
    start: () => {
      isStarted = true;
      sender.start();
      mail.mailbox.start();
      codes.start();
      portal.follow();
      links.start();
    },
    stop: async () => {
      isStarted = false;
      mail.cancelSignIn();
      stopWaking();
      await portal.stop();
      await questions.close();
      await jobs.shutdown();
      await sender.stop();
      await mail.mailbox.stop();
      await codes.stop();
      await mail.sandbox.stop();
    },
  };
}
