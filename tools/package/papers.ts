import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder, projectFolder } from '../machine/project.ts';
import { packagesInAsar } from './asar-packages.ts';
import { bundledPackages } from './bundled-packages.ts';
import { licenseDocument, licenseProblems } from './licenses.ts';
import { billOfMaterials } from './sbom.ts';
import { innerParts, installedFolders, packageParts, type ShippedPart } from './shipped.ts';

/** A package that was put together and not signed yet. */
export interface PutTogether {
  /** The folder of resources in it, with `app.asar`. */
  readonly resources: string;
  readonly platform: string;
  readonly arch: string;
  readonly electronVersion: string;
}

/** Everything in a package that others have made: what lies in it, what was built into the program, what came inside those. */
export function shippedParts({ resources, electronVersion }: PutTogether): readonly ShippedPart[] {
  const packed = installedFolders(packagesInAsar(join(resources, 'app.asar')));
  const builtIn = bundledPackages().filter((folder) => !packed.includes(folder));
  const electronLicense = readFileSync(join(packageFolder('electron') ?? '', 'LICENSE'), 'utf8').trim();
  return [
    ...packageParts(packed, 'packed'),
    ...packageParts(builtIn, 'built-in'),
    ...innerParts({ version: electronVersion, license: electronLicense }),
  ];
}

/**
 * Puts the papers into a package: the program's license, those of its parts, and its bill of materials. Throws, so that no
 * such package is made, where a part is under a license that is not allowed, or has no text to go along.
 */
export function addPapers(put: PutTogether): void {
  const parts = shippedParts(put);
  const problems = licenseProblems(parts);
  if (problems.length > 0) throw new Error(problems.join(' '));
  const { name, version, description } = JSON.parse(
    readFileSync(join(projectFolder, 'package.json'), 'utf8'),
  );
  const { platform, arch } = put;
  const folder = join(put.resources, 'licenses');
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(projectFolder, 'LICENSE'), join(folder, 'LICENSE.txt'));
  copyFileSync(join(projectFolder, 'SECURITY.md'), join(folder, 'SECURITY.md'));
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licenseDocument(parts));
  const bill = billOfMaterials({ name, version, description, platform, arch }, parts);
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(bill, undefined, 2)}\n`);
}

/** Where Electron's own license and Chromium's may be, as seen from the resources: electron-builder decides by system. */
export const chromiumLicenseIn = (resources: string): string | undefined =>
  [join(resources, '..', 'LICENSES.chromium.html'), join(resources, 'LICENSES.chromium.html')].find(
    existsSync,
  );
