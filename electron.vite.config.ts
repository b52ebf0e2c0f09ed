import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { asciiScripts } from './tools/build/ascii-scripts.ts';
import { contractNamesAlone, contractWithoutSchemas } from './tools/build/contract-parts.ts';
import { givenLocale } from './tools/build/given-locale.ts';
import { namedParts } from './tools/build/named-parts.ts';
import { noChildCommands } from './tools/build/no-child-commands.ts';
import { listBundledPackages } from './tools/package/bundled-packages.ts';

const here = import.meta.dirname;

/**
 * Packages that become a part of the build: what nearly every command needs. Finding and reading their hundreds of files took
 * longer than a look-up.
 */
const builtIn = [
  'canonicalize',
  'commander',
  'intl-messageformat',
  'libphonenumber-js',
  'react',
  'react-dom',
  'tldts',
  'tr46',
  'uuid',
  'zod',
];

/** The window program, the command line and their workers share one build: their entries lie beside each other in out/main. */
export default defineConfig({
  main: {
    plugins: [noChildCommands(), listBundledPackages()],
    // Mails and portal pages are rendered by React's build for production, which is built in: of the package React would
    // take its build for development wherever nobody set NODE_ENV.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      externalizeDeps: { exclude: [...builtIn] },
      rollupOptions: {
        input: {
          main: resolve(here, 'main/main.ts'),
          cli: resolve(here, 'main/cli.ts'),
          'command-line': resolve(here, 'main/command-line/command-line.ts'),
          'authorities-worker': resolve(here, 'main/network/authorities-worker.ts'),
          'questions-worker': resolve(here, 'main/questions/questions-worker.ts'),
          'rekey-worker': resolve(here, 'main/whole-store/rekey-worker.ts'),
          'offline-copy-worker': resolve(here, 'main/team/offline-copy-worker.ts'),
          'rescue-worker': resolve(here, 'main/whole-store/rescue-worker.ts'),
          'spelling-worker': resolve(here, 'main/spelling/spelling-worker.ts'),
          'team-snapshot-worker': resolve(here, 'main/membership/team-snapshot-worker.ts'),
          'team-worker': resolve(here, 'main/membership/team-worker.ts'),
          'transfer-worker': resolve(here, 'main/transfer/transfer-worker.ts'),
          'update-worker': resolve(here, 'main/whole-store/update-worker.ts'),
        },
        // Shared chunks lie beside the entries too, for a worker is found by the place of whoever starts it.
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          // Each file that is found and read costs a command a millisecond: what is always needed together is one file, with
          // all that it imports.
          codeSplitting: {
            groups: [
              // What the window's entry needs before the window is there.
              {
                name: 'first',
                test: /(main\/(folder\/(data-folder|expected-desk|system-folders)|program-log|policy\/policy-place|shell\/colours|store\/reading-copy)|contract\/(channels|colours))\.ts$/,
                priority: 10,
              },
              // The same, and only Electron has what it imports: no command may load it.
              { name: 'first-window', test: /main\/shell\/window-of\.ts$/, priority: 10 },
              // What the window loads one after the other once the page has its files (main/program-parts.ts), so that the page
              // waits for none of it long.
              {
                name: 'numbers',
                test: /(node_modules\/(libphonenumber-js|tr46|punycode)\/|main\/parts\/numbers)/,
                priority: 8,
              },
              {
                name: 'words',
                test: /(node_modules\/zod\/|main\/(parts\/schemas|failures)\.ts)/,
                priority: 9,
              },
              { name: 'desk', test: /main\/compose\.ts$/, priority: 5 },
              // What each command needs besides.
              { name: 'commands', test: /main\/command-line\/run\.ts$/, priority: 4 },
              // What the window's first screen asks for is not among what comes after it.
              {
                name: 'calls',
                test: /main\/(ipc\/|window\/window-(backups|keys|team)\.ts|mail\/oauth\/providers\.ts)/,
                priority: 3,
              },
              // Behind the first screen, and again in parts that hold a look-up up no longer than 20 ms.
              { name: 'pages', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 8 },
              { name: 'suffixes', test: /node_modules\/tldts/, priority: 8 },
              { name: 'features', test: /main\/desk\/features\.ts$/, priority: 2 },
              { name: 'services', test: /main\/compose\/compose-services\.ts$/, priority: 1 },
            ],
          },
        },
      },
    },
  },
  preload: {
    plugins: [contractNamesAlone(), listBundledPackages()],
    build: {
      // A sandboxed preload can't load modules of its own: everything goes into one CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(here, 'preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [
      react(),
      contractWithoutSchemas(),
      givenLocale(),
      asciiScripts(),
      namedParts('parts'),
      listBundledPackages(),
    ],
    build: {
      // Every byte of the page goes through the main process at each start.
      minify: true,
      chunkSizeWarningLimit: 1000,
      rollupOptions: {
        input: { index: resolve(here, 'renderer/index.html') },
        output: {
          // What the first screen needs is one file: each one more is asked for, and answered, by itself.
          codeSplitting: {
            groups: [
              { name: 'window', test: /renderer\/app\/app\.tsx$/, priority: 2 },
              { name: 'parts', test: /renderer\/app\/frame-parts\.tsx$/, priority: 1 },
            ],
          },
        },
      },
    },
  },
});
