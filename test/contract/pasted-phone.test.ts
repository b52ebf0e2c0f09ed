import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPhone, readPhone } from '../../preload/contract/pasted-phone.ts';

describe('a phone number as it is pasted', () => {
  it.each([
    ['as a link', 'tel:+1-415-555-0134'],
    ['as a link with slashes', 'tel://4155550134'],
    ['with “Tel.”', 'Tel. (415) 555-0134'],
    ['with “Tel.:”', 'Tel.: 415.555.0134'],
    ['with a word behind', '(415) 555-0134 (cell)'],
    ['with words on both sides', 'Mobile: 415 555 0134 work'],
    ['with a word in Spanish', 'Teléfono: 415 555 0134'],
    ['with a non-breaking hyphen', '415\u2011555\u20110134'],
    ['with an en dash', '415–555–0134'],
    ['with a long dash', '415—555—0134'],
    ['with a minus sign', '415−555−0134'],
    ['with dots', '415.555.0134'],
    ['with slashes', '415/555/0134'],
    ['with non-breaking spaces', '415\u00a0555\u202f0134'],
    ['between bidirectional controls', '\u202a(415) 555-0134\u202c'],
    ['with an override', '\u202e415-555-0134'],
    ['with an embedding', '\u202b415-555-0134\u202c\u200e'],
    ['in full-width digits', '（４１５）５５５－０１３４'],
    ['in Arabic digits', '٤١٥ ٥٥٥ ٠١٣٤'],
    ['with its country', '+1 415 555 0134'],
    ['with its country and no plus', '1-415-555-0134'],
    ['with a comma behind', '415-555-0134,'],
    ['in quotes', '“415-555-0134”'],
    ['with a letter before it', 'T: 415-555-0134'],
    ['with a letter and a space before it', 'm 415 555 0134'],
    ['with a letter behind', '(415) 555-0134 (c)'],
    ['with a sign that stands for an object', '\ufffc415-555-0134'],
    ['with a picture of a phone', '📞 415-555-0134'],
    ['with “Cell #:”', 'Cell #: 415-555-0134'],
    ['with a number sign', '#415-555-0134'],
    ['with two kinds of phone', 'Tel/Fax: 415-555-0134 (home/work)'],
    ['in square brackets', '[415] 555-0134'],
    ['with raised dots', '415·555•0134'],
    ['with low lines', '415_555_0134'],
    ['with tildes', '415~555~0134'],
    ['as a link with escaped signs', 'tel:%2B1%20415%20555%200134'],
    ['as a link of another program', 'whatsapp:+14155550134'],
    ['with a link’s parameters', 'tel:415-555-0134;phone-context=+1;isub=9'],
  ])('%s is 4155550134', (_, typed) => {
    expect(readPhone(typed)).toMatchObject({ digits: '4155550134', extension: '', isPhone: true });
    expect(cleanPhone(typed)).toMatch(/^[+\d][\d\s().+/-]*\d$|^\([\d\s().+/-]*\d$/);
  });

  it.each([
    'x12',
    'x 12',
    'x.12',
    'X12',
    ' ext 12',
    ' ext. 12',
    ' Ext: 12',
    ' extn 12',
    ' extn. 12',
    ' exten 12',
    ' extension 12',
    ' Extensión 12',
    '#12',
    ' # 12',
    ';12',
    ', ext. 12',
    ',12',
    ',,12',
    ';ext=12',
    ' (ext 12)',
    ' - ext. 12',
    ' ext-12',
    ' ext 12 (work)',
    ' ext. 12;',
    ' option 12',
    ' press 12',
    ' ｅｘｔ １２',
    ' e12',
    ' e.12',
    ' xt 12',
    ' ×12',
    ' [ext. 12]',
    ' ext no. 12',
    ', extension number 12',
    ' Ext№12',
    ' x#12',
    '*12',
    'p12',
    ' w12',
    ' then 12',
    ' dial 12',
    ' (12)',
    '/12',
    ' - 12',
    ' Durchwahl 12',
    ' toestel 12',
    ' 内線12',
    ';ext=12;isub=9',
  ])('with %j behind has the extension 12', (end) =>
    expect(readPhone(`(415) 555-0134${end}`)).toEqual({
      text: '(415) 555-0134 ext. 12',
      digits: '4155550134',
      extension: '12',
      dial: '4155550134',
      isPhone: true,
    }),
  );

  it.each([
    ['555-PETS', '5557387'],
    ['(415) 555-PETS', '4155557387'],
    ['415 555 pets', '4155557387'],
    ['1-800-FLOWERS', '8003569377'],
    ['1-800-MATTRESS', '8006288737'],
    ['1-415-555-PETS', '4155557387'],
    ['415-555-PETS ext. 12', '4155557387'],
    ['555-HOME', '5554663'],
    ['(415) 555-WORK', '4155559675'],
    ['1-800-CALL-NOW', '8002255669'],
    ['Tel. 1-800-CALL-NOW', '8002255669'],
    ['call 1-800-GO-FEDEX', '8004633339'],
    ['555-PETS (cell)', '5557387'],
    ['Cell: 415 555 PETS work', '4155557387'],
    ['800 CALL PETS', '8002255738'],
  ])('with letters is what its keys dial: %s is %s', (typed, digits) =>
    expect(readPhone(typed)).toMatchObject({ digits, isPhone: true }),
  );

  it.each([
    ['Bob 555-0134', '5550134'],
    ['555 0134 Mary', '5550134'],
    ['415-555-0134 after five', '4155550134'],
  ])('has words beside a whole number that are no keys: %s is %s', (typed, digits) => {
    expect(readPhone(typed)).toMatchObject({ digits, isPhone: false });
    expect(cleanPhone(typed)).toBe(typed);
  });

  it.each([
    '415-555-0134 / 415-555-0135',
    '415-555-0134\n415-555-0135',
    'home 415-555-0134 cell 415-555-0135',
    '415-555-0134 desk 12',
    '415-555-0134 x12 or x13',
  ])('is no number where it is two, or has a word between: %j stays as it is', (typed) => {
    expect(readPhone(typed).isPhone).toBe(false);
    expect(cleanPhone(typed)).toBe(typed.replace('\n', ' '));
  });

  it.each([
    '+44 (0)20 7946 0018',
    '+44(0)20 7946 0018',
    '+44 (0) 20 7946 0018',
    '+44 20 7946 0018',
    '0044 20 7946 0018',
    '011 44 20 7946 0018',
    '(+44) 20 7946 0018',
  ])('abroad is %s with its country’s code', (typed) =>
    expect(readPhone(typed)).toMatchObject({ digits: '442079460018', dial: '+442079460018', isPhone: true }),
  );

  it.each(['', '-', 'none', 'n/a', 'mary lee', '\u200b'])('is none where it is %j', (typed) =>
    expect(readPhone(typed)).toMatchObject({ extension: '', isPhone: false }),
  );

  it('is cleaned once and for all', () => {
    const sign = fc.constantFrom(
      ...'0123456789 ()+-.,;x#/',
      'ext',
      'Tel.',
      '(cell)',
      '\u2011',
      'PETS',
      '(0)',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 16 }), (signs) => {
        const once = readPhone(signs.join(''));
        const twice = readPhone(once.text);
        if (once.isPhone) expect(twice).toEqual(once);
        else expect(twice.text).toBe(once.text);
      }),
      { numRuns: 2000 },
    );
  });
});
