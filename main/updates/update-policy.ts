import { machinePolicy } from '../machine-policy.ts';
import type { UpdatePolicy } from './rules.ts';

/** What the IT of this computer has fixed about updates. Under a policy that can't be used nothing is looked for: it may forbid that. */
export function updatePolicy(): UpdatePolicy {
  const policy = machinePolicy();
  return policy.ok ? (policy.value.updates ?? {}) : { mode: 'off' };
}
