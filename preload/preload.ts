import { contextBridge, ipcRenderer } from 'electron';
import { channels } from './contract/channels.ts';
import { actions, eventNames, jobs, queries, shells } from './contract/contract.ts';

/** A long list comes as text from the worker that put it together. */
const whole = (answer: unknown): unknown => (typeof answer === 'string' ? JSON.parse(answer) : answer);

const setupState = channels.shell('setupState');
const { promise: answered, resolve: answer } = Promise.withResolvers<void>();

/**
 * Calls the main process. Where the program stands is what the page asks first; before it is answered nothing else has
 * anyone to answer it, and waits.
 */
async function call(channel: string, payload: readonly unknown[]): Promise<unknown> {
  if (channel !== setupState) await answered;
  try {
    return await ipcRenderer.invoke(channel, ...payload);
  } finally {
    answer();
  }
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

contextBridge.exposeInMainWorld('loginDesk', {
  query: methods(Object.keys(queries), channels.query),
  act: methods(Object.keys(actions), channels.act),
  job: methods(Object.keys(jobs), channels.job),
  cancelJob: (jobId: string) => call(channels.cancelJob, [jobId]),
  shell: methods(Object.keys(shells), channels.shell),
  on: subscriptions,
});
