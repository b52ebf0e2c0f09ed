import {
  _electron,
  type ElectronApplication,
  type Locator,
  type Page,
  expect as playwrightExpect,
} from '@playwright/test';
import { electronArguments } from '../electron/electron-arguments.ts';
import { projectFolder } from '../machine/project.ts';
import type { PreparedMachine } from '../prepare.ts';

export interface DeskWindowOptions {
  readonly machine: PreparedMachine;
  /** The data folder; the window needs one of its own. */
  readonly folder: string;
  readonly keyFile?: string | undefined;
  readonly operator?: string;
  readonly size?: WindowSize;
  readonly env?: Readonly<Record<string, string>>;
  /** A link that the system opens the program with. */
  readonly link?: string;
  /** The program's folder; the project's own unless another is given. */
  readonly program?: string;
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** The built program in a real Electron window, driven as a person would: by roles and names. */
export interface DeskWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What went wrong unseen: errors of the page and its console, broken content rules, bugs that the main process told. */
  readonly complaints: string[];
  /** The box for everything. */
  readonly commandBar: Locator;
  readonly results: Locator;
  readonly record: Locator;
  readonly call: Locator;
  readonly status: Locator;
  /** Types into the box for everything. */
  find(text: string): Promise<void>;
  /** Types into the box and opens the one result that is called so. */
  openFound(text: string, name: string | RegExp): Promise<void>;
  /** Goes to a screen by the rail. */
  goTo(
    screen: 'Desk' | 'Cases' | 'Outbox' | 'Directory' | 'Reports' | 'Links' | 'Audit' | 'Settings',
  ): Promise<void>;
  /** Answers the next file dialogs of the system, which no test can click, with this path; null is a change of mind. */
  answerFileDialog(path: string | null): Promise<void>;
  resize(size: WindowSize): Promise<void>;
  close(): Promise<void>;
}

/** A screen or dialog that is asked for the first time is loaded first. */
export const allLoaded = (page: Page): Promise<void> =>
  page.locator('[data-awaited]').first().waitFor({ state: 'detached' });

export const compact: WindowSize = { width: 1280, height: 800 };
export const roomy: WindowSize = { width: 1920, height: 1080 };

const patience = 20_000;

/** A start competes with whatever else the machine begins: it may take longer than any step in the window. */
const patienceToStart = 60_000;

/** What is expected of a window waits as long as any step in it: outside of a run of tests it would be five seconds. */
export const expect = playwrightExpect.configure({ timeout: patience });

/** A D-Bus address at which nobody answers: the keychain of the machine stays out of it, whatever is set up there. */
const noKeychain = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };

const ownEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** Starts Electron with the built program, without waiting for a window: for a start that ends by itself. */
function startProgram(options: DeskWindowOptions): Promise<ElectronApplication> {
  const { machine, folder, keyFile, operator = 'Sam' } = options;
  return _electron.launch({
    executablePath: machine.electronPath,
    args: [
      ...programArguments({ folder, keyFile, operator, program: options.program }),
      ...(options.link === undefined ? [] : [options.link]),
    ],
    env: { ...ownEnv(), ...machine.env, ...noKeychain, ...options.env },
    timeout: patienceToStart,
  });
}

/** What Electron is started with for a data folder. */
export function programArguments(given: {
  readonly folder: string;
  readonly keyFile?: string | undefined;
  readonly operator: string;
  readonly program?: string | undefined;
}): string[] {
  return [
    ...electronArguments(),
    given.program ?? projectFolder,
    ...['--data', given.folder, '--operator', given.operator],
    ...(given.keyFile === undefined ? [] : ['--key-file', given.keyFile]),
  ];
}

/** Starts the program and waits until its window is there. */
export async function openDeskWindow(options: DeskWindowOptions): Promise<DeskWindow> {
  const app = await startProgram(options);
  askAgain(app);
  const complaints: string[] = [];
  listen(app, complaints);
  const page = await app.firstWindow({ timeout: patienceToStart });
  page.setDefaultTimeout(patience / 2);
  await page.waitForLoadState();
  // Not the window's own size: a display may be smaller, and a title bar takes what it likes.
  const resize = (size: WindowSize): Promise<void> => page.setViewportSize(size);
  await resize(options.size ?? compact);

  const commandBar = page.getByRole('combobox', { name: /^Find a person/ });
  const results = page.getByRole('listbox', { name: 'Results' });
  const find = async (text: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    // The same words once more would be no typing.
    await commandBar.fill('');
    await commandBar.fill(text);
  };
  return {
    app,
    page,
    complaints,
    commandBar,
    results,
    record: page.getByRole('main', { name: 'Desk' }).getByRole('article'),
    call: page.getByRole('complementary', { name: 'Call' }),
    status: page.getByRole('contentinfo'),
    find,
    openFound: async (text, name) => {
      await find(text);
      // A row that moves away under the pointer is not pressed: the rows have to be those of these words.
      await results.and(page.locator('[aria-busy="false"]')).getByRole('option', { name }).click();
    },
    goTo: async (screen) => {
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click();
      // The screens come a moment after the frame: until then nothing says that one is awaited.
      await page.locator('main h1').first().waitFor({ state: 'attached' });
      await allLoaded(page);
    },
    answerFileDialog: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({
          canceled: chosen === null,
          filePaths: chosen === null ? [] : [chosen],
        });
        dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
      }, path),
    resize,
    close: () => closeProgram(app),
  };
}

/** Ends the program as its window's close button would; one that stays is killed, for nothing may outlive its test. */
async function closeProgram(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const late = setTimeout(() => child.kill('SIGKILL'), patience);
  try {
    await app.close();
  } finally {
    clearTimeout(late);
  }
}

/**
 * Asks the main process once more where V8 has thrown the answer away: an inspector's promise is held by nothing until the loop goes
 * round, and a collection of garbage in between ends it with this error. What is evaluated here may be done twice.
 */
function askAgain(app: ElectronApplication): void {
  const { evaluate } = app;
  const asks = async (...asked: readonly unknown[]): Promise<unknown> => {
    const ask = (): Promise<unknown> => Reflect.apply(evaluate, app, asked);
    return ask().catch((error: unknown) => {
      if (!/promise was (garbage )?collected/i.test(String(error))) throw error;
      return ask();
    });
  };
  app.evaluate = asks as ElectronApplication['evaluate'];
}

function listen(app: ElectronApplication, complaints: string[]): void {
  app.context().on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  app.context().on('weberror', (problem) => complaints.push(`page: ${problem.error().message}`));
  app.process().stderr?.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n'))
      if (/^A bug in |^Refused a call|Unhandled|UnhandledPromise/.test(line))
        complaints.push(`main: ${line}`);
  });
}
