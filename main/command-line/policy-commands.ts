import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { PlainMessage } from '../../language/catalogue.ts';
import { fixedSettings } from '../../preload/contract/fixed-settings.ts';
import type { Policy } from '../../preload/contract/policy.ts';
import { type SettingKey, settingKeys, settingsSchemas } from '../../preload/contract/settings.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { say } from '../language.ts';
import type { PolicyPlace } from '../policy/policy-place.ts';
import { checkPolicyFile, readPolicy } from '../policy/read-policy.ts';
import { sql } from '../store/sql.ts';
import type { CommandGroup } from './command-group.ts';
import { createOutput, exitStatus, type Output } from './output.ts';
import { policyCommandWords as words } from './policy-words.ts';
import { folderOf, reported, type Session, withSession } from './session.ts';
import { take } from './take.ts';

/** Where the value of a setting comes from. */
type Source = 'policy' | 'store' | 'default';

interface ShownSetting {
  readonly value: unknown;
  readonly from: Source;
}

const sourceWords: Readonly<Record<Source, PlainMessage>> = {
  policy: words.fromPolicy,
  store: words.fromStore,
  default: words.fromDefault,
};

/** `policy`: what an administrator has set for the computer. */
export function addPolicyCommands(program: Command, group: CommandGroup): void {
  const { policy: place } = group;
  const policy = program.command('policy').description(say(words.policy));

  const check = group.add('check [file]', say(words.check), policy).action(async (given?: string) => {
    const output = createOutput(group.options(check).json === true, group.streams);
    const status = await reported(output, async () => {
      const file = given ?? place.file;
      const found = take(given === undefined ? await readPolicy(place) : await checkPolicyFile(given));
      const result = { file, policy: found !== null, fixed: Object.keys(fixedSettings(found ?? {})) };
      output.result(result, [say(found === null ? words.none : words.good, { file }), ...result.fixed]);
      return exitStatus.done;
    });
    group.finish(status);
  });

  const show = group.add('show', say(words.show), policy).action(async () => {
    const options = group.options(show);
    const output = createOutput(options.json === true, group.streams);
    const status = await reported(output, async () => {
      const found = take(await readPolicy(place));
      // A computer that is being set up has no store yet; what its policy says can be looked at all the same.
      if (!existsSync(dataFolder(folderOf(options)).store)) {
        tell(output, place, found, ofNoStore(found ?? {}));
        return exitStatus.done;
      }
      return withSession(options, group.streams, async (session) => {
        tell(output, place, found, await ofStore(session));
        return undefined;
      });
    });
    group.finish(status);
  });
}

type Shown = Readonly<Record<SettingKey, ShownSetting>>;

const shownBy = (setting: (key: SettingKey) => ShownSetting): Shown =>
  Object.fromEntries(settingKeys.map((key) => [key, setting(key)])) as unknown as Shown;

function ofNoStore(policy: Policy): Shown {
  const fixed = fixedSettings(policy);
  return shownBy((key) =>
    Object.hasOwn(fixed, key)
      ? { value: fixed[key], from: 'policy' }
      : { value: settingsSchemas[key].parse(undefined), from: 'default' },
  );
}

async function ofStore({ ask, login }: Session): Promise<Shown> {
  const settings = await ask('settings', {});
  const { fixed } = settings;
  const chosen = new Set(
    login.reader.all<{ key: string }>(sql`SELECT key FROM settings`).map(({ key }) => key),
  );
  return shownBy((key) => ({
    value: settings[key],
    from: fixed.includes(key) ? 'policy' : chosen.has(key) ? 'store' : 'default',
  }));
}

function tell(output: Output, { file }: PolicyPlace, policy: Policy | null, settings: Shown): void {
  const {
    updates = null,
    network = null,
    export: exporting = null,
    team = null,
    firstRun = null,
  } = policy ?? {};
  output.result(
    { file, policy: policy !== null, settings, updates, network, export: exporting, team, firstRun },
    () => [
      say(policy === null ? words.none : words.inUse, { file }),
      ...settingKeys.map((key) =>
        say(words.setting, {
          key,
          value: JSON.stringify(settings[key].value),
          from: say(sourceWords[settings[key].from]),
        }),
      ),
      ...Object.entries({ updates, network, export: exporting, team, firstRun }).flatMap(([key, value]) =>
        value === null
          ? []
          : [say(words.setting, { key, value: JSON.stringify(value), from: say(words.fromPolicy) })],
      ),
    ],
  );
}
