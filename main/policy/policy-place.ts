import { realpathSync } from 'node:fs';

/** Where a computer's policy is, and whose it has to be. A face of the installed program takes `systemPolicy`, and no other. */
export interface PolicyPlace {
  readonly file: string;
  readonly platform: NodeJS.Platform;
  /** Users whose files are believed, by number: the administrator alone. */
  readonly owners: readonly number[];
}

/** The drive of Windows itself: asked of the system, as any user can set what the environment says. */
function windowsDrive(): string {
  try {
    return realpathSync.native('\\\\?\\GLOBALROOT\\SystemRoot').match(/^[a-z]:/i)?.[0] ?? 'C:';
  } catch {
    return 'C:';
  }
}

/** The folder of the policy on each system. */
export function policyFolder(platform: NodeJS.Platform, drive: () => string = windowsDrive): string {
  if (platform === 'win32') return `${drive()}\\ProgramData\\Login Desk`;
  return platform === 'darwin' ? '/Library/Application Support/Login Desk' : '/etc/login-desk';
}

/** The policy of this computer. Nothing that a user sets leads anywhere else. */
export const systemPolicy = (platform: NodeJS.Platform = process.platform): PolicyPlace => ({
  file: `${policyFolder(platform)}${platform === 'win32' ? '\\' : '/'}policy.json`,
  platform,
  owners: [0],
});

/**
 * The policy of a program that runs from its sources: a file that a test names in `LOGIN_DESK_POLICY`, which may be its own. An
 * installed program never comes here.
 */
export function developmentPolicy(env: NodeJS.ProcessEnv): PolicyPlace {
  const system = systemPolicy();
  const file = env.LOGIN_DESK_POLICY;
  return file ? { ...system, file, owners: [0, process.getuid?.() ?? 0] } : system;
}
