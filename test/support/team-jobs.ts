import { openAndRun } from '../../main/transfer/open-and-run.ts';
import type { JobName, Jobs } from '../../preload/contract/contract.ts';
import type { OutputOf } from '../../preload/contract/define.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { openTeamDesk, type TestTeam } from './team.ts';

/** Runs a job at a desk of a team, over a connection of its own as a worker does. */
export const runAtDesk = <Name extends JobName>(
  team: TestTeam,
  desk: TestTeam['desks'][number],
  name: Name,
  input: unknown,
  parts: Parameters<typeof openTeamDesk>[2] = { isAlone: true },
): Promise<Answer<OutputOf<Jobs[Name]>>> =>
  openAndRun(name, input, {
    storeOptions: { path: desk.path, key: desk.key },
    ownFiles: [],
    actor: { operator: 'Sam' },
    desk: desk.id,
    version: '0.0.0-test',
    cancelled: () => false,
    progress: () => undefined,
    announce: () => undefined,
    composeStore: async (opened) => {
      opened.close();
      return openTeamDesk(team, desk, parts).store;
    },
  });
