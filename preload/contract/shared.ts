import { z } from 'zod';
import { problem } from './input-problems.ts';
import { cleanPhone } from './pasted-phone.ts';
import { cleanCode, cleanEmail, cleanName, cleanUserName, personName } from './pasted-text.ts';
import type { Refusal } from './refusals.ts';

export type { Refusal } from './refusals.ts';

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal };

/** Milliseconds since 1970 in UTC. */
export type Millis = number;

// A NUL would cut a text short in some libraries and ends up in no honest name.
const noNul = (text: string): boolean => !text.includes('\u0000');

/** Text that a person types: trimmed, at most `max` characters, no NUL. */
export const typedText = (max: number) => z.string().trim().max(max).refine(noNul, problem('hasNul'));

/** Text that a person must type. */
export const requiredText = (max: number) => typedText(max).min(1, problem('isEmpty'));

// Looked for before anything is trimmed: a name that begins with a line break is no name.
const oneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text);

/**
 * A name that a person types: one line without control characters and without invisible characters, trimmed, at most `max`
 * characters. It may be empty, and is where what was typed has no letter and no digit: that is no name.
 */
export const typedName = (max: number) =>
  z.string().refine(oneLine, problem('hasLineBreak')).transform(personName).pipe(z.string().max(max));

const notEmpty = (text: string): boolean => text !== '';

/**
 * A word or two that a person must type and others look for: in one line, without invisible signs, so that
 * what looks the same is the same. Signs alone will do.
 */
export const requiredLine = (max: number) =>
  z
    .string()
    .refine(oneLine, problem('hasLineBreak'))
    .transform((text) => cleanName(text))
    .pipe(requiredText(max));

/** A name that a person must type. */
export const requiredName = (max: number) => typedName(max).refine(notEmpty, problem('isNoName'));

// Longer than any of these is, so that what came along when it was pasted has room.
const mostPasted = 1000;

/** An email address that a person types or pastes, cleaned (`cleanEmail`). Whether it is one is looked at where it is read. */
export const typedEmail = typedText(mostPasted).transform(cleanEmail);
/** An address that a person must type. */
export const requiredEmail = typedEmail.refine(notEmpty, problem('isEmpty'));

/** A code of digits that a person must type, without the spaces and hyphens that people put between them. */
export const requiredDigits = typedText(60)
  .transform((typed) => cleanCode(typed).replace(/[\s-]/g, ''))
  .pipe(z.string().min(1, problem('isEmpty')).max(20));
/** A code that people say, with hyphens or without: an access code, a case's number. */
export const typedCode = typedText(100).transform(cleanCode);

/** A user name that a person must type, cleaned (`cleanUserName`). */
export const requiredUserName = typedText(mostPasted)
  .transform(cleanUserName)
  .pipe(z.string().min(1, problem('isEmpty')).max(200));

/** A phone number that a person types or pastes, cleaned (`cleanPhone`); one line. It may be empty. */
export const typedPhone = z
  .string()
  .max(mostPasted)
  .refine(oneLine, problem('hasLineBreak'))
  .transform(cleanPhone)
  .pipe(z.string().max(60));
/** A phone number that a person must type. */
export const requiredPhone = typedPhone.refine(notEmpty, problem('isEmpty'));

/** Where a file is, as its system writes it. */
export const filePath = z.string().min(1).max(4096).refine(noNul, problem('hasNul'));

export const id = z.string().min(1).max(100).refine(noNul, problem('hasNul'));
export const pageLimit = z.number().int().min(1).max(1000);

/** A page of a list that is read by key: hand `next` back to get the page after. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export const practiceStatuses = ['active', 'closed'] as const;
export type PracticeStatus = (typeof practiceStatuses)[number];
export const accountKinds = ['person', 'clinic'] as const;
export type AccountKind = (typeof accountKinds)[number];
export const accountStatuses = ['invited', 'active', 'locked', 'deactivated'] as const;
export type AccountStatus = (typeof accountStatuses)[number];
export const phoneTypes = ['mobile', 'landline', 'voip'] as const;
export type PhoneType = (typeof phoneTypes)[number];
/** `wanted`: the account asks for an address that it does not hold (see `domain.md`'s contested claims). */
export const emailStates = ['none', 'unverified', 'verified', 'wanted'] as const;
export type EmailState = (typeof emailStates)[number];

export const channels = ['phone', 'email', 'portal', 'visit'] as const;
export type Channel = (typeof channels)[number];

export const proofKinds = [
  'practice-access-code',
  'callback',
  'phone-code',
  'mailbox-link',
  'administrator',
  'in-person',
] as const;
export type ProofKind = (typeof proofKinds)[number];
/** How an administrator who confirms a caller was reached. */
export const reachedBys = ['practice-phone', 'own-phone', 'login-email', 'in-person'] as const;
export type ReachedBy = (typeof reachedBys)[number];
export type Strength = 0 | 1 | 2 | 3;
