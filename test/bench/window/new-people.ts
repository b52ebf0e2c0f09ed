import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A row as that of another person in the same practice: with an id, a user name and an address that are not on file. */
const asNew = (row: string): string =>
  row.replace(/^A-(\d+),([^,]*),([^,]*),([^,]+)/, 'N-$1,$2,$3,n$4').replace(/,([^,@"]+@[^,@"]+)/, ',n$1');

/** Writes a file of people who are not in the directory yet, made of so many rows of the directory's own. */
export async function writeNewPeople(
  people: string,
  to: string,
  { from = 0, count }: { readonly from?: number; readonly count: number },
): Promise<void> {
  const out = createWriteStream(to);
  let line = 0;
  for await (const row of createInterface({ input: createReadStream(people) })) {
    const place = line - 1;
    line += 1;
    if (place >= from + count) break;
    if (place >= 0 && place < from) continue;
    if (!out.write(`${place < 0 ? row : asNew(row)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
