import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Writes a file of people who are not in the directory yet: each has another id, user name and address. */
export async function writeNewPeople(people: string, to: string, most: number): Promise<void> {
  const out = createWriteStream(to);
  let line = 0;
  for await (const row of createInterface({ input: createReadStream(people) })) {
    if (line > most) break;
    const isHead = line === 0;
    line += 1;
    const fresh = isHead
      ? row
      : row
          .replace(/^A-(\d+),([^,]*),([^,]*),([^,]+)/, 'N-$1,$2,$3,n$4')
          .replace(/,([^,@"]+@[^,@"]+)/, ',n$1');
    if (!out.write(`${fresh}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
