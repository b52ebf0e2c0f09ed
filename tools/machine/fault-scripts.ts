import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from './project.ts';

/**
 * Builds scripts of test/faults, or of another folder, which run in processes of their own, for plain Node: it can't read the
 * mails' templates as they are. `name` is that of their folder, so that two who build at once don't meet. Gives the folder.
 */
export async function buildFaultScripts(
  name: string,
  scripts: readonly string[],
  from = 'test/faults',
): Promise<string> {
  const folder = join(projectFolder, 'test-results', name);
  await build({
    configFile: false,
    logLevel: 'error',
    // As the program's own build has it: mails are rendered by React's build for production.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    ssr: { noExternal: ['react', 'react-dom'] },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      rollupOptions: {
        input: scripts.map((script) => join(projectFolder, from, `${script}.ts`)),
        // Beside each other, as in the program's own build: a worker is found by the place of whoever starts it.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return folder;
}
