import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator } from '@playwright/test';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { createTeam } from '../../main/team-create.ts';
import { joinTeam } from '../../main/team-join.ts';
import { inviteDesk } from '../../main/team-members.ts';
import { projectFolder } from '../../tools/machine/project.ts';
import { valueIn } from '../support/answers.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { ownerOf, teamPlace } from '../support/team-place.ts';
import { type DeskWindow, expect, type TestHome, test } from '../support/window.ts';

const runFile = promisify(execFile);

interface Place {
  readonly folder: string;
  readonly keyFile: string;
}

/** Makes a team of the sample's desk and two that join it; gives the places of those two. */
async function makeTeam(
  server: PostgresServer,
  home: TestHome,
  sample: { readonly folder: string; readonly key: string },
): Promise<readonly [Place, Place]> {
  writeFileSync(home.keyFile, sample.key, { mode: 0o600 });
  mkdirSync(home.data, { recursive: true });
  cpSync(sample.folder, home.data, { recursive: true });
  const first = teamPlace({ folder: home.data, keyFile: home.keyFile });
  const owner = ownerOf(server);
  valueIn(await createTeam(first, { owner, name: 'Front', by: { operator: 'Sam' } }));
  const joins = async (name: string): Promise<Place> => {
    const keyFile = home.file(`${name}.key`, randomBytes(32).toString('hex'));
    const place = { folder: home.at(name), keyFile };
    const { text, code } = valueIn(await inviteDesk(first, owner, { name, by: { operator: 'Sam' } }));
    valueIn(await joinTeam(teamPlace(place), { text, code, operator: name }));
    return place;
  };
  return [await joins('Back'), await joins('Night')];
}

const act = async ({ folder, keyFile }: Place, type: string, input: unknown): Promise<void> => {
  const words = ['--data', folder, '--key-file', keyFile, '--operator', 'Sam', '--json'];
  const program = join(projectFolder, 'out/main/cli.js');
  await runFile(process.execPath, [program, ...words, 'act', type, '--input', JSON.stringify(input)]);
};

const caseOf = async (desk: DeskWindow, caller: string): Promise<Locator> => {
  await desk.goTo('Cases');
  return desk.page.getByRole('listbox', { name: 'Cases' }).getByRole('option', { name: caller });
};

test('Two windows and a command line on three data folders show each other’s changes within a second, and outlive their server', async ({
  home,
  sample,
}) => {
  test.setTimeout(120_000);
  const server = await startPostgres({ listens: true, isDurable: true });
  try {
    const [back, night] = await makeTeam(server, home, sample);
    const windows = [
      await home.open(),
      await home.open({ folder: back.folder, keyFile: back.keyFile }),
    ] as const;
    for (const desk of windows) await desk.commandBar.waitFor();
    for (const desk of windows) await desk.goTo('Cases');
    // What goes on by itself begins a moment after the window is there.
    await windows[0].page.waitForTimeout(1500);

    await act(night, 'cases.open', { channel: 'phone', caller: 'Nora Quick' });
    for (const desk of windows) await expect(await caseOf(desk, 'Nora Quick')).toBeVisible({ timeout: 1000 });

    await windows[0].page.evaluate(async () => {
      type Open = (input: object) => Promise<unknown>;
      const { act } = (window as unknown as { loginDesk: { act: Record<'cases.open', Open> } }).loginDesk;
      await act['cases.open']({ channel: 'phone', caller: 'Piet Front' });
    });
    await expect(await caseOf(windows[1], 'Piet Front')).toBeVisible({ timeout: 1000 });

    await server.kill();
    await expect(await caseOf(windows[1], 'Piet Front')).toBeVisible();
    const refused = await windows[1].page.evaluate(async () => {
      type Open = (input: object) => Promise<{ ok: boolean; error?: { code: string } }>;
      const { act } = (window as unknown as { loginDesk: { act: Record<'cases.open', Open> } }).loginDesk;
      return act['cases.open']({ channel: 'phone', caller: 'Lost Call' });
    });
    expect(refused.error?.code).toBe('team-unreachable');

    await server.start();
    await act(night, 'cases.open', { channel: 'phone', caller: 'Ruth Later' });
    for (const desk of windows) await expect(await caseOf(desk, 'Ruth Later')).toBeVisible({ timeout: 5000 });
    await expect(await caseOf(windows[0], 'Lost Call')).toHaveCount(0);
  } finally {
    await server.end();
  }
});

test('A window that is too new for its team looks up, says what is needed, and changes nothing', async ({
  home,
  sample,
}) => {
  test.setTimeout(120_000);
  const server = await startPostgres({ listens: true });
  try {
    const [back] = await makeTeam(server, home, sample);
    // As a team is whose desks have the version before: without what came with this one.
    const key = readFileSync(back.keyFile, 'utf8').trim();
    const store = openKeyed({ path: join(back.folder, 'login-desk.db'), key: Buffer.from(key, 'hex') });
    store.exec('DROP TABLE team_key_shares; DROP TABLE team_desk_keys; PRAGMA user_version = 400');
    store.close();
    const desk = await home.open({ folder: back.folder, keyFile: back.keyFile });
    await expect(desk.page.getByRole('status').filter({ hasText: 'a lead runs “team raise”' })).toBeVisible();
    const refused = await desk.page.evaluate(async () => {
      type Open = (input: object) => Promise<{ ok: boolean; error?: { code: string } }>;
      const { act } = (window as unknown as { loginDesk: { act: Record<'cases.open', Open> } }).loginDesk;
      return act['cases.open']({ channel: 'phone', caller: 'Nobody' });
    });
    expect(refused.error?.code).toBe('team-raise-needed');
  } finally {
    await server.end();
  }
});
