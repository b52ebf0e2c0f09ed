import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const oneHour = 3_600_000;

/** The folder of this user in which the tools keep what is costly to make. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'login-desk-tools');
}

/** A short name for everything that a cached thing was made from, so that a change of any of it makes a new one. */
export function fingerprint(...ingredients: readonly string[]): string {
  return createHash('sha256').update(ingredients.join('\0')).digest('hex').slice(0, 12);
}

/**
 * Gives the cached folder of that name, and makes it first where it isn't there. It is made in a folder beside it
 * and renamed when whole, so that a half-made one is never taken and of two that make it at once the first wins.
 */
export async function makeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const finished = join(cacheFolder(), name);
  if (existsSync(finished)) return finished;
  await mkdir(cacheFolder(), { recursive: true });
  await removeAbandoned();
  const unfinished = await mkdtemp(join(cacheFolder(), `${name}.unfinished-`));
  try {
    await make(unfinished);
    await rename(unfinished, finished).catch((problem: unknown) => {
      if (!existsSync(finished)) throw problem;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return finished;
}

/** Whoever is killed while making something leaves hundreds of megabytes; an hour later nobody is at it any more. */
async function removeAbandoned(): Promise<void> {
  for (const entry of await readdir(cacheFolder())) {
    if (!entry.includes('.unfinished-')) continue;
    const folder = join(cacheFolder(), entry);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > oneHour) await rm(folder, { recursive: true, force: true });
  }
}
