/** Switches by which the person who starts the program could look into it or weaken it. */
const debuggingSwitches = [
  'remote-debugging-port',
  'remote-debugging-address',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'allow-file-access-from-files',
  'enable-logging',
  'log-net-log',
  'auto-open-devtools-for-tabs',
] as const;

/** Part of Electron's `app.commandLine`. */
interface CommandLine {
  removeSwitch(name: string): void;
}

/**
 * Takes the switches away before Chromium reads them, and tells which of them were given. A packaged program does this first of
 * all; in development they are what tests and tools work by.
 */
export function refuseDebugging(
  commandLine: CommandLine,
  given: readonly string[],
  tell: (line: string) => void,
): void {
  for (const name of debuggingSwitches) {
    commandLine.removeSwitch(name);
    const isGiven = given.some((word) => word === `--${name}` || word.startsWith(`--${name}=`));
    if (isGiven) tell(`--${name} does nothing in this program.`);
  }
}
