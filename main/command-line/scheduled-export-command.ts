import type { Command } from 'commander';
import { say } from '../language.ts';
import { exportStatusOf, isExportDue } from '../transfer/export/schedule.ts';
import { caseCommandWords as words } from './case-words.ts';
import type { CommandGroup } from './command-group.ts';
import { manifestLines } from './manifest-lines.ts';
import { instant } from './texts.ts';

/** `export scheduled`: what the window does by itself, for a desk whose window is not open all day. */
export function addScheduledExport(exporting: Command, group: CommandGroup): void {
  const scheduled = group
    .add('scheduled', say(words.scheduled), exporting)
    .option('--now', say(words.scheduledNow))
    .action(async ({ now }: { now?: boolean }) =>
      group.run(scheduled, async (session) => {
        const { storeFile, desk, deskId } = session.login;
        const schedule = () => desk.settings()['export.scheduled'];
        const isDue = isExportDue(storeFile, schedule(), deskId, Date.now());
        const made = now === true || isDue ? await session.run('exportScheduled', {}) : null;
        const { where, nextAt } = exportStatusOf(storeFile, schedule(), deskId, Date.now());
        const waits =
          nextAt !== null
            ? say(words.scheduledAt, { at: instant(nextAt) })
            : say(where === 'other' ? words.scheduledElsewhere : words.notScheduled);
        session.output.result(
          { made, where, nextAt },
          made === null
            ? [waits]
            : [
                say(words.scheduledMade, { file: made.file, from: made.from, to: made.to }),
                say(words.exported, { rows: made.rows, bytes: made.bytes, sha256: made.sha256 }),
                ...manifestLines(made),
              ],
        );
        return undefined;
      }),
    );
}
