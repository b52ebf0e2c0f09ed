import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '../../preload/contract/shared.ts';
import type { SetupState } from '../../preload/contract/shell.ts';
import { bridge } from '../bridge.ts';
import { giveWindowTo } from '../window-store.ts';
import { openGate } from './gate.ts';
import { bringDrafts } from './lasting.ts';
import { type QueryView, useAnswer } from './use-desk-query.ts';

/** Asks where the program stands. Whoever is signed in gets the window before anything of it is drawn. */
async function askSetup(client: QueryClient): Promise<Answer<SetupState>> {
  const answer = await bridge().shell.setupState({});
  if (!answer.ok || answer.value.stage !== 'ready') return answer;
  if (giveWindowTo(answer.value.operatorId))
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'setupState' });
  await bringDrafts(answer.value.operatorId);
  openGate();
  return answer;
}

/** Where the program stands: whether there is a store, someone is signed in, the window is locked. */
export function useSetup(): QueryView<SetupState> {
  const client = useQueryClient();
  return useAnswer(['shell', 'setupState', {}], () => askSetup(client), {});
}

/** Whether someone is signed in and the window is not locked. */
export const useDeskOpen = (): boolean => useSetup().data?.stage === 'ready';
