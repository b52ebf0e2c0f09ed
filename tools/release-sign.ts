/**
 * Signs the feeds that electron-builder left in dist/, so that programs believe them: `npm run release:sign [-- FOLDER]`. The private
 * key, 64 hexadecimal digits, is in LOGIN_DESK_UPDATE_KEY; without it a sentence is printed and nothing is signed. `npm run
 * release:sign -- --new-key FILE` makes a pair once: the private half goes into FILE, and the public one into
 * main/updates/release-key.ts.
 */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { newestVersion, thisProgram } from '../main/store/migrations/index.ts';
import { releasePublicKey } from '../main/updates/release-key.ts';
import { projectFolder } from './machine/project.ts';
import { reportAndExit, SetupProblem } from './machine/setup-problem.ts';
import { feedsIn, publicKeyOf, signFeeds } from './release/sign-feeds.ts';

async function newKey(path: string): Promise<void> {
  const seed = randomBytes(32);
  await writeFile(path, `${seed.toString('hex')}\n`, { mode: 0o600, flag: 'wx' }).catch(() => {
    throw new SetupProblem(`${path} can’t be written, or is there already: name another file.`);
  });
  console.log(
    `The private key is in ${path}: keep it as the secret LOGIN_DESK_UPDATE_KEY of the release, and delete the file.`,
  );
  console.log(`The public key belongs into main/updates/release-key.ts: ${publicKeyOf(seed)}`);
}

async function signRelease(folder: string, key: string): Promise<void> {
  const feeds = await feedsIn(folder);
  if (feeds.length === 0)
    throw new SetupProblem(
      `${folder} has no feed to sign (latest*.yml, beta*.yml): make the packages first.`,
    );
  if (key === '') {
    console.log(
      'LOGIN_DESK_UPDATE_KEY is not set: nothing was signed, and no program will believe these feeds.',
    );
    return;
  }
  if (!/^[0-9a-f]{64}$/i.test(key))
    throw new SetupProblem('LOGIN_DESK_UPDATE_KEY has to be 64 hexadecimal digits.');
  const seed = Buffer.from(key, 'hex');
  if (publicKeyOf(seed) !== releasePublicKey)
    throw new SetupProblem(
      'LOGIN_DESK_UPDATE_KEY is not the key that programs check with: see main/updates/release-key.ts. Nothing was signed.',
    );
  const { oldestWorkable } = thisProgram;
  for (const name of await signFeeds(folder, seed, { schema: newestVersion, oldestWorkable }))
    console.log(`${join(folder, name)}: signed`);
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'new-key': { type: 'string' } },
  });
  const file = values['new-key'];
  if (file !== undefined) await newKey(resolve(file));
  else
    await signRelease(
      resolve(positionals[0] ?? join(projectFolder, 'dist')),
      process.env.LOGIN_DESK_UPDATE_KEY?.trim() ?? '',
    );
}

await run().catch(reportAndExit);
