import { type Command, Option } from 'commander';
import { type Language, languages } from '../../language/languages.ts';
import {
  type SecretName,
  type SettingKey,
  secretNames,
  settingKeys,
} from '../../preload/contract/settings.ts';
import { failures } from '../failures.ts';
import { createLoginDesk } from '../first-run/create-login-desk.ts';
import { say } from '../language.ts';
import { isAsideUnfinished, setStoreAside } from '../whole-store/open-store.ts';
import { type CommandGroup, jsonValue } from './command-group.ts';
import { addImportCommands } from './import-commands.ts';
import { createOutput, exitStatus } from './output.ts';
import { addSalvageCommand } from './salvage-command.ts';
import { fromStandardInput, readStandardInput, refuseSecretArgument } from './secret-input.ts';
import { chosenLanguage, folderOf, openAsked, reported, systemUser } from './session.ts';
import { firstLead } from './sign-in.ts';
import { storeCommandWords as words } from './store-words.ts';
import { take } from './take.ts';
import { addVerifyCommands } from './verify-commands.ts';

/** `init`, `import`, and the store as a whole: `store`, `audit`, `settings`. */
export function addStoreCommands(program: Command, group: CommandGroup): void {
  const init = group
    .add('init', say(words.init))
    .option('--sample', say(words.sample))
    .addOption(new Option('--language <language>', say(words.language)).choices(languages))
    .action(async ({ sample, language }: { sample?: boolean; language?: Language }) => {
      const options = group.options(init);
      const output = createOutput(options.json === true, group.streams);
      const status = await reported(output, async () => {
        const lead = take(await firstLead(options, group.streams));
        const login = take(
          await createLoginDesk({
            folder: folderOf(options),
            keyFile: options.keyFile ?? null,
            systemUser: systemUser(),
            lead,
            sample: sample === true,
            deskLanguage: language,
            language: chosenLanguage(),
          }),
        );
        const result = { store: login.storeFile, schema: login.schema, encrypted: true };
        await login.shutdown();
        output.result(result, [say(sample ? words.madeWithSample : words.made, { store: result.store })]);
        return exitStatus.done;
      });
      group.finish(status);
    });

  const store = program.command('store').description(say(words.store));
  const aside = group.add('set-aside', say(words.setAside), store).action(async () => {
    const options = group.options(aside);
    const output = createOutput(options.json === true, group.streams);
    const status = await reported(output, async () => {
      const folder = folderOf(options);
      // A store that can't be opened knows no one: whoever may write in its folder may move it.
      const opened = await openAsked(options);
      if (opened.ok) {
        await opened.value.shutdown();
        return take(failures.storeNotDamaged());
      }
      if (opened.error.code !== 'store-damaged' && !isAsideUnfinished(folder)) return take(opened);
      const moved = take(setStoreAside(folder, new Date()));
      output.result(moved, [say(words.moved, { folder: moved.folder })]);
      return exitStatus.done;
    });
    group.finish(status);
  });

  addSalvageCommand(store, group);

  addImportCommands(program, group);

  const audit = program.command('audit').description(say(words.audit));
  addVerifyCommands(audit, group);

  const settings = program.command('settings').description(say(words.settings));
  const get = group.add('get <key>', say(words.get), settings).action(async (key: string) =>
    group.run(get, async (session) => {
      if (!settingKeys.includes(key as SettingKey)) return take(failures.settingUnknown(key));
      const value = (await session.ask('settings', {}))[key as SettingKey];
      session.output.result(value, [JSON.stringify(value)]);
      return undefined;
    }),
  );
  const set = group
    .add('set <key> <json>', say(words.set), settings)
    .action(async (key: string, json: string) =>
      group.run(set, async (session) => {
        if (!settingKeys.includes(key as SettingKey)) return take(failures.settingUnknown(key));
        const isTyped = json === fromStandardInput;
        // A word that is no JSON is meant as the text it is: quoting inside quotes is what shells get wrong.
        const value = readValue(isTyped ? await readStandardInput(group.streams, `${key}: `) : json);
        if (!isTyped) refuseSecretArgument(value, `settings set ${key} -`);
        const result = await session.act('settings.set', { key: key as SettingKey, value });
        session.output.result(result.value, [JSON.stringify(result.value)]);
        return undefined;
      }),
    );
  const secret = group.add('set-secret <name>', say(words.setSecret), settings).action(async (name: string) =>
    group.run(secret, async (session) => {
      if (!secretNames.includes(name as SecretName)) return take(failures.settingUnknown(name));
      const value = (await readStandardInput(group.streams, `${name}: `)).replace(/\r?\n$/, '');
      const result = await session.act('settings.set-secret', {
        name: name as SecretName,
        value: value || null,
      });
      session.output.result(result, [result.set ? say(words.kept) : say(words.forgotten)]);
      return undefined;
    }),
  );
}

function readValue(text: string): unknown {
  try {
    return jsonValue(text);
  } catch {
    return text;
  }
}
