import { type Command, Option } from 'commander';
import { type CaseReason, caseReasons } from '../../preload/contract/cases.ts';
import { type Situation, situations } from '../../preload/contract/claims.ts';
import { type Article, type ArticleHit, articleParts } from '../../preload/contract/knowledge.ts';
import { blocksText } from '../desk/knowledge/markdown.ts';
import { partHeadings } from '../desk/knowledge/read-article.ts';
import type { CommandGroup } from './command-group.ts';

const hitLine = ({ id, title, beginning }: ArticleHit): string => `${id}  ${title}\n    ${beginning}`;

const articleLines = (article: Article): readonly string[] => [
  article.title,
  ...articleParts.flatMap((part) => ['', partHeadings[part], '', blocksText(article.parts[part])]),
];

/** `knowledge`: short articles on what to do and what not to say. They are in the program itself. */
export function addKnowledgeCommands(program: Command, group: CommandGroup): void {
  const knowledge = program.command('knowledge').description('articles: what to do, and what never to say');

  const search = group
    .add('search [text]', 'articles with these words, or for a reason or situation', knowledge)
    .addOption(new Option('--reason <reason>', 'for this reason').choices([...caseReasons]))
    .addOption(new Option('--situation <situation>', 'for this situation').choices([...situations]))
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
          session.output.result(found.hits, found.total > 0 ? found.hits.map(hitLine) : ['No article.']);
          return undefined;
        }),
    );

  const show = group.add('show <id>', 'one article', knowledge).action(async (id: string) =>
    group.run(show, async (session) => {
      const article = await session.ask('article', { id });
      session.output.result(article, articleLines(article));
      return undefined;
    }),
  );
}
