import { problem } from './input-problems.ts';
import { typedName } from './shared.ts';

/** A person's names: many people have one only, so that either may be empty, but not both. */
export const personNames = { givenName: typedName(100).default(''), familyName: typedName(100).default('') };

/** Whether there is a name at all. */
export const hasName = (names: { readonly givenName: string; readonly familyName: string }): boolean =>
  names.givenName !== '' || names.familyName !== '';

/** What is said where there is none. */
export const nameMissing = { message: problem('orFamilyName'), path: ['givenName'] };
