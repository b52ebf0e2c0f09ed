import { pathToFileURL } from 'node:url';

/**
 * A Vite plugin for the preload, which needs the contract's names and nothing else of it: in the place of each method stands
 * `null`. The page waits for the preload at every start, and the schemas took it longer than all the rest.
 */
export const contractNamesAlone = () => ({
  name: 'contract-names-alone',
  async load(id: string): Promise<string | undefined> {
    if (!id.endsWith('/preload/contract/contract.ts')) return undefined;
    const contract: typeof import('../../preload/contract/contract.ts') = await import(
      pathToFileURL(id).href
    );
    const { queries, actions, jobs, shells, eventNames } = contract;
    const parts = Object.entries({ queries, actions, jobs, shells }).map(([name, methods]) => {
      const names = Object.fromEntries(Object.keys(methods).map((method) => [method, null]));
      return `export const ${name} = ${JSON.stringify(names)};\n`;
    });
    return `${parts.join('')}export const eventNames = ${JSON.stringify(eventNames)};\n`;
  },
});

const emptySchemas = '\0schemas-of-nothing';

/**
 * A Vite plugin for the window: its contract has names, facts and words, and schemas that parse nothing. The window never parses;
 * the main process does, whoever asks. Making the schemas took a start longer than drawing the first screen.
 */
export const contractWithoutSchemas = () => ({
  name: 'contract-without-schemas',
  enforce: 'pre' as const,
  resolveId: (source: string): string | undefined => (source === 'zod' ? emptySchemas : undefined),
  // Whatever is made of a schema is the same one again; parsing with it is a mistake that is told.
  load: (id: string): string | undefined =>
    id === emptySchemas
      ? `const parsing = /^(safe)?parse(Async)?$/i;
         const get = (_, name) => {
           if (parsing.test(String(name))) throw new Error('The window parses nothing');
           return z;
         };
         export const z = new Proxy(function () {}, { get, apply: () => z });`
      : undefined,
});
