import { extname } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { type ExportFormat, exportFormats } from '../../preload/contract/transfer.ts';
import { say } from '../language.ts';
import { programWords } from './program-words.ts';

/** `--format`, which is told by the end of the file's name where it is left out. */
export const formatOption = (): Option =>
  new Option('--format <format>', say(programWords.exportFormat)).choices([...exportFormats]);

/** The kind of file that is asked for, or `otherwise`. Throws what the command line says where nothing tells. */
export function formatOf(
  format: ExportFormat | undefined,
  out: string,
  otherwise?: ExportFormat,
): ExportFormat {
  const ending = extname(out).slice(1).toLowerCase();
  const found = format ?? exportFormats.find((each) => each === ending) ?? otherwise;
  if (found === undefined) throw new InvalidArgumentError(say(programWords.formatUnknown));
  return found;
}
