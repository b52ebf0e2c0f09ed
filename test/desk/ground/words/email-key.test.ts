import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiDomain, emailKey, fullAsciiDomain } from '../../../../main/desk/ground/words/email-key.ts';
import { readMailAddress } from '../../../../main/mail/message/addresses.ts';

const keyOf = (typed: string): string => {
  const answer = emailKey(typed);
  return answer.ok ? answer.value.key : answer.error.code;
};
const problemOf = (typed: string): unknown => {
  const answer = emailKey(typed);
  return answer.ok ? answer.value.key : answer.error.problem;
};

describe('the key of a login email', () => {
  it.each([
    ['anna@example.com', 'anna@example.com'],
    ['  Anna.Berg@Example.COM\t', 'anna.berg@example.com'],
    ['ÅSA@example.com', 'Åsa@example.com'],
    ['a\u030Asa@example.com', 'åsa@example.com'],
    ['J\u030C@example.com', '\u01F0@example.com'],
    ['\u212Aim@example.com', 'kim@example.com'],
    ['jo@Bücher.example', 'jo@xn--bcher-kva.example'],
    ['jo@XN--BCHER-KVA.example', 'jo@xn--bcher-kva.example'],
    ['jo@faß.example', 'jo@xn--fa-hia.example'],
    ['jo@ｅｘａｍｐｌｅ．com', 'jo@example.com'],
    ["o'neil+desk@example.co.uk", "o'neil+desk@example.co.uk"],
    ['!#$%&*/=?^_`{|}~-@example.com', '!#$%&*/=?^_`{|}~-@example.com'],
    ['jo@4th.example', 'jo@4th.example'],
  ])('of %j is %j', (typed, key) => expect(keyOf(typed)).toBe(key));

  it('keeps what was typed beside it', () => {
    expect(emailKey(' Anna@Bücher.example ')).toEqual({
      ok: true,
      value: { email: 'Anna@Bücher.example', key: 'anna@xn--bcher-kva.example' },
    });
  });

  it.each([
    ['', 'it is empty'],
    ['anna', 'it has no @'],
    ['@example.com', 'there is nothing before the @'],
    ['anna@', 'there is nothing after the @'],
    ['anna@berg@example.com', 'it has more than one @'],
    ['.anna@example.com', 'the part before the @ begins with a dot'],
    ['anna.@example.com', 'the part before the @ ends with a dot'],
    ['an..na@example.com', 'the part before the @ has two dots in a row'],
    ['anna@.example.com', 'the part after the @ begins with a dot'],
    ['anna@example.com.', 'the part after the @ ends with a dot'],
    ['anna@example..com', 'the part after the @ has two dots in a row'],
    ['anna@example。。com', 'the part after the @ is not a domain name'],
    ['anna@example.com。', 'the part after the @ is not a domain name'],
    ['anna@example', 'its domain has no dot, as in “example.com”'],
    ['anna@192.0.2.1', 'its domain ends in a number'],
    ['anna@[192.0.2.1]', 'an address in brackets instead of a domain is not accepted'],
    ['"anna berg"@example.com', 'it has a space in it'],
    ['"anna"@example.com', 'quotation marks and backslashes are not accepted'],
    ['anna(desk)@example.com', 'comments in parentheses are not accepted'],
    ['Anna <anna@example.com>', 'it has a space in it'],
    ['<anna@example.com>', 'it has a character that separates addresses'],
    ['anna@example.com,b@example.com', 'it has more than one @'],
    ['an\u037Ena@example.com', 'it has a character that separates addresses'],
    ['anna@exa_mple.com', 'the part after the @ is not a domain name'],
    ['anna@-example.com', 'the part after the @ is not a domain name'],
    ['anna@ab--cd.com', 'the part after the @ is not a domain name'],
    ['anna@xn--a.com', 'the part after the @ is not a domain name'],
    ['anna\u0000@example.com', 'it has a control character or another invisible one'],
    ['anna@example.com\r\nBcc: x@example.org', 'it has a control character or another invisible one'],
    ['an\u200Bna@example.com', 'it has a control character or another invisible one'],
    ['an\u202Ena@example.com', 'it has a control character or another invisible one'],
    ['anna@exam\u00ADple.com', 'it has a control character or another invisible one'],
    ['an\uD800na@example.com', 'it has a control character or another invisible one'],
    ['an\u00A0na@example.com', 'it has a space in it'],
    [`${'a'.repeat(65)}@example.com`, 'the part before the @ is longer than 64 octets'],
    [`${'å'.repeat(33)}@example.com`, 'the part before the @ is longer than 64 octets'],
    [`a@${'b'.repeat(64)}.com`, 'the part after the @ is not a domain name'],
  ])('refuses %j', (typed, problem) => expect(problemOf(typed)).toBe(problem));

  it('refuses a text of a million characters without looking at all of it', () => {
    expect(problemOf(`${'a'.repeat(1_000_000)}@example.com`)).toBe('it is longer than 254 octets');
  });

  it('takes what is just short enough', () => {
    const domain = `${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`;
    expect(keyOf(`${'a'.repeat(63)}@${domain}`)).toBe(`${'a'.repeat(63)}@${domain}`);
    expect(keyOf(`${'a'.repeat(64)}@example.com`)).toBe(`${'a'.repeat(64)}@example.com`);
    expect(problemOf(`${'a'.repeat(64)}@${domain}`)).toBe('it is longer than 254 octets');
  });

  it('shows nothing in its refusal that could break a line or fill a screen', () => {
    const answer = emailKey(`anna\r\nBcc: x@example.org ${'y'.repeat(5000)}`);
    expect(answer.ok).toBe(false);
    if (answer.ok) return;
    expect(answer.error.message).not.toMatch(/[\r\n]/);
    expect(answer.error.message.length).toBeLessThan(250);
  });
});

