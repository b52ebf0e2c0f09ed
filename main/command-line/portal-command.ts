import { type Command, InvalidArgumentError } from 'commander';
import { shellCalls } from '../../preload/contract/shell.ts';
import { say } from '../language.ts';
import type { CommandGroup } from './command-group.ts';
import { portalCommandWords as words } from './portal-words.ts';
import { linkWarning, needsRole, needsWriting } from './session.ts';
import { take } from './take.ts';

const servers = {
  service: words.byService,
  window: words.byWindow,
  nobody: words.byNothing,
  stranger: words.byStranger,
  unknown: words.notCheckedYet,
} as const;

function portNumber(text: string): number {
  const value = Number(text);
  if (!/^\d{1,5}$/.test(text) || value > 65_535) throw new InvalidArgumentError(say(words.noPort));
  return value;
}

/** Waits until the program is stopped: Ctrl+C, or the system that started it. */
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
  const portal = program.command('portal').description(say(words.portal));
  const check = group.add('check', say(words.check), portal).action(async () =>
    group.run(check, async ({ login, output }) => {
      needsWriting(login);
      const links = await (await login.whole()).links.check();
      const warning = linkWarning(links);
      output.result({ ...links, warning }, [
        say(servers[links.server], { url: links.baseUrl }),
        ...(warning === null ? [] : [warning]),
      ]);
      return undefined;
    }),
  );
  const serve = group
    .add('serve', say(words.serve), portal)
    .option('--port <n>', say(words.port), portNumber)
    .action(async ({ port }: { port?: number }) =>
      group.run(serve, async ({ login, output }) => {
        needsWriting(login);
        // It sends what waits, as `outbox send` does.
        needsRole({ login }, shellCalls.sendNow.role);
        const stopped = untilStopped();
        const { portal, start } = await login.whole();
        const { url } = take(await portal.listen(port));
        start();
        output.result({ url }, [say(words.servedAt, { url })]);
        const baseUrl = login.desk.settings()['portal.baseUrl'];
        if (
          new URL(baseUrl).port !== new URL(url).port &&
          /^(127\.|localhost|\[::1\])/.test(new URL(baseUrl).hostname)
        )
          output.aside(say(words.linksElsewhere, { baseUrl, url }));
        await stopped;
        return undefined;
      }),
    );
}
