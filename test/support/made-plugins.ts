import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const align = (value: number, to: number): number => Math.ceil(value / to) * to;

/**
 * A Windows library that does nothing and exports these names. The compiler of installers reads no more of a plug-in than that, so that
 * scripts that use plug-ins can be compiled where those can't be had.
 */
export function emptyLibrary(fileName: string, exported: readonly string[]): Buffer {
  const names = [...exported].sort();
  const section = 0x1000;
  const tables = 40 + names.length * 10;
  const strings = [fileName, ...names].map((name) => Buffer.from(`${name}\0`, 'latin1'));
  const body = Buffer.alloc(align(tables + strings.reduce((sum, text) => sum + text.length, 0) + 4, 0x200));
  let at = tables;
  const places = strings.map((text) => {
    const place = section + at;
    text.copy(body, at);
    at += text.length;
    return place;
  });
  // What each name is: it goes back at once.
  body.writeUInt8(0xc3, at);
  body.writeUInt32LE(places[0] ?? 0, 12);
  body.writeUInt32LE(1, 16);
  body.writeUInt32LE(names.length, 20);
  body.writeUInt32LE(names.length, 24);
  body.writeUInt32LE(section + 40, 28);
  body.writeUInt32LE(section + 40 + names.length * 4, 32);
  body.writeUInt32LE(section + 40 + names.length * 8, 36);
  for (const index of names.keys()) {
    body.writeUInt32LE(section + at, 40 + index * 4);
    body.writeUInt32LE(places[index + 1] ?? 0, 40 + names.length * 4 + index * 4);
    body.writeUInt16LE(index, 40 + names.length * 8 + index * 2);
  }
  return Buffer.concat([headOf(body.length, section, 40 + tables), body]);
}

function headOf(length: number, section: number, exportLength: number): Buffer {
  const head = Buffer.alloc(0x200);
  head.write('MZ', 'latin1');
  head.writeUInt32LE(0x40, 0x3c);
  head.write('PE\0\0', 0x40, 'latin1');
  const file = 0x44;
  head.writeUInt16LE(0x14c, file);
  head.writeUInt16LE(1, file + 2);
  head.writeUInt16LE(0xe0, file + 16);
  head.writeUInt16LE(0x2102, file + 18);
  const optional = file + 20;
  head.writeUInt16LE(0x10b, optional);
  head.writeUInt32LE(0x10000000, optional + 28);
  head.writeUInt32LE(0x1000, optional + 32);
  head.writeUInt32LE(0x200, optional + 36);
  head.writeUInt16LE(4, optional + 40);
  head.writeUInt16LE(4, optional + 48);
  head.writeUInt32LE(section + align(length, 0x1000), optional + 56);
  head.writeUInt32LE(0x200, optional + 60);
  head.writeUInt16LE(2, optional + 68);
  head.writeUInt32LE(16, optional + 92);
  head.writeUInt32LE(section, optional + 96);
  head.writeUInt32LE(exportLength, optional + 100);
  const table = optional + 0xe0;
  head.write('.text', table, 'latin1');
  head.writeUInt32LE(length, table + 8);
  head.writeUInt32LE(section, table + 12);
  head.writeUInt32LE(length, table + 16);
  head.writeUInt32LE(0x200, table + 20);
  head.writeUInt32LE(0x60000060, table + 36);
  return head;
}

/** Puts plug-ins that do nothing into a folder, each with the functions that a script calls. */
export function writeEmptyPlugins(
  folder: string,
  calls: readonly (readonly [plugin: string, call: string])[],
): void {
  for (const [plugin, own] of Map.groupBy(calls, ([name]) => name)) {
    const names = [...new Set(own.map(([, call]) => call))];
    writeFileSync(join(folder, `${plugin}.dll`), emptyLibrary(`${plugin}.dll`, names));
  }
}
