import PostalMime, { type Email } from 'postal-mime';
import { beforeEach, describe, expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../main/mail/message/clean-text.ts';
import { typedName } from '../../main/mail/templates/values.ts';
import { sql } from '../../main/store/sql.ts';
import { personName } from '../../preload/contract/pasted-text.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { valueIn } from '../support/answers.ts';
import { type TestDesk, testDesk } from '../support/desk.ts';
import { fillDirectory } from '../support/directory.ts';
import { naughtyStrings } from '../support/naughty-strings.ts';

let world: TestDesk;
beforeEach(async () => {
  world = testDesk();
  await fillDirectory(
    world.store,
    [{ id: 'P-100', name: 'Harbour Dental', email: 'front@harbour.example' }],
    [{ id: 'clinic', kind: 'clinic', userName: 'harbour', givenName: '', familyName: '' }],
  );
});

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const unescaped = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');

/** What of a mail a text that somebody typed must not change: its headers and the elements of its page. */
const shape = (mail: Email) => ({
  headers: mail.headers.map(({ key }) => key),
  elements: mail.html?.match(/<\/?[a-z0-9]+/gi),
  addresses: [mail.to?.length, mail.cc, mail.bcc, mail.replyTo?.length, mail.to?.[0]?.address],
  attachments: mail.attachments.length,
});

async function newest(): Promise<Email> {
  const row = world.store.read.get<{ raw: Buffer }>(
    sql`SELECT raw FROM message_bytes ORDER BY id DESC LIMIT 1`,
  );
  return PostalMime.parse(row?.raw ?? '');
}

interface Place {
  /** Every so many of the strings are tried where each takes two actions; all of them where left out. */
  readonly every?: number;
  readonly put: (text: string) => Promise<Answer<unknown>>;
  /** What is kept of a text. */
  readonly kept: (text: string) => string;
  /** Where the mail shows it. */
  readonly isShown: (mail: Email, kept: string) => boolean;
}

const bodyShows = (mail: Email, line: string): boolean =>
  [mail.text ?? '', unescaped(mail.html ?? '')].every((body) => oneLine(body).includes(oneLine(line)));
/** A name from outside: what a mail program would make a link of is taken apart. */
const inBody = (mail: Email, kept: string): boolean => bodyShows(mail, typedName(kept));
const reset = (requestedBy: string) => {
  world.clock.pass(3_600_000);
  return world.act('logins.password-help', { userName: 'harbour', requestedBy });
};

const places: Readonly<Record<string, Place>> = {
  'who asked for a password': { put: reset, kept: personName, isShown: inBody },
  'the name of the practice': {
    every: 3,
    put: async (text) => {
      const named = await world.act(
        'practices.correct-name',
        { practiceId: 'P-100', name: text },
        { proofs: ['in-person'] },
      );
      return named.ok ? reset('Mary') : named;
    },
    kept: personName,
    isShown: inBody,
  },
  'the name of the desk': {
    every: 3,
    put: async (text) => {
      const named = await world.act('settings.set', { key: 'desk.name', value: text });
      return named.ok ? reset('Mary') : named;
    },
    kept: personName,
    isShown: (mail, kept) => bodyShows(mail, cleanLine(kept)),
  },
  'a message to support': {
    put: (text) =>
      world.act('logins.email-us', {
        from: 'ann@clinic.example',
        about: 'password',
        given: 'harbour',
        text,
      }),
    kept: (text) => text.trim(),
    // It is quoted, line by line; what would steer a terminal has no place in a mail.
    isShown: (mail, kept) =>
      oneLine((mail.text ?? '').replace(/^> ?/gm, '')).includes(oneLine(cleanText(kept))),
  },
};

describe('a naughty string that a mail shows stays a text, and changes nothing else of the mail', () => {
  test.each(Object.entries(places))('%s', async (_name, { put, kept, isShown, every = 1 }) => {
    valueIn(await put('Olu Adeyemi'));
    const usual = shape(await newest());
    const wrong: unknown[] = [];
    let accepted = 0;
    for (const text of naughtyStrings.filter((_text, index) => index % every === 0)) {
      if (!(await put(text)).ok) continue;
      accepted += 1;
      const mail = await newest();
      if (!isShown(mail, kept(text))) wrong.push({ text, mail: mail.text });
      const now = shape(mail);
      if (JSON.stringify(now) !== JSON.stringify(usual)) wrong.push({ text, now });
    }
    expect(wrong).toEqual([]);
    expect(accepted).toBeGreaterThan(naughtyStrings.length / every / 3);
  });
});
