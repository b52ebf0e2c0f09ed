import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { cutLink } from '../machine/cut-link.ts';
import { nativePostgres, ownerPassword, startPostgres } from '../machine/postgres.ts';
import { SetupProblem } from '../machine/setup-problem.ts';
import type { PreparedMachine } from '../prepare.ts';
import { type DemoFolder, shortPath } from './demo-folder.ts';
import { type DeskWindow, openDeskWindow } from './desk-window.ts';
import { half } from './side-by-side.ts';
import { doTeamJob } from './team-job.ts';
import { createTelling } from './telling.ts';

const owner = { user: 'desk', password: ownerPassword };

/** Two desks of one team, side by side, over a PostgreSQL that is started for it. Gives what the windows complained of. */
export async function demonstrateTeam(
  machine: PreparedMachine,
  folder: DemoFolder,
): Promise<readonly string[]> {
  if (nativePostgres() === null)
    throw new SetupProblem(
      'There is no PostgreSQL for this computer here: install one, or name its folder in LOGIN_DESK_TEST_POSTGRES.',
    );
  const server = await startPostgres({ listens: true });
  const link = await cutLink(server.port);
  const windows: DeskWindow[] = [];
  const team = join(folder.path, 'team');
  await mkdir(team, { recursive: true });
  try {
    const pictures = await doTeamJob({
      folder: team,
      screenshots: folder.screenshots,
      link,
      owner,
      roleOf: async (name) => {
        const client = new pg.Client({
          host: '127.0.0.1',
          port: server.port,
          database: 'postgres',
          ...owner,
        });
        await client.connect();
        const { rows } = await client.query('SELECT role FROM login_desk.desks WHERE name = $1', [name]);
        await client.end();
        return String(rows[0]?.role);
      },
      open: async (name, operator) => {
        const keyFile = join(team, `${name}.key`);
        await writeFile(keyFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
        const window = await openDeskWindow({
          machine,
          folder: join(team, name),
          keyFile,
          operator,
          size: half,
        });
        windows.push(window);
        return window;
      },
      telling: createTelling(console.log),
    });
    console.log(`
In ${shortPath(folder.path)}/ are now:
  screenshots/  ${pictures} pictures of both windows beside each other
  team/         the two desks, each with its store and its key file; their server is gone with the demo`);
  } finally {
    for (const window of windows) await window.close().catch(() => undefined);
    await link.end();
    await server.end();
  }
  return windows.flatMap(({ complaints }) => complaints);
}
