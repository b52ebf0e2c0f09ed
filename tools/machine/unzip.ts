import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

interface Entry {
  readonly name: string;
  readonly mode: number;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const endOfDirectory = 0x06054b50;
const deflated = 8;

/**
 * Unpacks the files of a zip archive that `place` gives a path for, relative to the folder.
 * The common unpacker stalls on large files since Node 24.16, and unpacks everything; here most is left in the archive.
 */
export async function unzip(
  archive: string,
  folder: string,
  place: (name: string) => string | undefined,
): Promise<void> {
  const file = await open(archive);
  try {
    for (const entry of await readDirectory(file)) {
      const path = entry.name.endsWith('/') ? undefined : place(entry.name);
      if (path === undefined) continue;
      if (normalize(path).startsWith('..')) throw new Error(`${entry.name} leads out of the folder`);
      await unpack(file, archive, entry, join(folder, path));
    }
  } finally {
    await file.close();
  }
}

async function unpack(file: FileHandle, archive: string, entry: Entry, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const header = await readAt(file, entry.headerOffset, 30);
  const start = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const target = createWriteStream(path, { mode: entry.mode || 0o644 });
  if (entry.compressedSize === 0) {
    await new Promise<void>((resolve) => target.end(resolve));
    return;
  }
  const packed = createReadStream(archive, { start, end: start + entry.compressedSize - 1 });
  if (entry.method === deflated) await pipeline(packed, createInflateRaw(), target);
  else await pipeline(packed, target);
  if (target.bytesWritten !== entry.size) throw new Error(`${entry.name} is damaged in ${archive}`);
}

/** The directory at the archive's end; sizes beyond 4 GB, which need another form of it, aren't read. */
async function readDirectory(file: FileHandle): Promise<readonly Entry[]> {
  const { size } = await file.stat();
  const tailSize = Math.min(size, 65_557);
  const tail = await readAt(file, size - tailSize, tailSize);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error('this file is no zip archive');
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Entry[] = [];
  for (let at = 0; at < directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      headerOffset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('the archive ends early');
  return buffer;
}
