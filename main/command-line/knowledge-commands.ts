import { type Command, Option } from 'commander';
import { type CaseReason, caseReasons } from '../../preload/contract/cases.ts';
import { type Situation, situations } from '../../preload/contract/claims.ts';
import { type Article, type ArticleHit, articleParts } from '../../preload/contract/knowledge.ts';
import { blocksText } from '../desk/knowledge/markdown.ts';
import { partHeadings } from '../desk/knowledge/words.ts';
import { say } from '../language.ts';
import type { CommandGroup } from './command-group.ts';
import { knowledgeCommandWords as words } from './knowledge-words.ts';

const hitLine = ({ id, title, beginning }: ArticleHit): string => `${id}  ${title}\n    ${beginning}`;

const articleLines = (article: Article): readonly string[] => [
  article.title,
  ...articleParts.flatMap((part) => ['', say(partHeadings[part]), '', blocksText(article.parts[part])]),
];

/** `knowledge`: short articles on what to do and what not to say. They are in the program itself. */
export function addKnowledgeCommands(program: Command, group: CommandGroup): void {
  const knowledge = program.command('knowledge').description(say(words.knowledge));

  const search = group
    .add('search [text]', say(words.search), knowledge)
    .addOption(new Option('--reason <reason>', say(words.forReason)).choices([...caseReasons]))
    .addOption(new Option('--situation <situation>', say(words.forSituation)).choices([...situations]))
    .action(
      async (
        text: string | undefined,
        { reason, situation }: { readonly reason?: CaseReason; readonly situation?: Situation },
      ) =>
        group.run(search, async (session) => {
          const found = await session.ask('knowledge', {
            ...(text === undefined ? {} : { text }),
            ...(reason === undefined ? {} : { reason }),
            ...(situation === undefined ? {} : { situation }),
          });
          session.output.result(
            found.hits,
            found.total > 0 ? found.hits.map(hitLine) : [say(words.noArticle)],
          );
          return undefined;
        }),
    );

  const show = group.add('show <id>', say(words.show), knowledge).action(async (id: string) =>
    group.run(show, async (session) => {
      const article = await session.ask('article', { id });
      session.output.result(article, articleLines(article));
      return undefined;
    }),
  );
}
