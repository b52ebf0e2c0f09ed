import type { AppUpdater, ResolvedUpdateFileInfo } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import { type Answer, done, failures } from '../failures.ts';
import { wayOut } from '../network/way-out.ts';
import { reasonOf, type ServerAccess } from './fetch-file.ts';
import { type FoundUpdate, fileFor } from './look-for-update.ts';
import { isSigned, replaceProgram, type SignedFile } from './replace-program.ts';

/** How an installation can be replaced, by its own kind. */
export type InstallKind = 'appimage' | 'nsis' | 'mac';

/** The end of a package's name, by what it replaces. */
export const packageEnd: Readonly<Record<InstallKind, string>> = {
  appimage: '.AppImage',
  nsis: '.exe',
  mac: '.zip',
};

export interface InstallerParts {
  readonly kind: InstallKind;
  /** This program's own version. */
  readonly version: string;
  /** Where the program may keep what it downloads. */
  readonly cacheFolder: string;
  readonly access: ServerAccess;
  /** Who has to have signed what Windows installs; null where the packages are not signed. */
  readonly publisher: string | readonly string[] | null;
  /** The AppImage that runs. */
  readonly appImage: string | null;
}

/** What is left to do after an installation. */
export interface Installed {
  /** What has to be started again; null where the system's installer does that. */
  readonly start: string | null;
  /** Whether the system ends this program by itself. */
  readonly endsByItself: boolean;
}

/** Downloads a version that was found, and puts it into the place of this one. */
export interface Installer {
  /** Codes `update-file-…`, `update-server-…`, `update-not-https`, `update-no-room`, `update-publisher-wrong`. */
  download(found: FoundUpdate, tell: (done: number, total: number) => void): Promise<Answer<null>>;
  /**
   * Installs what was downloaded; `restarts` where the program is to be started again. Codes of `replaceProgram`.
   */
  install(restarts: boolean): Promise<Answer<Installed>>;
}

interface Downloaded {
  readonly updater: AppUpdater;
  readonly file: string;
  readonly signed: SignedFile;
}

/** Over electron-updater, which is loaded with the first download. */
export function createInstaller(parts: InstallerParts): Installer {
  let downloaded: Downloaded | null = null;
  return {
    download: async (found, tell) => {
      const signed = fileFor(found.feed, packageEnd[parts.kind]);
      if (signed === undefined) return failures.updateFileMissing(packageEnd[parts.kind]);
      downloaded = null;
      try {
        const updater = await updaterFor(parts, found, signed);
        updater.on('download-progress', ({ transferred, total }) => tell(transferred, total));
        await updater.checkForUpdates();
        const [file] = await updater.downloadUpdate();
        if (file === undefined || !(await isSigned(file, signed)))
          return failures.updateFileWrong(signed.url);
        downloaded = { updater, file, signed };
        return done(null);
      } catch (error) {
        return downloadRefusal(error, found, signed, parts);
      }
    },
    install: async (restarts) => {
      if (downloaded === null) return failures.updateNone();
      const { updater, file, signed } = downloaded;
      if (parts.kind === 'appimage' && parts.appImage !== null) {
        const replaced = await replaceProgram(parts.appImage, file, signed);
        return replaced.ok ? done({ ...replaced.value, endsByItself: false }) : replaced;
      }
      if (parts.kind === 'nsis' && !(await isSigned(file, signed)))
        return failures.updateFileWrong(signed.url);
      return runInstaller(updater, parts.kind, restarts);
    },
  };
}

/** Gives the work to the system's own installer. What it can't do shows after this program has ended. */
async function runInstaller(
  updater: AppUpdater,
  kind: InstallKind,
  restarts: boolean,
): Promise<Answer<Installed>> {
  let problem: unknown = null;
  updater.on('error', (error) => {
    problem = error;
  });
  // On a Mac the system installs what it has got as soon as the program ends.
  if (kind === 'nsis' || restarts) updater.quitAndInstall(true, restarts);
  return problem === null
    ? done({ start: null, endsByItself: kind === 'mac' && restarts })
    : failures.updateNotInstalled(reasonOf(problem));
}

/** The system's updater, which is told of nothing but the version that was found and checked. */
async function updaterFor(
  { kind, version, cacheFolder, access, publisher }: InstallerParts,
  { feed, base }: FoundUpdate,
  signed: SignedFile,
): Promise<AppUpdater> {
  const { AppImageUpdater, MacUpdater, NsisUpdater, Provider } = await import('electron-updater');
  const { OwnExecutor } = await import('./own-executor.ts');
  class FoundProvider extends Provider<typeof info> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }

    async getLatestVersion(): Promise<typeof info> {
      return info;
    }

    resolveFiles(): ResolvedUpdateFileInfo[] {
      return info.files.map((each) => ({ url: new URL(each.url, base), info: each }));
    }
  }
  const info = {
    version: feed.version,
    releaseDate: feed.releaseDate,
    // Of several packages it takes the one for this installation, and no other.
    files: [{ ...signed }],
    path: signed.url,
    sha512: signed.sha512,
  };
  const app = {
    version,
    name: 'login-desk',
    isPackaged: true,
    appUpdateConfigPath: '',
    userDataPath: cacheFolder,
    baseCachePath: cacheFolder,
    whenReady: async () => undefined,
    relaunch: () => undefined,
    // The program ends by itself, in order.
    quit: () => undefined,
    onQuit: () => undefined,
  };
  const Updater = { appimage: AppImageUpdater, nsis: NsisUpdater, mac: MacUpdater }[kind];
  const updater = new Updater(undefined, app);
  Object.assign(updater, {
    httpExecutor: new OwnExecutor(await wayOut(access), signed.size),
    // What it would read from a file beside the program, and an id that nobody is to be known by.
    configOnDisk: {
      value: Promise.resolve({ updaterCacheDirName: 'updates', publisherName: publisher ?? undefined }),
    },
    stagingUserIdPromise: { value: Promise.resolve('') },
  });
  updater.logger = null;
  updater.autoDownload = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  updater.disableDifferentialDownload = true;
  updater.autoInstallOnAppQuit = kind === 'mac';
  updater.setFeedURL({ provider: 'custom', updateProvider: FoundProvider });
  return updater;
}

const networkTroubles =
  /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|EPIPE|CERT_|DEPTH_|UNABLE_|SELF_|ERR_TLS|ERR_SSL)/;

function downloadRefusal(
  error: unknown,
  { base }: FoundUpdate,
  { url }: SignedFile,
  { cacheFolder }: InstallerParts,
): Answer<never> {
  const { refusal } = error as { readonly refusal?: Answer<never> };
  if (refusal !== undefined) return refusal;
  const reason = reasonOf(error);
  if (reason === 'ERR_CHECKSUM_MISMATCH') return failures.updateFileWrong(url);
  if (reason === 'ERR_UPDATER_INVALID_SIGNATURE') return failures.updatePublisherWrong();
  if (['ENOSPC', 'EDQUOT'].includes(reason)) return failures.updateNoRoom(cacheFolder);
  // The connection ended in the middle of the answer.
  if (reason === 'ECONNRESET' || /aborted/.test((error as Error).message))
    return failures.updateFileCut(base.host);
  if (networkTroubles.test(reason)) return failures.updateServerUnreachable(base.host, reason);
  return failures.updateNotInstalled(reason);
}
