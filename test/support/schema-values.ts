import fc from 'fast-check';
import type { z } from 'zod';

/** What a schema says of itself: as much of it as is read here. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly values?: readonly unknown[];
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

// What people type into one or the other field; each field takes those that fit it.
const texts = [
  'Ada',
  'Mary Lee',
  'mary.lee@mail.example',
  'A-1001-01',
  'PR-1001',
  '7K3M-Q2XA',
  '415 555 0100',
  '482913',
  '2026-11-25',
  '2026-11-25T13:00-05:00',
  'America/New_York',
  'clinic.example',
  'https://help.example.org',
  '192.0.2.7',
  '0191e0a0-0000-7000-8000-000000000000',
  '/home/sam/people.csv',
  'a'.repeat(32),
  '5f'.repeat(32),
  'mail.eml',
  '{}',
];
const numbers = [0, 1, 2, 3, 5, 10, 25, 60, 100, 587, 1000, 1440, 1_700_000_000_000];

const oneOf = (values: readonly unknown[], schema: z.ZodType): fc.Arbitrary<unknown> => {
  const fitting = values.filter((value) => schema.safeParse(value).success);
  return fc.constantFrom(...(fitting.length > 0 ? fitting : values));
};

/**
 * Values that a schema takes, made of the schema itself. Rules over several fields are not known here: some of the values
 * may be refused for those.
 */
export function valuesOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const definition = definitionOf(schema);
  const of = (inner: z.ZodType | undefined): fc.Arbitrary<unknown> => {
    if (!inner) throw new Error(`a schema of type ${definition.type} without what it is made of`);
    return valuesOf(inner);
  };
  switch (definition.type) {
    case 'object': {
      const fields = Object.entries(definition.shape ?? {});
      const optional = (field: z.ZodType) => field.safeParse(undefined).success;
      return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, valuesOf(field)])), {
        requiredKeys: fields.filter(([, field]) => !optional(field)).map(([name]) => name),
      });
    }
    case 'string':
      return oneOf(texts, schema);
    case 'number':
    case 'int':
      return oneOf(numbers, schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'undefined':
      return fc.constant(undefined);
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(definition.values ?? []));
    case 'unknown':
    case 'any':
      return fc.constantFrom<unknown>('text', 5, true, null);
    case 'array':
      return fc.array(of(definition.element), { minLength: 1, maxLength: 3 });
    case 'tuple':
      return fc.tuple(...(definition.items ?? []).map(valuesOf));
    case 'record':
      return fc
        .array(fc.tuple(of(definition.keyType), of(definition.valueType)), { maxLength: 2 })
        .map((pairs) => Object.fromEntries(pairs));
    case 'union':
      return fc.oneof(...(definition.options ?? []).map(valuesOf));
    case 'nullable':
      return fc.option(of(definition.innerType), { nil: null });
    case 'optional':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return of(definition.innerType);
    case 'pipe':
      return of(definition.in);
    default:
      throw new Error(`no values are known for a schema of type ${definition.type}`);
  }
}

/** Where something stands in a value: the keys on the way to it. */
export type Place = readonly (string | number)[];

/** Every place in a value, the whole first. */
export function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const below = Array.isArray(value)
    ? value.flatMap((each, index) => placesIn(each, [...at, index]))
    : Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, key]));
  return [at, ...below];
}

/** A copy of a value with another one in one place. */
export function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...(value as Record<string, unknown>) };
  const fields = copy as Record<string | number, unknown>;
  fields[key] = replaced(fields[key], rest, by);
  return copy;
}

/** A copy of a value without what stands in one place; in a list the place stays empty. */
export function withoutPlace(value: unknown, place: Place): unknown {
  const [last, ...rest] = [...place].reverse();
  if (last === undefined) return undefined;
  const at = rest.reverse();
  const { [last]: _, ...left } = inPlace(value, at) as Record<string | number, unknown>;
  return replaced(value, at, left);
}

/** A copy of a value with one more field in one place, whatever the field is called; the value itself where there are no fields. */
export function withField(value: unknown, place: Place, name: string, content: unknown): unknown {
  const there = inPlace(value, place);
  if (typeof there !== 'object' || there === null || Array.isArray(there)) return value;
  const copy = { ...there };
  // Defined rather than set: `__proto__` would be taken for the prototype.
  Object.defineProperty(copy, name, {
    value: content,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return replaced(value, place, copy);
}

const inPlace = (value: unknown, place: Place): unknown =>
  place.reduce((inside, key) => (inside as Record<string | number, unknown>)[key], value);
