import { Argument, type Command } from 'commander';
import { type TemplateName, type TemplateTexts, templateNames } from '../../preload/contract/templates.ts';
import { say } from '../language.ts';
import { type CommandGroup, jsonValue } from './command-group.ts';
import { templateCommandWords as words } from './template-words.ts';

/** `templates`: what the mails say. They are reworded by `act templates.reword`. */
export function addTemplateCommands(program: Command, group: CommandGroup): void {
  const templates = program.command('templates').description(say(words.templates));
  const name = () => new Argument('<name>', say(words.name)).choices([...templateNames]);

  const list = group.add('list', say(words.list), templates).action(async () =>
    group.run(list, async (session) => {
      const all = await session.ask('templates', {});
      session.output.result(
        all,
        all.map((each) =>
          each.reworded === 0
            ? `${each.name}  ${each.title}`
            : say(words.reworded, { name: each.name, title: each.title }),
        ),
      );
      return undefined;
    }),
  );

  const show = group
    .add('show', say(words.show), templates)
    .addArgument(name())
    .action(async (chosen: TemplateName) =>
      group.run(show, async (session) => {
        const detail = await session.ask('template', { name: chosen });
        session.output.result(detail, [
          detail.title,
          detail.purpose,
          '',
          ...detail.texts.map((text) =>
            text.fixed
              ? say(words.fixed, { name: text.name, text: text.current })
              : `${text.name}: ${text.current}`,
          ),
          '',
          ...detail.variables.map((variable) => `{{${variable.name}}}: ${variable.meaning}`),
        ]);
        return undefined;
      }),
    );

  const preview = group
    .add('preview', say(words.preview), templates)
    .addArgument(name())
    .option('--texts <json>', say(words.texts), jsonValue)
    .action(async (chosen: TemplateName, { texts = {} }: { readonly texts?: unknown }) =>
      group.run(preview, async (session) => {
        const mail = await session.ask('templatePreview', {
          name: chosen,
          // The desk parses it, and says what does not fit.
          texts: texts as TemplateTexts,
        });
        session.output.result(mail, [say(words.subject, { subject: mail.subject }), '', mail.text]);
        return undefined;
      }),
    );
}
