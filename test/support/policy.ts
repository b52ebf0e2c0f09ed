import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { done } from '../../main/failures.ts';
import { setMachinePolicy } from '../../main/machine-policy.ts';
import type { PolicyPlace } from '../../main/policy/policy-place.ts';
import { type Policy, policySchema } from '../../preload/contract/policy.ts';

/** This process works under a policy until the test has ended. */
export function underPolicy(policy: unknown, password: () => string | null = () => null): Policy {
  const parsed = policySchema.parse(policy);
  setMachinePolicy(done(parsed), password);
  onTestFinished(() => setMachinePolicy(done(null)));
  return parsed;
}

/** A folder for a policy that this process's user is the administrator of; gives its place and how to write it. */
export function policyFile(content?: string | Buffer | object): PolicyPlace & {
  readonly folder: string;
  write(content: string | Buffer | object): void;
} {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-policy-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, 'login-desk');
  mkdirSync(folder, { mode: 0o755 });
  const file = join(folder, 'policy.json');
  const write = (written: string | Buffer | object): void =>
    writeFileSync(
      file,
      typeof written === 'string' || Buffer.isBuffer(written) ? written : JSON.stringify(written),
      { mode: 0o644 },
    );
  if (content !== undefined) write(content);
  return { file, folder, platform: process.platform, owners: [0, process.getuid?.() ?? 0], write };
}
