import { QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { Frame } from '../../renderer/app/frame.tsx';
import { makeQueryClient } from '../../renderer/data/client.ts';

test('the box is drawn before the rest of the window', () => {
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false }), loginDesk: {} });
  const frame = createElement(QueryClientProvider, { client: makeQueryClient() }, createElement(Frame));
  const first = renderToStaticMarkup(frame);
  expect(first).toContain('role="combobox"');
  expect(first).toMatch(/<main[^>]*><\/main>/);
  expect(first).toMatch(/<aside[^>]*><\/aside>/);
});