const local = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9+_-]{1,20}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('J', 'j', 'T', 'K', 'é', 'e', '\u030C', '\u0308', '\u0301', '\u212A'),
    minLength: 1,
    maxLength: 12,
  }),
);
const domain = fc.oneof(
  fc.domain(),
  fc
    .string({
      unit: fc.constantFrom('B', 'ü', 'ß', 'é', 'e', '\u0301', 'Σ', 'ς', 'İ', 'x', 'n', '-', '.', '。'),
      minLength: 1,
      maxLength: 12,
    })
    .map((text) => `${text}.Example`),
);
const address = fc.tuple(local, domain).map(([before, after]) => `${before}@${after}`);
const accepted = address.filter((typed) => emailKey(typed).ok);

describe('any key', () => {
  it('is its own key', () => {
    fc.assert(
      fc.property(accepted, (typed) => {
        const key = keyOf(typed);
        expect(keyOf(key)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same however the domain and the ASCII letters are capitalised', () => {
    const turn = (text: string, flags: readonly boolean[]) =>
      [...text]
        .map((letter, at) =>
          /[a-z]/i.test(letter) && flags[at % flags.length] ? letter.toUpperCase() : letter.toLowerCase(),
        )
        .join('');
    fc.assert(
      fc.property(fc.emailAddress(), fc.array(fc.boolean(), { minLength: 1 }), (typed, flags) => {
        fc.pre(emailKey(typed).ok);
        expect(keyOf(turn(typed, flags))).toBe(keyOf(typed));
      }),
    );
  });

  it('is the same for composed and decomposed letters', () => {
    fc.assert(
      fc.property(accepted, (typed) => {
        const apart = typed.normalize('NFD');
        // “≮” comes apart into a sign that no address may have.
        fc.pre(!/[<>]/.test(apart));
        expect(keyOf(apart)).toBe(keyOf(typed.normalize('NFC')));
      }),
    );
  });

  it('has the domain that the whole algorithm makes, also where a shorter way gets there', () => {
    const label = fc.stringMatching(/^[a-zA-Z0-9-]{1,66}$/);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(label, fc.constantFrom('xn--bcher-kva', 'Example', 'com', '1', '')), {
          minLength: 1,
          maxLength: 5,
        }),
        (labels) => {
          expect(asciiDomain(labels.join('.'))).toBe(fullAsciiDomain(labels.join('.')));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never merges dots, tags or another spelling', () => {
    const plain = fc.stringMatching(/^[a-z0-9]{2,20}$/);
    fc.assert(
      fc.property(plain, plain, fc.nat(), (name, tag, at) => {
        const cut = 1 + (at % (name.length - 1));
        const spellings = [
          `${name}@gmail.com`,
          `${name.slice(0, cut)}.${name.slice(cut)}@gmail.com`,
          `${name}+${tag}@gmail.com`,
          `${name}@googlemail.com`,
          `${name}@gmial.com`,
          `${name.slice(0, cut)}\u0430${name.slice(cut)}@gmail.com`,
        ];
        expect(new Set(spellings.map(keyOf)).size).toBe(spellings.length);
      }),
    );
  });

  it('is of an address that mail can go to', () => {
    fc.assert(
      fc.property(accepted, (typed) => {
        const address = emailKey(typed);
        expect(readMailAddress(address.ok ? address.value.email : '')).not.toBeNull();
        expect(readMailAddress(keyOf(typed))).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('fits an envelope: at most 254 octets, 64 before the @, no white space, no control character', () => {
    fc.assert(
      fc.property(accepted, (typed) => {
        const key = keyOf(typed);
        expect(Buffer.byteLength(key)).toBeLessThanOrEqual(254);
        expect(Buffer.byteLength(key.slice(0, key.lastIndexOf('@')))).toBeLessThanOrEqual(64);
        expect(key).not.toMatch(/[\s\p{C}]/u);
      }),
    );
  });
});
