import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useDrafts } from '../../renderer/data/drafts.ts';

describe('what was typed and not sent', () => {
  it('is kept by what it was typed for, field by field, until it is cleared', () => {
    const { change, clear } = useDrafts.getState();
    change('release:A-1', { why: 'a' });
    change('release:A-1', { who: 'Sam' });
    change('release:A-2', { why: 'b' });
    expect(useDrafts.getState().drafts).toEqual({
      'release:A-1': { why: 'a', who: 'Sam' },
      'release:A-2': { why: 'b' },
    });
    clear('release:A-1');
    expect(useDrafts.getState().drafts).toEqual({ 'release:A-2': { why: 'b' } });
  });

  it('no form with a field for a secret keeps that field', () => {
    const renderer = join(import.meta.dirname, '../../renderer');
    const sources = (readdirSync(renderer, { recursive: true }) as string[])
      .filter((name) => /\.tsx?$/.test(name) && statSync(join(renderer, name)).isFile())
      .map((name) => ({ name, text: readFileSync(join(renderer, name), 'utf8') }))
      .filter(({ text }) =>
        /<(PasswordField|NewPasswordFields|OwnersPassword|SecretForm)\b|CodeField/.test(text),
      );
    expect(sources.length).toBeGreaterThan(8);
    for (const { name, text } of sources) {
      // What is a secret is held by the form alone, in `useState`: nothing of a draft bears its name.
      for (const [, draft = ''] of text.matchAll(/(?:const blank = |useDraft(?:<[^>]*>)?\()([^;]*);/g))
        expect(draft, name).not.toMatch(/(password|secret|code|key)\w*\??:/i);
    }
  });
});
