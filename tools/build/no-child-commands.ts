const required = "const childProcess = require('node:child_process');";

/**
 * A Vite plugin for the command line: its library of commands could start programs for some of them, which this one has none of.
 * Loading what starts programs, with all of the network beneath it, took each command some milliseconds.
 */
export const noChildCommands = () => ({
  name: 'no-child-commands',
  transform: (code: string, id: string): string | undefined => {
    if (!/[\\/]commander[\\/]lib[\\/]command\.js$/.test(id)) return undefined;
    if (!code.includes(required)) throw new Error(`${id} starts programs in another way than before`);
    return code
      .replace(required, '')
      .replaceAll('childProcess.spawn(', "require('node:child_process').spawn(");
  },
});
