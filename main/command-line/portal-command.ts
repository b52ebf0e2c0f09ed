import { type Command, InvalidArgumentError } from 'commander';
import type { CommandGroup } from './command-group.ts';
import { linkWarning, needsWriting, take } from './session.ts';

function portNumber(text: string): number {
  const value = Number(text);
  if (!/^\d{1,5}$/.test(text) || value > 65_535)
    throw new InvalidArgumentError('It has to be a port from 0 to 65535; 0 takes a free one.');
  return value;
}

/** Waits until somebody stops the program: Ctrl+C, or the system that started it. */
const untilStopped = (): Promise<void> =>
  new Promise((stopped) => {
    const stop = (): void => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      stopped();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });

/** `portal serve`: the self-service pages without a window, and the mail that they ask for. `portal check`: whether links work. */
export function addPortalCommands(program: Command, group: CommandGroup): void {
  const portal = program.command('portal').description('self-service pages for practices');
  const check = group
    .add('check', 'ask whether links in mails work: who serves the portal at its address', portal)
    .action(async () =>
      group.run(check, async ({ login, output }) => {
        needsWriting(login);
        const links = await login.links.check();
        const words = {
          service: `A service of this desk serves ${links.baseUrl}.`,
          window: `The window of this desk serves ${links.baseUrl}, for as long as it is open.`,
          nobody: `Nobody serves ${links.baseUrl}.`,
          stranger: `Something else than this desk’s portal answers at ${links.baseUrl}.`,
          unknown: `Nobody has asked ${links.baseUrl} yet.`,
        } as const;
        const warning = linkWarning(links);
        output.result({ ...links, warning }, [words[links.server], ...(warning === null ? [] : [warning])]);
        return undefined;
      }),
    );
  const serve = group
    .add('serve', 'serve the pages and send mail until this is stopped', portal)
    .option('--port <n>', 'listen there instead of at the port in the settings', portNumber)
    .action(async ({ port }: { port?: number }) =>
      group.run(serve, async ({ login, output }) => {
        needsWriting(login);
        const stopped = untilStopped();
        const { url } = take(await login.portal.listen(port));
        login.start();
        output.result({ url }, [`Login Help is at ${url}`]);
        const baseUrl = login.desk.settings()['portal.baseUrl'];
        if (
          new URL(baseUrl).port !== new URL(url).port &&
          /^(127\.|localhost|\[::1\])/.test(new URL(baseUrl).hostname)
        )
          output.aside(
            `Links in mails begin with ${baseUrl}, which is not here. Change that with: login-desk settings set portal.baseUrl ${url}`,
          );
        await stopped;
        return undefined;
      }),
    );
}
