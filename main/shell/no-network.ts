/*
 * The window needs no network: its page comes from the program's own folder, and mail goes out by the main process, which
 * has connections of its own. So a page that was taken over finds no way to send what it read to anywhere.
 */

/** Part of Electron's `app.commandLine`. */
interface CommandLine {
  appendSwitch(name: string, value: string): void;
}

/** Part of a window's session. */
interface RequestsOfSession {
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, answer: (decision: { cancel: boolean }) => void) => void,
    ): void;
  };
}

/** Lets Chromium find no address for any name or number. Must run before the program is ready. */
export function resolveNothing(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Whether something may be loaded: it comes with the program or stands in the address itself. The developer tools are their own. */
const isLocal = (address: string): boolean => /^(app|data|blob|devtools):/i.test(address);

/** Breaks off every request that goes elsewhere, whoever on the page makes it. */
export function refuseRequests({ webRequest }: RequestsOfSession): void {
  webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }));
}
