import type { ExportResult } from '../../preload/contract/transfer.ts';
import { say } from '../language.ts';
import { programWords } from './program-words.ts';

/** What a command prints of an export: what the file lacks, where its manifest is, and whose key signed it. */
export const manifestLines = ({
  manifest,
  signer,
  shortenedCells,
  unshownRows,
}: Pick<ExportResult, 'manifest' | 'signer' | 'shortenedCells' | 'unshownRows'>): readonly string[] => [
  ...(shortenedCells === undefined ? [] : [say(programWords.shortened, { cells: shortenedCells })]),
  ...(unshownRows === undefined ? [] : [say(programWords.unshown, { rows: unshownRows })]),
  say(programWords.manifest, { path: manifest }),
  signer === undefined ? say(programWords.notSigned) : say(programWords.signedWith, { fingerprint: signer }),
];
