/** electron-builder's hook between putting a package together and signing it: what throws here makes no package. */
import { join } from 'node:path';
import { requireContents } from './contents.ts';
import { requireNatives } from './native-modules.ts';
import { addPapers } from './papers.ts';

// electron-builder's numbers for processors.
const archNames = ['ia32', 'x64', 'armv7l', 'arm64', 'universal'] as const;

/** What electron-builder tells its hook; only what is used here. */
export interface PackContext {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly arch: number;
  readonly packager: {
    readonly appInfo: { readonly productFilename: string };
    readonly info: { readonly framework: { readonly version: string } };
  };
}

/**
 * Throws where the package has what it must not have, lacks what it needs, or holds a part under a license that is not allowed; adds
 * licenses and the bill of materials.
 */
export async function afterPack({
  appOutDir,
  electronPlatformName: platform,
  arch: number,
  packager,
}: PackContext): Promise<void> {
  const arch = archNames[number] ?? 'x64';
  const resources =
    platform === 'darwin'
      ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents/Resources')
      : join(appOutDir, 'resources');
  requireContents(join(resources, 'app.asar'));
  requireNatives(join(resources, 'app.asar.unpacked'), { platform, arch });
  // Both halves of a universal program have to hold the same; the whole one gets its papers.
  if (appOutDir.endsWith('-temp')) return;
  addPapers({ resources, platform, arch, electronVersion: packager.info.framework.version });
}
