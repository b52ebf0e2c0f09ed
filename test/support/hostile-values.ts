/**
 * What a window that was taken over could send instead of what is asked for. Each is made when it is needed. `refused`: no field
 * of the contract takes it; the others fit one or the other.
 */
export interface HostileValue {
  readonly name: string;
  readonly make: () => unknown;
  /** Whether each call with it has to be refused, wherever it stands. */
  readonly refused: boolean;
  /** Whether the bridge between page and program can carry it at all. */
  readonly carried: boolean;
  /** Whether it takes much memory. */
  readonly large?: boolean;
}

export function nested(depth: number): unknown {
  let value: unknown = 'inside';
  for (let count = 0; count < depth; count += 1) value = { value };
  return value;
}

function circle(): unknown {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
}

const taken = (name: string, make: () => unknown): HostileValue => ({
  name,
  make,
  refused: false,
  carried: true,
});
const never = (name: string, make: () => unknown, carried = true): HostileValue => ({
  name,
  make,
  refused: true,
  carried,
});
/** One that takes long to make: made once, for all who only read it. */
const large = (name: string, make: () => unknown, carried = true): HostileValue => {
  let made: { readonly value: unknown } | null = null;
  const once = () => {
    made ??= { value: make() };
    return made.value;
  };
  return { ...never(name, once, carried), large: true };
};

export const hostileValues: readonly HostileValue[] = [
  taken('nothing', () => undefined),
  taken('null', () => null),
  taken('an empty text', () => ''),
  taken('zero below zero', () => -0),
  taken('a number that is too large', () => 2 ** 53),
  taken('a number below zero', () => -1),
  taken('a fraction', () => 0.1),
  taken('the word of a prototype', () => '__proto__'),
  taken('the word of a constructor', () => 'constructor'),
  taken('an empty list', () => []),
  taken('a list in a list', () => [[[]]]),
  taken('an empty object', () => ({})),
  taken('an object that has a length', () => ({ length: 1, 0: 'x' })),
  taken('SQL', () => `'; DROP TABLE accounts; --`),
  taken('a way to the root', () => '../../../../etc/passwd'),
  taken('a NUL', () => 'a\u0000b'),
  taken('a line break', () => 'a\r\nBcc: eve@mail.example'),
  taken('a prototype of its own', () => JSON.parse('{"__proto__": {"polluted": true}}')),
  taken('a constructor of its own', () => ({ constructor: { prototype: { polluted: true } } })),
  taken('words of its own', () =>
    JSON.parse('{"toString":"x","valueOf":"x","hasOwnProperty":"x","then":"x"}'),
  ),
  never('no number', () => Number.NaN),
  never('infinity', () => Number.POSITIVE_INFINITY),
  never('a whole number without end', () => 10n ** 30n),
  never('a date', () => new Date(0)),
  never('no date', () => new Date(Number.NaN)),
  never('a map', () => new Map([['limit', 1]])),
  never('a set', () => new Set(['limit'])),
  never('bytes', () => new Uint8Array(16)),
  never('a buffer', () => new ArrayBuffer(16)),
  never('a pattern', () => /(a+)+$/u),
  never('an error', () => new TypeError('made up')),
  never('a text in an object', () => new String('text')),
  never('a number in an object', () => new Number(1)),
  never('half a character', () => 'a\ud800b'),
  never('the other half', () => '\udc00'),
  never('half a character as a key', () => ({ '\ud800': 'x' })),
  never('a circle', circle),
  large('ten thousand levels', () => nested(10_000), false),
  large('a million elements', () => Array(1_000_000).fill(0)),
  large('a list that is long and empty', () => Array(2 ** 31), false),
  large('twenty million letters', () => 'x'.repeat(20_000_000)),
  large('twenty million bytes', () => new Uint8Array(20_000_000)),
  never('a function', () => () => 'x', false),
  never('a symbol', () => Symbol('x'), false),
];
