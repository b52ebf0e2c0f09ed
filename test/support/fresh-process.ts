import { afterAll, vi } from 'vitest';
import { setDeskLanguage } from '../../main/language.ts';

// Runs with each file, in the process that the files share: the next one finds it as if it were the first.
afterAll(() => {
  vi.useRealTimers();
  setDeskLanguage('en');
});
