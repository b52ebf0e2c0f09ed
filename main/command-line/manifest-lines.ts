import type { ExportResult } from '../../preload/contract/transfer.ts';
import { say } from '../language.ts';
import { programWords } from './program-words.ts';

/** What a command prints of an export's manifest: where it is, and whose key signed it. */
export const manifestLines = ({
  manifest,
  signer,
}: Pick<ExportResult, 'manifest' | 'signer'>): readonly string[] => [
  say(programWords.manifest, { path: manifest }),
  signer === undefined ? say(programWords.notSigned) : say(programWords.signedWith, { fingerprint: signer }),
];
