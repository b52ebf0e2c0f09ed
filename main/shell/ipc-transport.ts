import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { IpcTransport } from '../ipc/serve.ts';
import { isOwnAddress } from './own-page.ts';

/** Only the main frame of one of our own windows, showing our own page, may call. */
function isOurs(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  const window = BrowserWindow.fromWebContents(event.sender);
  if (!frame || !window) return false;
  return frame === event.sender.mainFrame && isOwnAddress(frame.url);
}

// They are loaded with the program, after the window is there.
const sentences = async () => (await import('../failures.ts')).failures;

/** The one module that imports `ipcMain`: checks sender and frame before anything of a call is looked at. */
export function createIpcTransport(tell: (line: string) => void): IpcTransport {
  return {
    handle: (channel, handler) => {
      ipcMain.handle(channel, async (event, ...payload: unknown[]) => {
        if (!isOurs(event)) {
          tell(`Refused a call on ${channel} from a page that is not ours.`);
          return (await sentences()).foreignPage();
        }
        try {
          return await handler(payload, event.sender.id);
        } catch (error) {
          // The input may hold what must not be logged; the stack does not.
          tell(`A bug in ${channel}: ${(error as Error).stack ?? 'without a stack'}`);
          return (await sentences()).internal();
        }
      });
    },
    broadcast: (channel, payload) => {
      for (const window of BrowserWindow.getAllWindows())
        if (!window.isDestroyed()) window.webContents.send(channel, payload);
    },
  };
}
