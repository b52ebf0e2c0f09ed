import { done } from '../failures.ts';
import { setMachinePolicy } from '../machine-policy.ts';
import { isNothing } from './is-nothing.ts';
import type { PolicyPlace } from './policy-place.ts';

/** Reads the policy of the computer for this process: before any desk is opened in it. */
export async function applyPolicy(place: PolicyPlace): Promise<void> {
  if (isNothing(place.file)) {
    setMachinePolicy(done(null));
    return;
  }
  // Most computers have none, and a start needs nothing of how one is read.
  const { readWhole } = await import('./read-policy.ts');
  const { policy, password } = await readWhole(place);
  setMachinePolicy(policy, password);
}
