import type { Command } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { type UpdateChannel, updateChannels } from '../../preload/contract/updates.ts';
import { done, failures } from '../failures.ts';
import { say } from '../language.ts';
import { installationOf } from '../updates/installation.ts';
import { keepUpdates, readUpdates } from '../updates/kept-updates.ts';
import { lookForUpdate, offerOf } from '../updates/look-for-update.ts';
import { type UpdateRules, updateRules } from '../updates/rules.ts';
import { updatePolicy } from '../updates/update-policy.ts';
import type { CommandGroup } from './command-group.ts';
import { createOutput, exitStatus } from './output.ts';
import { folderOf, type GlobalOptions, needsRole, reported } from './session.ts';
import { take } from './take.ts';
import { instant } from './texts.ts';
import { updateWords as words } from './update-words.ts';

/** What counts at this computer, and how its server is reached. */
async function rulesOf(options: GlobalOptions) {
  const { platform, env, execPath } = process;
  const { release, access } = await installationOf({
    isPackaged: import.meta.dirname.includes('app.asar'),
    resources: process.resourcesPath ?? '',
    platform,
    env,
    execPath,
  });
  const kept = readUpdates(folderOf(options));
  return { rules: updateRules(updatePolicy(), release, kept.channel), release, access, kept };
}

const whyOff = { policy: words.offPolicy, 'no-server': words.offNoServer, 'no-key': words.offNoKey } as const;

const ruleLines = ({ mode, channel, server, fixed, off }: UpdateRules): readonly string[] => [
  say(words.version, { version }),
  ...(off === null
    ? [say(words.mode, { mode }), say(words.server, { server: server ?? '' })]
    : [say(whyOff[off])]),
  say(words.channel, { channel }),
  ...(fixed.length === 0 ? [] : [say(words.fixed, { rules: fixed.join(', ') })]),
];

/**
 * `updates`: which versions this computer is offered, and whether there is a newer one. The command line looks and never installs. No
 * store is opened but to choose the channel, which is a lead's.
 */
export function addUpdateCommands(program: Command, group: CommandGroup): void {
  const updates = program.command('updates').description(say(words.updates));
  /** For what needs no open desk. */
  const alone = async (
    command: Command,
    work: (options: GlobalOptions, output: ReturnType<typeof createOutput>) => Promise<void>,
  ): Promise<void> => {
    const options = group.options(command);
    const output = createOutput(options.json === true, group.streams);
    const status = await reported(output, async () => {
      await work(options, output);
      return exitStatus.done;
    });
    group.finish(status);
  };

  const status = group.add('status', say(words.statusCommand), updates).action(() =>
    alone(status, async (options, output) => {
      const { rules, kept } = await rulesOf(options);
      const { mode, channel, server, fixed, off } = rules;
      output.result({ version, mode, channel, server, fixed, off, lookedAt: kept.lookedAt }, [
        ...ruleLines(rules),
        ...(off === null ? [say(words.looked, { at: instant(kept.lookedAt) })] : []),
      ]);
    }),
  );

  const look = group.add('look', say(words.lookCommand), updates).action(() =>
    alone(look, async (options, output) => {
      const { rules, release, access } = await rulesOf(options);
      const found = take(
        await lookForUpdate({
          rules,
          publicKey: release.publicKey ?? '',
          version,
          system: { platform: process.platform, arch: process.arch },
          folder: folderOf(options),
          access,
          now: Date.now(),
        }),
      );
      const offer = found === null ? null : offerOf(found, null);
      output.result(
        {
          version,
          channel: rules.channel,
          newer:
            offer === null
              ? null
              : { version: offer.version, releasedAt: offer.releasedAt, notes: offer.notes },
        },
        offer === null
          ? [say(words.newest, { version })]
          : [
              say(words.newer, { version: offer.version, at: instant(offer.releasedAt) }),
              ...offer.notes.split('\n'),
              say(words.installsNothing),
            ],
      );
    }),
  );

  const channel = group
    .add('channel', say(words.channelCommand), updates)
    .addArgument(program.createArgument('<channel>', say(words.channelArgument)).choices(updateChannels))
    .action((chosen: UpdateChannel) =>
      group.run(channel, async (session) => {
        needsRole(session, 'lead');
        const options = group.options(channel);
        const { rules } = await rulesOf(options);
        take(rules.fixed.includes('channel') ? failures.setByPolicy('updates.channel') : done(null));
        keepUpdates(folderOf(options), { channel: chosen });
        session.output.result({ channel: chosen }, [say(words.channel, { channel: chosen })]);
        return undefined;
      }),
    );
}
