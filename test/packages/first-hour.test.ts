import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { goThroughFirstHour } from '../documents/first-hour-page.ts';
import { type CleanRoot, cleanRoot, whyNoCleanRoot } from '../support/clean-root.ts';
import { madeDeb } from '../support/made-deb.ts';

const why = whyNoCleanRoot();

/** What is there of the program, of what it kept, and of the packages that it needs. */
async function traces(root: CleanRoot): Promise<string> {
  const { status, out, err } = await root.run(`
    find / -xdev -iname '*login*desk*' -not -path '/proc/*' | sort
    # Packages of Debian make this one, empty.
    find /root /home -mindepth 1 -not -path /root/.ssh | sort
    dpkg --get-selections | sort`);
  expect(status, err).toBe(0);
  return out;
}

test.skipIf(why !== null)(
  `An empty Debian becomes a desk and an empty Debian again, by the commands of the page alone${why === null ? '' : ` (${why})`}`,
  async () => {
    const [deb, root] = await Promise.all([madeDeb(), cleanRoot()]);
    try {
      // The name under which a release has it: the page's command has to find it.
      root.put(deb, `/root/${basename(deb)}`);
      const before = await traces(root);
      await goThroughFirstHour(async (commands) => {
        const { status, out, err } = await root.run(`set -eu\n${commands}`);
        return { status, out: out + err };
      });
      expect(await traces(root)).toBe(before);
    } finally {
      await root.remove();
    }
  },
  900_000,
);
