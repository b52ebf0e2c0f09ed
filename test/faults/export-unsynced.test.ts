import { expect, test } from 'vitest';
import { faultShim } from '../../tools/machine/fault-shim.ts';
import { beginWith, runOf } from './lab/operation.ts';
import { labForTests, labPatience } from './lab/test-lab.ts';
import { exportCases } from './operations/export.ts';

const shim = await faultShim();

const lab = labForTests('faults-export');

test.runIf(shim !== undefined)(
  'whatever can’t be made safe on the disk, no manifest speaks for another file than the one beside it',
  { timeout: labPatience },
  async () => {
    await beginWith(lab(), exportCases);
    const { calls } = await lab().trace(exportCases.words(lab()), ['sync', 'name']);
    // The file, its manifest, and the folder that both are in.
    const own = calls.filter(({ path }) => !path.startsWith('data'));
    expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining(['sync', 'rename']));
    for (const { number } of own) {
      await beginWith(lab(), exportCases);
      const fault = { calls: ['sync', 'name'], at: number, does: 'EIO' } as const;
      const ended = await runOf(lab(), exportCases, { fault });
      const { extent, problems } = await exportCases.look(lab());
      expect([number, ended.status === 0 ? extent : 'all', problems]).toEqual([number, 'all', []]);
    }
  },
);
