import { expect, test } from 'vitest';
import { faultShim } from '../../tools/machine/fault-shim.ts';
import { beginWith, refusalIn, runOf } from './lab/operation.ts';
import { labForTests, labPatience } from './lab/test-lab.ts';
import { afterKill } from './operations/after-a-kill.ts';

const shim = await faultShim();

const lab = labForTests('faults-log');

test.runIf(shim !== undefined)(
  'where the log of a killed desk can’t be read to its end, nothing of it is thrown away',
  { timeout: labPatience },
  async () => {
    await beginWith(lab(), afterKill);
    const { calls } = await lab().trace(afterKill.words(lab()), ['read', 'open']);
    // SQLite opens the log for writing; what reads it before only looks.
    const taken = calls.findIndex(({ name, path }) => name === 'make' && path.endsWith('-wal'));
    const reads = calls.slice(taken).filter(({ name, path }) => name === 'read' && path.endsWith('-wal'));
    expect(reads.length).toBeGreaterThan(6);
    const places = [0, Math.floor(reads.length / 4), Math.floor(reads.length / 2)];
    for (const at of places.flatMap((place) => reads[place]?.number ?? [])) {
      await beginWith(lab(), afterKill);
      const fault = { calls: ['read', 'open'], at, does: 'EIO' } as const;
      const ended = await runOf(lab(), afterKill, { fault });
      // It is read again, and then all of it is there.
      expect([at, ended.status, await afterKill.look(lab())]).toEqual([
        at,
        0,
        { extent: 'all', problems: [] },
      ]);
      await beginWith(lab(), afterKill);
      const refused = await runOf(lab(), afterKill, { fault: { ...fault, lasting: true } });
      expect([at, refused.status, refusalIn(refused) === null]).toEqual([at, 1, false]);
      expect([at, await afterKill.look(lab())]).toEqual([at, { extent: 'none', problems: [] }]);
    }
  },
);
