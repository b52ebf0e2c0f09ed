import type { Language } from '../../../language/languages.ts';
import type { Millis } from '../../../preload/contract/shared.ts';

/** What a message says, before it becomes bytes. Made by a template; nothing in it is escaped twice. */
export interface MessageContent {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** What it is written in. */
  readonly language?: Language;
}

/** A message to one recipient, as a feature asks for it. */
export interface MessageDraft {
  /** What it is for, as in `password-reset`. */
  readonly purpose: string;
  /** The stored address, never one that was just typed. */
  readonly to: string;
  readonly content: MessageContent;
  readonly caseId: string | null;
  readonly accountId: string | null;
  /** When a link in it dies: the message is not sent after that. */
  readonly expiresAt: Millis | null;
  /** A newer message with the same key cancels older ones that still wait, as in `password-reset:a-17`. */
  readonly supersedeKey: string | null;
  /** Reply-To, where somebody else wrote it by hand (`email us`). Such a message is not marked as auto-generated. */
  readonly replyTo?: string;
  /** A person wrote it, to the one who reads it. Such a message is not marked as auto-generated either. */
  readonly byHand?: true;
  /** The Message-IDs of what it answers, the oldest first. */
  readonly answers?: readonly string[];
}
