import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../machine/project.ts';

/**
 * A folder with Node's C headers under include/node, or undefined where node-gyp has to download them. Which version
 * they are of is all the same: Node-API is what the build keeps to. The package of Node brings its own; without
 * it we look where the user's npm is told to, and beside the Node that runs npm.
 */
export function nodeHeaders(): string | undefined {
  const platform = `node-${process.platform}-${process.arch}`;
  const npmNode = process.env.npm_node_execpath;
  const candidates = [
    join(projectFolder, 'node_modules', platform),
    process.env.npm_config_nodedir,
    npmNode === undefined ? undefined : dirname(dirname(npmNode)),
    dirname(dirname(process.execPath)),
    '/usr/local',
    '/usr',
  ];
  return candidates.find(
    (folder) => folder !== undefined && existsSync(join(folder, 'include/node/node_api.h')),
  );
}
