import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import type { BackupListed, BackupMade, RestoreResult, StoreCheck } from '../../preload/contract/backup.ts';
import { failures } from '../failures.ts';
import { keysFor } from '../keys/backup-keys.ts';
import { say } from '../language.ts';
import { createSystemKeychain } from '../store/keychain.ts';
import { listBackupsIn } from '../transfer/backup/list-backups.ts';
import { backupFolderOf, backupsDue } from '../transfer/backup/schedule.ts';
import { verifyBackup } from '../transfer/backup/verify-backup.ts';
import { restoreStore } from '../whole-store/restore-store.ts';
import { backupCommandWords as words } from './backup-words.ts';
import type { CommandGroup } from './command-group.ts';
import { createOutput, exitStatus } from './output.ts';
import { restoringActor } from './restoring-actor.ts';
import { folderOf, reported } from './session.ts';
import { take } from './take.ts';
import { instant } from './texts.ts';

const madeLines = ({ file, bytes, sha256, removed }: BackupMade): readonly string[] => [
  say(words.made, { file, bytes, sha256 }),
  ...(removed.length > 0 ? [say(words.removed, { count: removed.length })] : []),
];

/** What a restore did, in lines. */
export function restoredLines({
  madeAt,
  aside,
  compared,
  messagesHeld,
  voided,
}: RestoreResult): readonly string[] {
  const { newer, present } = compared;
  return [
    say(words.restored, { at: instant(madeAt) }),
    ...(aside === null ? [] : [say(words.aside, { folder: aside })]),
    ...(newer === null ? [] : [say(words.newer, newer)]),
    ...(present === 'other' ? [say(words.otherDesk)] : []),
    ...(messagesHeld > 0 ? [say(words.messagesHeld, { count: messagesHeld })] : []),
    ...(voided > 0 ? [say(words.voided, { count: voided })] : []),
  ];
}

function listLine({ file, madeAt, bytes, reason, whole, ownDesk }: BackupListed): string {
  const line = say(words.listed, { at: instant(madeAt), bytes, reason, file });
  return whole && ownDesk ? line : say(words.listedOdd, { line });
}

/** `backup`: make one, look through one, list them, make the one that is due. */
export function addBackupCommands(program: Command, group: CommandGroup): Command {
  const backup = program.command('backup').description(say(words.backup));

  const create = group.add('create <file>', say(words.create), backup).action(async (file: string) =>
    group.run(create, async (session) => {
      const made = await session.run('createBackup', { out: file });
      session.output.result(made, madeLines(made));
      return undefined;
    }),
  );

  // A backup can be looked through where there is no store: all it takes is a key.
  const verify = group.add('verify <file>', say(words.verify), backup).action(async (file: string) => {
    const options = group.options(verify);
    const output = createOutput(options.json === true, group.streams);
    const status = await reported(output, async () => {
      const place = {
        folder: folderOf(options),
        keyFile: options.keyFile ?? null,
        keychain: createSystemKeychain(),
      };
      const keys = await keysFor(place, file);
      const { check } = take(verifyBackup(file, { keys, cancelled: () => false, progress: () => undefined }));
      const { schema, auditHead, madeAt: at } = check;
      output.result(check, [
        check.problem?.message ??
          say(words.whole, { file: check.file, at: instant(at), schema, entries: auditHead.entries }),
      ]);
      return check.ok ? exitStatus.done : exitStatus.refused;
    });
    group.finish(status);
  });

  const restore = group.add('restore <file>', say(words.restore), backup).action(async (file: string) => {
    const options = group.options(restore);
    const output = createOutput(options.json === true, group.streams);
    const status = await reported(output, async () => {
      const restored = take(
        await restoreStore({
          folder: folderOf(options),
          keyFile: options.keyFile ?? null,
          keychain: createSystemKeychain(),
          file,
          operator: await restoringActor(options, group.streams),
          clock: Date.now,
          random: randomBytes,
        }),
      );
      output.result(restored, restoredLines(restored));
      return exitStatus.done;
    });
    group.finish(status);
  });

  const list = group
    .add('list', say(words.list), backup)
    .option('--folder <dir>', say(words.listFolder))
    .action(async ({ folder: named }: { folder?: string }) =>
      group.run(list, async (session) => {
        const { reader, storeFile, desk } = session.login;
        const folder = named ?? backupFolderOf(storeFile, desk.settings()['backup.folder']);
        const backups = await listBackupsIn(folder, reader).catch((error: NodeJS.ErrnoException) =>
          error.code === 'ENOENT' && named === undefined
            ? []
            : take<readonly BackupListed[]>(failures.fileUnreadable(folder, error.code ?? 'unknown')),
        );
        session.output.result(
          backups,
          backups.length === 0 ? [say(words.none, { folder })] : backups.map(listLine),
        );
        return undefined;
      }),
    );

  const run = group
    .add('run', say(words.runs), backup)
    .option('--now', say(words.now))
    .action(async ({ now }: { now?: boolean }) =>
      group.run(run, async (session) => {
        const { storeFile, desk } = session.login;
        const due = backupsDue(storeFile, desk.settings(), Date.now());
        const made =
          now === true || due.backup ? await session.run('createBackup', { reason: 'scheduled' }) : null;
        const checked: StoreCheck | null = due.check
          ? await session.run('checkStore', { kind: 'full' })
          : null;
        const { nextAt } = backupsDue(storeFile, desk.settings(), Date.now());
        const waits = nextAt === null ? say(words.notScheduled) : say(words.notDue, { at: instant(nextAt) });
        session.output.result({ made, checked, nextAt }, [
          ...(made ? madeLines(made) : [waits]),
          ...(checked ? (checked.ok ? [say(words.checked)] : checked.problems) : []),
        ]);
        return checked?.ok === false ? exitStatus.refused : undefined;
      }),
    );
  return backup;
}
