import { type Queries, type QueryName, queries } from '../../preload/contract/contract.ts';

/** Whether a query's answer may have changed with these topics, as the contract says of it. */
export function isTouched(name: QueryName, input: unknown, topics: readonly string[]): boolean {
  const { topics: watched, about }: Pick<Queries[QueryName], 'topics' | 'about'> = queries[name];
  return topics.some((topic) => {
    const [feature = '', thing] = topic.split(/:(.*)/s);
    if (!watched.includes(feature)) return false;
    if (thing === undefined || about === undefined || about.topic !== feature) return true;
    return (input as Record<string, unknown> | null)?.[about.field] === thing;
  });
}
