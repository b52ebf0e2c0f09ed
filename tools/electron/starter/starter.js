/**
 * Stands in an Electron that came without one for the default program: opens the program's folder that is named on
 * the command line. It is a module with an await at its top, for Electron waits for that one before it becomes ready.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  console.error('usage: electron [options] FOLDER');
  app.exit(2);
} else {
  const program = resolve(folder);
  const manifest = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8'));
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  app.setAppPath(program);
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setPath('userData', join(app.getPath('appData'), app.getName()));
  await import(pathToFileURL(join(program, manifest.main)).href);
}
