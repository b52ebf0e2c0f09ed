import { randomBytes } from 'node:crypto';
import type { LoginDeskOptions } from '../compose.ts';
import { auditActions, auditEntries } from '../desk/audit/audit-actions.ts';
import { createDesk } from '../desk/desk.ts';
import { type Actor, actorOf } from '../desk/ground/basics/action.ts';
import type { Answer } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { deskIdOf } from '../folder/desk-id.ts';
import { createSystemKeychain } from '../store/keychain.ts';
import { changeKey, type KeyChange, type KeyChangeOptions } from './key-change.ts';

/** Which key a store gets, and who gives it. */
export interface DeskKeyChange
  extends Pick<LoginDeskOptions, 'folder' | 'keyFile' | 'keychain' | 'nativeBinding'>,
    Pick<KeyChangeOptions, 'newKeyFile' | 'forgetEarlier' | 'makeCopy'> {
  readonly actor: Actor;
}

/** Changes the key of a store whose desk is closed. It is a lead's: the door of the copy refuses anyone else. Codes as `changeKey`. */
export const changeDeskKey = (options: DeskKeyChange): Promise<Answer<KeyChange>> =>
  changeKey({
    ...options,
    keychain: options.keychain ?? createSystemKeychain(),
    random: randomBytes,
    note: async (store, { from, to }) => {
      const desk = createDesk({
        store,
        clock: Date.now,
        random: randomBytes,
        desk: deskIdOf(options.folder),
        sandboxFolder: dataFolder(options.folder).sandboxMail,
        internalActions: auditActions,
      });
      return desk.perform({
        type: auditEntries.keyChanged,
        input: { from, to, place: options.newKeyFile === null ? 'keychain' : 'file' },
        ...actorOf(options.actor),
      });
    },
  });
