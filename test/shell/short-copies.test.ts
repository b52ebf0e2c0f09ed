import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Clipboard, copyLasts, createShortCopies } from '../../main/shell/short-copies.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function clipboard(): Clipboard & { text: string } {
  return {
    text: '',
    async readText() {
      return this.text;
    },
    writeText(text) {
      this.text = text;
    },
    clear() {
      this.text = '';
    },
  };
}

test('what was masked is on the clipboard for a minute', async () => {
  const system = clipboard();
  createShortCopies(system).copy('mary.lee@mail.example');
  await vi.advanceTimersByTimeAsync(copyLasts - 1);
  expect(system.text).toBe('mary.lee@mail.example');
  await vi.advanceTimersByTimeAsync(1);
  expect(system.text).toBe('');
});

test('copied once more it has its minute again, and what another program copied meanwhile stays', async () => {
  const system = clipboard();
  const copies = createShortCopies(system);
  copies.copy('4155550132');
  await vi.advanceTimersByTimeAsync(copyLasts / 2);
  copies.copy('4155550132');
  await vi.advanceTimersByTimeAsync(copyLasts / 2);
  expect(system.text).toBe('4155550132');
  system.writeText('something else');
  await vi.advanceTimersByTimeAsync(copyLasts);
  expect(system.text).toBe('something else');
});

test('a program that ends takes it along', async () => {
  const system = clipboard();
  const copies = createShortCopies(system);
  copies.copy('4155550132');
  await copies.forget();
  expect(system.text).toBe('');
  await copies.forget();
});
