import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../../tools/machine/project.ts';
import { expect, test } from '../support/window.ts';

test('The demo does the main job to its end', async ({ machine }) => {
  test.setTimeout(180_000);
  const demo = join(projectFolder, 'tools/demo.ts');
  // A step that fails ends it with a status of 1 and a sentence, which is then the reason of this failure.
  // With the machine the display is this process's own: windows of another one would take the keyboard from the demo's.
  const env = { ...process.env, ...machine.env };
  const { stdout } = await promisify(execFile)(process.execPath, [demo], { cwd: projectFolder, env });
  expect(stdout).toMatch(/Done in \d+ s\./);
});
