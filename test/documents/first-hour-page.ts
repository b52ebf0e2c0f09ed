import { expect } from 'vitest';
import { pageOf } from './pages.ts';

/** The page's blocks, as a reader copies them: each by the heading it stands under. */
const { text } = pageOf('docs/administrators/first-hour.md');
const blocks = text
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const [heading = ''] = section.split('\n');
    return [...section.matchAll(/^```sh\n(.*?)^```/gms)].map(([, commands = '']) => ({ heading, commands }));
  });

interface Ran {
  readonly status: number;
  readonly out: string;
}
/** Runs the commands of a block, as one script that ends at the first that fails. */
type Run = (commands: string) => Promise<Ran>;

/** Goes through the page of the first hour in some shell, and looks at what each of its steps says. */
export async function goThroughFirstHour(run: Run): Promise<void> {
  const said: Record<string, string> = {};
  for (const { heading, commands } of blocks) {
    const { status, out } = await run(commands);
    expect([heading, status, status === 0 ? '' : out]).toEqual([heading, 0, '']);
    said[heading.slice(0, 2)] = (said[heading.slice(0, 2)] ?? '') + out;
  }
  expect(said['1.']).toMatch(/^\d+\.\d+\.\d+$/m);
  expect(said['2.']).toContain('A-1005-11');
  expect(said['3.']).toMatch(/accepted: 1/);
  expect(said['3.']).toMatch(/^Subject: Reset Your Password/m);
  expect(said['4.']).toContain('is whole');
  expect(said['5.']).toContain('The chain is whole');
  // Of the two cases the backup has the first.
  expect(said['5.']?.match(/^\w{4}-\w{4} .*forgot-password/gm)).toHaveLength(1);
  expect(said['5.']?.match(/^\w{4}-\w{4} .*forgot-user-name/gm)).toBeNull();
  // The key file is the administrator's own: it stays until they remove it, and is named.
  expect(said['6.']).toMatch(/try\.key/);
}
