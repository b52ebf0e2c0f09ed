import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { app, nativeTheme } from 'electron';
import { channels } from '../preload/contract/channels.ts';
import { dataFolder } from './folder/data-folder.ts';
import { expectedDesk } from './folder/expected-desk.ts';
import { defaultDataFolder } from './folder/system-folders.ts';
import type { CallHandler } from './ipc/serve.ts';
import { developmentPolicy, systemPolicy } from './policy/policy-place.ts';
import { createProgramLog, logFolder } from './program-log.ts';
import { loadProgram } from './program-parts.ts';
import { coloursKept } from './shell/colours.ts';
import { refuseDebugging } from './shell/debugging-switches.ts';
import { createIpcTransport } from './shell/ipc-transport.ts';
import { resolveNothing } from './shell/no-network.ts';
import { linkAmong, linkScheme, openLinks, readLink } from './shell/own-links.ts';
import { bringBackPages } from './shell/page-crashes.ts';
import { registerPageScheme, servePage } from './shell/page-protocol.ts';
import { preloadFile, refuseByDefault } from './shell/window.ts';
import { createWindows } from './shell/windows.ts';
import { isCommand, startedWith } from './started-with.ts';
import { canOnlyBeRead } from './store/reading-copy.ts';

const words = app.isPackaged ? startedWith(process.argv) : process.argv.slice(1);
// Electron gets ready, and looks for a display, once this module has run to its end: a command ends the program here.
// What a starter took for a command has no sandbox: never is a window opened so.
const isStartedForCommand = isCommand(words) || app.commandLine.hasSwitch('no-zygote');
if (app.isPackaged && isStartedForCommand) await runCommand();

const { values: given } = parseArgs({
  args: [...words],
  strict: false,
  options: { data: { type: 'string' }, 'key-file': { type: 'string' }, operator: { type: 'string' } },
});
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const folder = resolve(text(given.data) ?? defaultDataFolder(process.platform, process.env));
const here = import.meta.dirname;
/** In milliseconds. */
const longestForPage = 500;

resolveNothing(app.commandLine);

// The lock of one window for a store goes by this folder. Where nothing can be written it needs none, and the window keeps its
// own files elsewhere while it is open.
const ownFolder = canOnlyBeRead(dataFolder(folder).store)
  ? mkdtempSync(join(tmpdir(), 'login-desk-own-'))
  : folder;
app.setPath('userData', ownFolder);
if (ownFolder !== folder) process.on('exit', () => rmSync(ownFolder, { recursive: true, force: true }));
app.setName('Login Desk');
// Where nothing can be written nothing is kept of what the program says.
const log =
  ownFolder === folder
    ? createProgramLog({
        folder: logFolder(folder),
        clock: Date.now,
        home: homedir(),
        print: (line) => console.error(line),
      })
    : null;
const tell = log?.tell ?? ((line: string): void => console.error(line));

if (app.isPackaged) refuseDebugging(app.commandLine, process.argv, tell);
// Only an installed program is asked for its links.
if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);

if (app.requestSingleInstanceLock()) {
  registerPageScheme();
  void app.whenReady().then(run);
} else {
  void refuse();
}

/** Runs the command that the program was started with, as `cli.ts` does on Node, and ends with its status. Never returns. */
async function runCommand(): Promise<never> {
  // A command that waits for nothing that could come would leave a program without a window.
  void app.whenReady().then(() => app.exit(1));
  const { directStreams, runCommandLine, standardStreams } = await import('./command-line/command-line.ts');
  const isWindows = process.platform === 'win32';
  const status = await runCommandLine(words, isWindows ? directStreams() : standardStreams());
  // What a slow reader has not taken yet would end with the program.
  if (!isWindows) await new Promise((taken) => process.stdout.write('', taken));
  app.exit(status);
  return new Promise(() => undefined);
}

/** Ends a second window of a store: the first one has come to the front. */
async function refuse(): Promise<void> {
  const { failures } = await import('./failures.ts');
  tell(failures.storeInUse().error.message);
  app.exit(0);
}

/** Opens the window first: the page is loaded by its own process while the program behind it is loaded here. */
async function run(): Promise<void> {
  refuseByDefault();
  bringBackPages(Date.now, tell);
  nativeTheme.themeSource = coloursKept(ownFolder);
  // An operator who was named is asked for a password, unless it is the one who is signed in without.
  const expected = text(given.operator) === null ? expectedDesk(ownFolder) : null;
  const pageServed = servePage(join(here, '..', 'renderer'), expected);
  const transport = createIpcTransport(tell);
  // Where the program stands is what the page asks first, and nothing else before that is answered: this one call waits.
  const firstCall = channels.shell('setupState');
  const { promise: answering, resolve: answerBy } = Promise.withResolvers<CallHandler>();
  transport.handle(firstCall, async (payload, asker) => (await answering)(payload, asker));
  const windows = createWindows(preloadFile(here), ownFolder);
  windows.openFirst();
  const links = openLinks();
  links.open(linkAmong(words));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    links.open(readLink(url));
  });
  app.on('second-instance', (_event, others) => {
    links.open(linkAmong(others));
    windows.comeForward();
  });
  app.on('activate', () => windows.openFirst());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  const { runWindowProgram } = await loadProgram(Promise.race([pageServed, after(longestForPage)]));
  runWindowProgram({
    folder,
    policy: app.isPackaged ? systemPolicy() : developmentPolicy(process.env),
    keyFile: text(given['key-file']),
    operator: text(given.operator),
    tell,
    log,
    windows,
    links,
    transport: {
      ...transport,
      handle: (channel, handler) =>
        channel === firstCall ? answerBy(handler) : transport.handle(channel, handler),
    },
  });
}
