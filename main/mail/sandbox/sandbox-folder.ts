import { type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SandboxMail } from '../../../preload/contract/outbox.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { isAlive } from '../../store/is-alive.ts';
import { type ReadMail, readMail } from '../message/read-mail.ts';

// What the sandbox writes itself; nothing else in the folder is looked at.
const ownName = /^(\d{8}T\d{9})Z-[\w-]+\.eml$/;
// The headers of our mails fit in this many times over.
const headerBytes = 16_384;

/** A mail's file name: when it came and the id that the sandbox gave it. Nothing of the mail itself gets into a name. */
export const sandboxFileName = (at: Millis, id: string): string =>
  `${new Date(at).toISOString().replace(/[-:.Z]/g, '')}Z-${id}.eml`;

function timeOf(file: string): Millis {
  const digits = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(file);
  if (!digits) return 0;
  const [year, month, day, hour, minute, second, milli] = digits.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute, second, milli);
}

/** Keeps a mail for good before anybody is told that it was taken: written, synced, and only then under its own name. */
export async function keepSandboxMail(folder: string, file: string, raw: Buffer): Promise<void> {
  // Not the data folder as well: where that has vanished, a mail must not be kept in another one of its name.
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const partial = join(folder, `${file}.${process.pid}.part`);
  const handle = await open(partial, 'w', 0o600);
  try {
    await handle.writeFile(raw);
    await handle.sync();
  } finally {
    await handle.close();
  }
  // Opened before the name is given: a folder that vanishes meanwhile is synced all the same, and the mail has arrived.
  const directory = await openFolder(folder);
  try {
    await rename(partial, join(folder, file));
    await directory?.sync();
  } catch (error) {
    // The sender hears that it was not taken and sends it again: it must not be here twice then.
    await rm(join(folder, file), { force: true });
    throw error;
  } finally {
    await directory?.close();
  }
}

/** A folder to sync: without that a power cut could lose a name. Windows can't open folders and keeps names by itself. */
const openFolder = (folder: string): Promise<FileHandle | null> =>
  process.platform === 'win32' ? Promise.resolve(null) : open(folder, 'r');

/** Removes the parts of mails that no one was told of, for their program was killed while it wrote them. Throws nothing. */
export async function removeOldParts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const writer = /\.eml\.(\d+)\.part$/.exec(name)?.[1];
    if (writer && !isAlive(Number(writer)))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

async function beginning(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const entry = (file: string, mail: ReadMail | null): SandboxMail => ({
  file,
  at: timeOf(file),
  to: mail?.to ?? '',
  subject: mail?.subject ?? '',
});

/** What the sandbox got, newest first. A folder that is not there yet is an empty one. */
export async function listSandboxMails(folder: string, limit: number): Promise<readonly SandboxMail[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const newest = names
    .filter((name) => ownName.test(name))
    .sort()
    .reverse()
    .slice(0, limit);
  return Promise.all(
    newest.map(async (file) => {
      const head = await beginning(join(folder, file)).catch(() => null);
      return entry(file, head ? await readMail(head) : null);
    }),
  );
}

/** One mail of the sandbox, or null where there is none of that name or it can't be read. */
export async function readSandboxMail(
  folder: string,
  file: string,
): Promise<(SandboxMail & { readonly text: string; readonly html: string }) | null> {
  if (!ownName.test(file)) return null;
  const raw = await readFile(join(folder, file)).catch(() => null);
  const mail = raw ? await readMail(raw) : null;
  return mail ? { ...entry(file, mail), text: mail.text, html: mail.html } : null;
}
