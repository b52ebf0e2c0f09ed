import { type Answer, failures } from '../failures.ts';
import { type RecoveredKey, recoverKey } from '../keys/key-recovery.ts';
import { changeDeskKey } from '../whole-store/change-desk-key.ts';
import type { KeyChange } from '../whole-store/key-change.ts';
import { rekeyInWorker } from '../whole-store/rekey-in-worker.ts';
import type { WindowDesk } from './window-desk.ts';
import type { WindowKeysParts } from './window-keys.ts';

/** What is done with a store's key while its desk is closed. */
export function keyWork(desk: WindowDesk): Pick<WindowKeysParts, 'recover' | 'change'> {
  return {
    recover: async (typed, newKeyFile): Promise<Answer<RecoveredKey>> => {
      if (desk.login()) return failures.storeExists(desk.location().folder);
      const recovered = await recoverKey(desk.location(), typed, newKeyFile);
      if (!recovered.ok) return recovered;
      // From here on the folder's reference says where the key is.
      desk.keyIsIn(newKeyFile);
      const opened = await desk.open();
      return opened.ok ? recovered : opened;
    },
    change: async (newKeyFile, forgetEarlier): Promise<Answer<KeyChange>> => {
      const login = desk.login();
      if (!login) return failures.deskNotOpen();
      const who = login.session.who();
      if (!who.ok) return who;
      await desk.closeFor({ stage: 'changing-key' });
      const changed = await changeDeskKey({
        ...desk.location(),
        actor: who.value,
        newKeyFile,
        forgetEarlier,
        makeCopy: rekeyInWorker(new URL('./rekey-worker.js', import.meta.url)),
      });
      if (changed.ok) desk.keyIsIn(newKeyFile);
      const opened = await desk.reopen();
      return opened.ok ? changed : opened;
    },
  };
}
