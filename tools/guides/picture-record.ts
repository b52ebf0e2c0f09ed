import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../machine/project.ts';

/** What is known of a picture: which file it is, and what its screen showed when it was taken. */
export interface PictureRecord {
  readonly sha256: string;
  readonly shows: readonly string[];
}
export type PictureRecords = Readonly<Record<string, PictureRecord>>;

/** Where the pictures of the documents are. */
export const pictureFolder = join(projectFolder, 'docs/operators/pictures');
/** No picture is larger: the pages have to open quickly from a repository too. */
export const mostBytes = 120_000;

const recordFile = join(projectFolder, 'docs/pictures.json');

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
export const pictureFile = (name: string): string => join(pictureFolder, `${name}.png`);
export const readPictureRecords = (): PictureRecords => JSON.parse(readFileSync(recordFile, 'utf8'));
export const writePictureRecords = (records: PictureRecords): void =>
  writeFileSync(recordFile, `${JSON.stringify(records, undefined, 2)}\n`);
