import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { sql } from '../../../main/store/sql.ts';
import type { Store } from '../../../main/store/store.ts';
import { type DeskWindow, openDeskWindow } from '../../../tools/demo/desk-window.ts';
import { prepareMachine } from '../../../tools/prepare.ts';
import { startPostgres } from '../../support/postgres.ts';
import { type DeskFolder, makeTeamFolders } from '../../support/team-folders.ts';
import { ownerOf } from '../../support/team-place.ts';
import type { BenchContext, BenchRow } from '../bench-part.ts';
import { storesFolder } from '../stores/prepared-stores.ts';
import type { DeskPage } from '../window/desk-page.ts';
import { smoothRows } from '../window/smooth-rows.ts';
import { watchSmoothness } from '../window/smoothness.ts';
import { importAll, optionsOf } from './import-arriving.ts';

/** Has this computer's user be signed in by itself as Sam. */
const signSamIn = (store: Store): Promise<unknown> =>
  store.write((transaction) => {
    transaction.one(sql`UPDATE operators SET system_user = ${userInfo().username} WHERE name = 'Sam'`);
    transaction.one(sql`INSERT INTO settings (key, value) VALUES ('operators.systemUser', 'true')`);
    transaction.run(sql`DELETE FROM temp.rows_written`);
    return { keep: true, value: null };
  });

/** Waits until the window's store has every person of the import. */
async function hasAll({ page }: DeskWindow, people: number): Promise<void> {
  const has = (): Promise<number> =>
    page.evaluate(async () => {
      const { query } = (window as unknown as DeskPage).loginDesk;
      const answer = await query.directoryCounts({});
      return answer.ok ? answer.value.accounts : 0;
    });
  while ((await has()) < people) await after(1000);
}

/** A window whose store gets a whole directory from another desk of its team, beside the same window with nothing to do. */
export async function windowBesideImport(context: BenchContext): Promise<readonly BenchRow[]> {
  const files = await context.files();
  mkdirSync(storesFolder(), { recursive: true });
  const home = mkdtempSync(join(storesFolder(), 'team-window-'));
  const server = await startPostgres({ listens: true, isDurable: true });
  try {
    const folders = await makeTeamFolders(home, ownerOf(server), 2, signSamIn);
    const [front, back] = folders as [DeskFolder, DeskFolder];
    const desk = await openDeskWindow({ machine: await prepareMachine({ tell: () => {} }), ...back });
    try {
      await desk.commandBar.waitFor();
      await after(context.isSmall ? 1000 : 5000);
      context.note('Watching an idle window of a team');
      const idle = await watchSmoothness(desk.app, desk.page, () => after(context.isSmall ? 3000 : 10_000));
      context.note('An import of another desk arrives in it');
      const arriving = await watchSmoothness(desk.app, desk.page, async () => {
        await importAll(optionsOf(front), files);
        await hasAll(desk, context.accounts);
      });
      if (desk.complaints.length > 0) throw new Error(desk.complaints.join('\n'));
      // The desk that imports and the server share this machine: the short form breaks no run.
      return smoothRows('an import of another desk arrives', arriving, idle).map((row) =>
        context.isSmall ? { ...row, most: null } : row,
      );
    } finally {
      await desk.close();
    }
  } finally {
    await server.end();
    rmSync(home, { recursive: true, force: true });
  }
}
