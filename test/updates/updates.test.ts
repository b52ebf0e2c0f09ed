import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Answer, done, failures } from '../../main/failures.ts';
import type { Installer } from '../../main/updates/installer.ts';
import { readUpdates } from '../../main/updates/kept-updates.ts';
import type { FoundUpdate } from '../../main/updates/look-for-update.ts';
import { type UpdatePolicy, updateRules } from '../../main/updates/rules.ts';
import { createUpdates, lookEvery, type Updates } from '../../main/updates/updates.ts';
import type { HoldUp, UpdateInTeam } from '../../preload/contract/updates.ts';
import { codeOf, valueIn } from '../support/answers.ts';

const versionFound = (version: string): FoundUpdate => ({
  feed: {
    version,
    files: [{ url: `Login-Desk-${version}.AppImage`, sha512: 'A'.repeat(86), size: 5000 }],
    releaseDate: '2026-11-27T08:00:00Z',
    releaseNotes: 'Quicker.',
  },
  base: new URL('https://updates.test/'),
});

/** What the world around the updates is like; a test changes it. */
interface World {
  now: number;
  policy: UpdatePolicy;
  answer: Answer<FoundUpdate | null>;
  downloads: Answer<null>;
  held: HoldUp[];
  team: UpdateInTeam | null;
  readonly did: string[];
}

let world: World;
let updates: Updates;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-updates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  world = {
    now: 1_000_000,
    policy: {},
    answer: done(versionFound('9.9.9')),
    downloads: done(null),
    held: [],
    team: null,
    did: [],
  };
  const installer: Installer = {
    download: async (found, tell) => {
      world.did.push(`download ${found.feed.version}`);
      tell(2500, 5000);
      return world.downloads;
    },
    install: async (restarts) => {
      world.did.push(restarts ? 'install and start' : 'install');
      return done({ start: '/opt/desk.AppImage', endsByItself: false });
    },
  };
  const release = { server: 'https://updates.test/', publicKey: 'a'.repeat(64) };
  updates = createUpdates({
    version: '1.0.0',
    rules: () => updateRules(world.policy, release, readUpdates(folder).channel),
    folder,
    clock: () => world.now,
    look: async (rules) => {
      world.did.push(`look ${rules.channel}`);
      return world.answer;
    },
    installer,
    packageEnd: '.AppImage',
    heldUpBy: async () => world.held,
    inTeam: async () => world.team,
    quit: () => world.did.push('quit'),
    changed: () => undefined,
  });
});

const stateNow = async () => (await updates.status()).state.is;

