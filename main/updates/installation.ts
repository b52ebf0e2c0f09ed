import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import type { ServerAccess } from './fetch-file.ts';
import type { InstallKind } from './installer.ts';
import { releasePublicKey } from './release-key.ts';
import type { UpdateRelease } from './rules.ts';

/** How this program came here, and so how it can be replaced. */
export interface Installation {
  readonly release: UpdateRelease;
  /** Null where it can't replace itself: a package of the system, an unpacked folder, a build that is worked on. */
  readonly kind: InstallKind | null;
  /** See `InstallerParts`. */
  readonly publisher: string | readonly string[] | null;
  readonly access: ServerAccess;
  /** The AppImage that runs. */
  readonly appImage: string | null;
}

interface InstallationParts {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Where a packaged program has what its packager wrote. */
  readonly resources: string;
  readonly execPath: string;
}

const packagersFile = z.object({
  url: z.string().optional(),
  publisherName: z.union([z.string(), z.array(z.string())]).optional(),
});

/** For tests in a development Electron: a server, the key of its feeds, and the authority of its certificate. */
const triedOut = z.object({ server: z.string(), publicKey: z.string(), ca: z.string() });

/** Looks how this program came here. Nothing is asked over the network. */
export async function installationOf(parts: InstallationParts): Promise<Installation> {
  const appImage = appImageOf(parts);
  if (!parts.isPackaged) return triedOutHere(parts.env, appImage);
  const said = await packagersWord(parts.resources);
  return {
    release: { server: said.url ?? null, publicKey: releasePublicKey },
    kind: await kindOf(parts, appImage),
    publisher: said.publisherName ?? null,
    access: {},
    appImage,
  };
}

/** Only a program that is worked on may be told by its surroundings where versions come from. */
function triedOutHere(env: NodeJS.ProcessEnv, appImage: string | null): Installation {
  const given = triedOut.safeParse(jsonOf(env.LOGIN_DESK_UPDATES ?? '')).data;
  return {
    release: { server: given?.server ?? null, publicKey: given?.publicKey ?? null },
    kind: given && appImage !== null ? 'appimage' : null,
    publisher: null,
    access: given ? { ca: given.ca } : {},
    appImage,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function packagersWord(resources: string): Promise<z.output<typeof packagersFile>> {
  try {
    const text = await readFile(join(resources, 'app-update.yml'), 'utf8');
    return packagersFile.parse(load(text, { schema: CORE_SCHEMA }));
  } catch {
    return {};
  }
}

/** The file that an AppImage is, as it names itself to the program inside. */
const appImageOf = ({ platform, env }: InstallationParts): string | null =>
  platform === 'linux' && env.APPIMAGE !== undefined && isAbsolute(env.APPIMAGE) ? env.APPIMAGE : null;

const can = (path: string, mode: number): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );

async function kindOf(
  { platform, execPath, env }: InstallationParts,
  appImage: string | null,
): Promise<InstallKind | null> {
  if (platform === 'darwin') return 'mac';
  // The installer puts its own removal beside the program; an unpacked folder has none.
  if (platform === 'win32')
    return (await can(join(dirname(execPath), 'Uninstall Login Desk.exe'), constants.F_OK)) ? 'nsis' : null;
  // One that started this program, as a terminal may be, hands its own name on.
  if (appImage === null || !env.APPDIR || !execPath.startsWith(join(env.APPDIR, '/'))) return null;
  // A new one is made beside it, and then takes its name.
  return (await can(dirname(appImage), constants.W_OK)) ? 'appimage' : null;
}
