import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Bill {
  readonly metadata: {
    readonly component: {
      readonly name: string;
      readonly version: string;
      readonly properties: readonly { readonly name: string; readonly value: string }[];
    };
  };
}

const inResources = 'licenses/sbom.cdx.json';

/** Where an unpacked program has its bill of materials, as seen from its folder in dist/. */
function billsIn(folder: string): readonly string[] {
  const apps = readdirSync(folder).filter((name) => name.endsWith('.app'));
  const resources = ['resources', ...apps.map((app) => join(app, 'Contents/Resources'))];
  return resources.map((each) => join(folder, each, inResources)).filter(existsSync);
}

/**
 * Takes the bill of materials out of each program that was packed, beside the packages: a reader finds it without installing
 * one. Gives the names of the files.
 */
export function collectSboms(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => billsIn(join(folder, name)))
    .map((file) => {
      const { name, version, properties } = (JSON.parse(readFileSync(file, 'utf8')) as Bill).metadata
        .component;
      const said = (what: string) =>
        properties.find((each) => each.name === `login-desk:${what}`)?.value ?? 'unknown';
      const target = `${name}-${version}-${said('platform')}-${said('arch')}.cdx.json`;
      copyFileSync(file, join(folder, target));
      return target;
    })
    .sort();
}