/** Lets what was begun come to its end. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

async function ready(): Promise<void> {
  await updates.look();
  updates.download();
  await settle();
  expect(await stateNow()).toBe('ready');
}

describe('Looking', () => {
  it('begins with the first tick, and again after six hours; half an hour after it failed', async () => {
    expect(await stateNow()).toBe('never-looked');
    await updates.tick();
    await updates.tick();
    expect(world.did).toEqual(['look stable']);
    world.now += lookEvery - 1;
    await updates.tick();
    expect(world.did).toHaveLength(1);
    world.answer = failures.updateServerUnreachable('updates.test', 'ENOTFOUND');
    world.now += 1;
    await updates.tick();
    expect(await updates.status()).toMatchObject({
      state: { is: 'failed', during: 'look', problem: { code: 'update-server-unreachable' } },
    });
    world.now += 30 * 60_000;
    world.answer = done(null);
    await updates.tick();
    expect(world.did).toHaveLength(3);
    expect(await stateNow()).toBe('none');
  });

  it('twice at once is one look', async () => {
    await Promise.all([updates.look(), updates.look(), updates.tick()]);
    expect(world.did).toEqual(['look stable']);
  });

  it('is never done where it is off, and says so', async () => {
    world.policy = { mode: 'off' };
    await updates.tick();
    expect(codeOf(await updates.look())).toBe('updates-off');
    expect(codeOf(updates.download())).toBe('updates-off');
    expect(world.did).toEqual([]);
    expect(await updates.status()).toMatchObject({ state: { is: 'off', why: 'policy' }, fixed: ['mode'] });
  });
});

describe('A version on offer', () => {
  it('is downloaded once, however often that is asked, and not by itself', async () => {
    await updates.tick();
    await settle();
    expect(await updates.status()).toMatchObject({
      state: { is: 'available', offer: { version: '9.9.9', notes: 'Quicker.', bytes: 5000 } },
      isPutOff: false,
    });
    for (let times = 0; times < 3; times += 1) valueIn(updates.download());
    await settle();
    valueIn(updates.download());
    expect(world.did).toEqual(['look stable', 'download 9.9.9']);
    expect(await stateNow()).toBe('ready');
  });

  it('that was put off is told of again in a day, or when a newer one is there', async () => {
    await updates.look();
    expect(valueIn(await updates.putOff()).isPutOff).toBe(true);
    world.now += 24 * 60 * 60_000;
    expect((await updates.status()).isPutOff).toBe(false);
    await updates.putOff();
    world.answer = done(versionFound('10.0.0'));
    await updates.look();
    expect((await updates.status()).isPutOff).toBe(false);
  });

  it('stays downloaded after another look that finds the same, and not after one that finds a newer', async () => {
    await ready();
    await updates.look();
    expect(await stateNow()).toBe('ready');
    world.answer = done(versionFound('10.0.0'));
    await updates.look();
    expect(await stateNow()).toBe('available');
  });

  it('whose download fails says why, and can be tried again', async () => {
    world.downloads = failures.updateFileCut('updates.test');
    await updates.look();
    updates.download();
    await settle();
    expect(await updates.status()).toMatchObject({
      state: {
        is: 'failed',
        during: 'download',
        problem: { code: 'update-file-cut' },
        offer: { version: '9.9.9' },
      },
    });
    expect(codeOf(await updates.restart())).toBe('update-none');
    world.downloads = done(null);
    updates.download();
    await settle();
    expect(await stateNow()).toBe('ready');
  });

  it('of another channel is none of the chosen one; what the IT fixed is refused', async () => {
    await ready();
    const status = valueIn(await updates.chooseChannel('beta'));
    expect(status).toMatchObject({ channel: 'beta', state: { is: 'never-looked' } });
    await updates.tick();
    expect(world.did.at(-1)).toBe('look beta');
    world.policy = { channel: 'stable' };
    expect(codeOf(await updates.chooseChannel('beta'))).toBe('set-by-policy');
    expect((await updates.status()).channel).toBe('stable');
  });
});

describe('A restart', () => {
  it('is still possible after a look that failed: what was downloaded is there', async () => {
    await ready();
    world.answer = failures.updateServerUnreachable('updates.test', 'ENOTFOUND');
    expect(codeOf(await updates.look())).toBe('update-server-unreachable');
    valueIn(await updates.restart());
    expect(world.did.at(-1)).toBe('quit');
  });

  it('waits for what holds it up, and comes afterwards', async () => {
    await ready();
    world.held = ['call', 'job'];
    expect(valueIn(await updates.restart())).toMatchObject({ restarts: true, heldUpBy: ['call', 'job'] });
    await updates.tick();
    world.held = ['job'];
    await updates.tick();
    expect(world.did).not.toContain('quit');
    world.held = [];
    await updates.tick();
    expect(world.did.at(-1)).toBe('quit');
    expect(await updates.installAtEnd(true)).toMatchObject({ start: '/opt/desk.AppImage' });
    expect(world.did.at(-1)).toBe('install and start');
  });

  it('that was taken back does not come', async () => {
    await ready();
    world.held = ['draft'];
    await updates.restart();
    expect(valueIn(await updates.cancelRestart()).restarts).toBe(false);
    world.held = [];
    await updates.tick();
    expect(world.did).not.toContain('quit');
  });

  it('is not needed: at the program’s end it is installed, unless something held it up', async () => {
    expect(await updates.installAtEnd(true)).toBeNull();
    await ready();
    expect(await updates.installAtEnd(false)).toBeNull();
    world.held = ['call'];
    await updates.restart();
    expect(await updates.installAtEnd(false)).toBeNull();
    await updates.cancelRestart();
    expect(world.did).not.toContain('install');
    expect(await updates.installAtEnd(true)).toMatchObject({ start: null });
    expect(world.did.at(-1)).toBe('install');
  });
});

describe('Where the IT has updates installed', () => {
  beforeEach(() => {
    world.policy = { mode: 'install' };
  });

  it('they are downloaded by themselves, and installed when the program ends', async () => {
    await updates.tick();
    await settle();
    expect(world.did).toEqual(['look stable', 'download 9.9.9']);
    await updates.installAtEnd(true);
    expect(world.did.at(-1)).toBe('install');
  });

  it.each<[string, UpdateInTeam, boolean]>([
    ['a desk of the team could not read what it writes', { behind: ['Back'], needsRaise: false }, false],
    ['nobody can say who could not', { behind: null, needsRaise: false }, false],
    ['it changes nothing before the team is raised', { behind: [], needsRaise: true }, false],
    ['all desks can read it', { behind: [], needsRaise: false }, true],
  ])('where %s', async (_where, team, goes) => {
    world.team = team;
    await updates.tick();
    await settle();
    expect(world.did.includes('download 9.9.9')).toBe(goes);
    expect((await updates.status()).team).toEqual(team);
    // Who wants it has it.
    updates.download();
    await settle();
    expect(await stateNow()).toBe('ready');
  });
});
