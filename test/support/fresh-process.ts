import { afterAll, vi } from 'vitest';
import { done } from '../../main/failures.ts';
import { setDeskLanguage } from '../../main/language.ts';
import { setMachinePolicy } from '../../main/machine-policy.ts';

// Runs with each file, in the process that the files share: the next one finds it as if it were the first.
afterAll(() => {
  vi.useRealTimers();
  // Vitest takes them away before the next test, which is after the next file was loaded.
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  setDeskLanguage('en');
  setMachinePolicy(done(null));
});
