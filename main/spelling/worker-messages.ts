import type { Language } from '../../language/languages.ts';

/** What the worker is asked. */
export type ToSpelling = { readonly id: number; readonly language: Language } & (
  | { readonly kind: 'misspelt'; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly word: string }
);

/** What it answers. */
export interface FromSpelling {
  readonly id: number;
  readonly words: readonly string[];
}
