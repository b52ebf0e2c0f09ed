import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../../tools/machine/project.ts';
import { expect, test } from '../support/window.ts';

test('The demo does the main job to its end', async () => {
  test.setTimeout(180_000);
  const demo = join(projectFolder, 'tools/demo.ts');
  // A step that fails ends it with a status of 1 and a sentence, which is then the reason of this failure.
  const { stdout } = await promisify(execFile)(process.execPath, [demo], { cwd: projectFolder });
  expect(stdout).toMatch(/Done in \d+ s\./);
});
