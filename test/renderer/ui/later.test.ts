import { globSync, readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AwaitedDialog, later, useLater, withdrawnByEscape } from '../../../renderer/ui/later.tsx';

/** A part that arrives when the test says so. */
function comingPart() {
  const arrival = Promise.withResolvers<void>();
  const part = later(async () => {
    await arrival.promise;
    return () => createElement('p', null, 'here');
  });
  const Shown = () => {
    const Loaded = useLater(part);
    return Loaded === null ? createElement(AwaitedDialog, { onWithdraw: () => {} }) : createElement(Loaded);
  };
  return { part, arrive: () => arrival.resolve(), drawn: () => renderToStaticMarkup(createElement(Shown)) };
}

test('A part that is asked for says that it is being loaded, and is there at once when it was loaded ahead', async () => {
  const { part, arrive, drawn } = comingPart();
  const loading = part.load();
  expect(drawn()).toMatch(
    /^<div class="[^"]*" role="status" aria-busy="true" data-awaited="">Loading<\/div>$/,
  );
  arrive();
  await loading;
  expect(drawn()).toBe('<p>here</p>');
});

test('Whoever shows a part hears that it is loaded, whoever asked for it', async () => {
  const { part, arrive } = comingPart();
  const heard: string[] = [];
  const stop = part.onLoaded(() => heard.push(`first: ${part.loaded() !== null}`));
  const ahead = part.load();
  part.onLoaded(() => heard.push(`second: ${part.loaded() !== null}`));
  expect(heard).toEqual([]);
  arrive();
  await ahead;
  expect(heard).toEqual(['first: true', 'second: true']);
  stop();
  await part.load();
  expect(heard).toEqual(['first: true', 'second: true']);
});

test('A part that could not be loaded is asked for again', async () => {
  let asked = 0;
  const part = later(async () => {
    asked += 1;
    if (asked === 1) throw new Error('not this time');
    return () => null;
  });
  await expect(part.load()).rejects.toThrow('not this time');
  expect(part.loaded()).toBeNull();
  await part.load();
  expect(part.loaded()).not.toBeNull();
});

test('Escape withdraws a dialog that is being loaded, means nothing to what lies below, and no more once it is there', () => {
  const target = new EventTarget();
  const below: string[] = [];
  let withdrawn = 0;
  const stop = withdrawnByEscape(target, () => {
    withdrawn += 1;
  });
  const press = (key: string): boolean => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key });
    let isStopped = false;
    event.stopPropagation = () => {
      isStopped = true;
    };
    target.dispatchEvent(event);
    if (!(event.defaultPrevented || isStopped)) below.push(key);
    return event.defaultPrevented && isStopped;
  };
  expect(press('a')).toBe(false);
  expect(withdrawn).toBe(0);
  expect(press('Escape')).toBe(true);
  expect(withdrawn).toBe(1);
  stop();
  expect(press('Escape')).toBe(false);
  expect(withdrawn).toBe(1);
  expect(below).toEqual(['a', 'Escape']);
});

test('Whatever the window loads when it is asked for goes this way', () => {
  const files = globSync('renderer/**/*.{ts,tsx}').map((file) => ({
    file,
    text: readFileSync(file, 'utf8'),
  }));
  expect(files.filter(({ text }) => /\b(?:lazy|Suspense)\b.*from 'react'/.test(text))).toEqual([]);
  const others = files.filter(({ text }) =>
    / import\(/.test(text.replaceAll(/later\(\s*async \(\) => \(await import\(/g, '')),
  );
  // The parts around the box come in turns that give way to keys.
  expect(others.map(({ file }) => file)).toEqual(['renderer/app/frame.tsx']);
});
