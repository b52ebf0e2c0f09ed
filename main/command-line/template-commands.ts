import { Argument, type Command } from 'commander';
import { type TemplateName, type TemplateTexts, templateNames } from '../../preload/contract/templates.ts';
import { type CommandGroup, jsonValue } from './command-group.ts';

/** `templates`: what the mails say. They are reworded by `act templates.reword`. */
export function addTemplateCommands(program: Command, group: CommandGroup): void {
  const templates = program.command('templates').description('what the mails say');
  const name = () => new Argument('<name>', 'as in the list').choices([...templateNames]);

  const list = group.add('list', 'every template', templates).action(async () =>
    group.run(list, async (session) => {
      const all = await session.ask('templates', {});
      session.output.result(
        all,
        all.map((each) => `${each.name}  ${each.title}${each.reworded === 0 ? '' : ', reworded'}`),
      );
      return undefined;
    }),
  );

  const show = group
    .add('show', 'its texts, and the variables that may stand in them', templates)
    .addArgument(name())
    .action(async (chosen: TemplateName) =>
      group.run(show, async (session) => {
        const detail = await session.ask('template', { name: chosen });
        session.output.result(detail, [
          detail.title,
          detail.purpose,
          '',
          ...detail.texts.map((text) => `${text.name}${text.fixed ? ' (fixed)' : ''}: ${text.current}`),
          '',
          ...detail.variables.map((variable) => `{{${variable.name}}}: ${variable.meaning}`),
        ]);
        return undefined;
      }),
    );

  const preview = group
    .add('preview', 'the mail that it makes, to made-up people', templates)
    .addArgument(name())
    .option('--texts <json>', 'with these texts, as for templates.reword', jsonValue)
    .action(async (chosen: TemplateName, { texts = {} }: { readonly texts?: unknown }) =>
      group.run(preview, async (session) => {
        const mail = await session.ask('templatePreview', {
          name: chosen,
          // The desk parses it, and says what does not fit.
          texts: texts as TemplateTexts,
        });
        session.output.result(mail, [`Subject: ${mail.subject}`, '', mail.text]);
        return undefined;
      }),
    );
}
