import type { GetICUArgs } from '@schummar/icu-type-parser';
import type { Language } from './languages.ts';

/** What is filled into a sentence: texts, numbers for plurals, moments in milliseconds UTC. */
interface Kinds {
  ICUArgument: string | number;
  ICUNumberArgument: number;
  ICUDateArgument: number | Date;
}

/** The values that an ICU message asks for, by their names. */
type ValuesOf<Text extends string> = GetICUArgs<Text, Kinds>;

/** The tags of a message, as `b` in `<b>{name}</b> has no login email`. */
type TagsOf<Text extends string> = Text extends `${string}</${infer Tag}>${infer Rest}`
  ? Tag | TagsOf<Rest>
  : never;

/** One sentence in every language, with the type of what is filled into it. Made by `catalogue`. */
export interface Message<Values = unknown, Tags extends string = string> {
  readonly texts: Readonly<Record<Language, string>>;
  /** In the type alone. */
  readonly values?: (values: Values) => void;
  readonly tags?: (tag: Tags) => void;
}

/** Some sentence, whatever is filled into it. */
export type AnyMessage = Pick<Message, 'texts'>;

/** A sentence with nothing to fill in. */
export type PlainMessage = Message<Record<never, never>, never>;

type Texts = Readonly<Record<Language, string>>;

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** The texts themselves, or what the compiler is to show where a translation asks for other values or tags. */
type Checked<T extends Texts> = {
  readonly [L in keyof T]: L extends Language
    ? [Same<ValuesOf<T['en']>, ValuesOf<T[L]>>, Same<TagsOf<T['en']>, TagsOf<T[L]>>] extends [true, true]
      ? T[L]
      : { readonly valuesOfEnglish: ValuesOf<T['en']>; readonly tagsOfEnglish: TagsOf<T['en']> }
    : never;
};

type Catalogue<Entries extends Readonly<Record<string, Texts>>> = {
  readonly [Key in keyof Entries]: Message<ValuesOf<Entries[Key]['en']>, TagsOf<Entries[Key]['en']>>;
};

/**
 * The sentences of a feature as ICU messages, each in every language side by side:
 * `catalogue({ left: { en: '{count, plural, one {# try} other {# tries}} left', es: '…' } })`. A language that is missing,
 * or a translation that asks for other values, does not compile.
 */
export function catalogue<const Entries extends Readonly<Record<string, Texts>>>(
  entries: Entries & { readonly [Key in keyof Entries]: Checked<Entries[Key]> },
): Catalogue<Entries> {
  return Object.fromEntries(
    Object.entries(entries).map(([key, texts]) => [key, { texts }]),
  ) as unknown as Catalogue<Entries>;
}
