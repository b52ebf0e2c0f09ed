import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { TeamLink } from '../../preload/contract/team-link.ts';
import { CopyingBanner } from '../../renderer/app/copying-banner.tsx';

const drawn = (link: TeamLink | null): string => renderToStaticMarkup(createElement(CopyingBanner, { link }));

test('the window says what changes wait for while the copy is made to work on without the team, and only then', () => {
  const without = {
    state: 'without',
    since: 0,
    kept: 0,
    why: { code: 'team-unreachable', message: 'away' },
  } as const;
  const shown = drawn({ ...without, isCopying: true });
  expect(shown).toContain('role="status"');
  expect(shown).toContain('Making a copy to work on without the team.');
  expect(shown).toContain('Changes wait until it is there; you can go on looking up.');
  for (const link of [{ ...without, isCopying: false }, { state: 'in-step' }, null] as const)
    expect(drawn(link)).toBe('');
});
