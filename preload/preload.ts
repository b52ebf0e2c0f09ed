import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels } from './contract/channels.ts';
import { actions, eventNames, jobs, queries, shells } from './contract/contract.ts';

/** A long list comes as text from the worker that put it together. */
const whole = (answer: unknown): unknown => (typeof answer === 'string' ? JSON.parse(answer) : answer);

const setupState = channels.shell('setupState');
let answered: Promise<void> | null = null;
const nothing = (): void => {};

/** Asks where the program stands. What else is called waits for the first answer to that, whichever it is. */
function askWhereItStands(payload: readonly unknown[]): Promise<unknown> {
  const asked: Promise<unknown> = ipcRenderer.invoke(setupState, ...payload);
  answered ??= asked.then(nothing, nothing);
  return asked;
}

/**
 * Calls the main process. Where the program stands is what the page asks first; before it is answered nothing else has
 * anyone to answer it, and waits. For a page that asks something else first it is asked here: no call waits for ever.
 */
async function call(channel: string, payload: readonly unknown[]): Promise<unknown> {
  if (channel === setupState) return askWhereItStands(payload);
  if (answered === null) askWhereItStands([{}]).catch(nothing);
  await answered;
  return ipcRenderer.invoke(channel, ...payload);
}

/** Makes one named method of each name, bound to its channel: the window can name nothing else. */
const methods = (names: readonly string[], channelOf: (name: string) => string) =>
  Object.fromEntries(
    names.map((name) => {
      const channel = channelOf(name);
      return [name, async (...payload: unknown[]) => whole(await call(channel, payload))];
    }),
  );

const subscriptions = Object.fromEntries(
  eventNames.map((name) => {
    const channel = channels.event(name);
    return [
      name,
      (listener: (payload: unknown) => void) => {
        // The event object reaches into the process; only the payload goes on.
        const forward = (_event: unknown, payload: unknown): void => listener(payload);
        ipcRenderer.on(channel, forward);
        return () => {
          ipcRenderer.removeListener(channel, forward);
        };
      },
    ];
  }),
);

/** More files than these no one imports at once. */
const mostDropped = 20;

/** Where files lie, as the system says: a text that the page gives is no file, and one that a script made lies nowhere. */
const placesOf = (files: unknown): readonly string[] =>
  (Array.isArray(files) ? files.slice(0, mostDropped) : []).flatMap((file) => {
    try {
      const path = file instanceof File ? webUtils.getPathForFile(file) : '';
      return path === '' ? [] : [path];
    } catch {
      return [];
    }
  });

contextBridge.exposeInMainWorld('loginDesk', {
  query: methods(Object.keys(queries), channels.query),
  act: methods(Object.keys(actions), channels.act),
  job: methods(Object.keys(jobs), channels.job),
  droppedFiles: (files: unknown) => call(channels.droppedFiles, [{ paths: placesOf(files) }]),
  cancelJob: (jobId: string) => call(channels.cancelJob, [jobId]),
  shell: methods(Object.keys(shells), channels.shell),
  on: subscriptions,
});
