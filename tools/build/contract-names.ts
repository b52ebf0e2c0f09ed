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
