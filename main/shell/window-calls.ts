import { nativeTheme } from 'electron';
import type { Colours } from '../../preload/contract/colours.ts';
import type { ShellName } from '../../preload/contract/contract.ts';
import type { WindowPlace } from '../../preload/contract/windows.ts';
import { done } from '../failures.ts';
import type { ChosenPaths } from '../ipc/chosen-paths.ts';
import type { Asker, IpcHost } from '../ipc/serve.ts';
import { keepColours } from './colours.ts';
import type { OpenLinks } from './own-links.ts';
import { chooseFile, copyText, showInFolder } from './shell-calls.ts';
import type { Clipboard, ShortCopies } from './short-copies.ts';
import type { Windows } from './windows.ts';

interface WindowCallsParts {
  readonly paths: ChosenPaths;
  readonly folder: string;
  /** Where what belongs to this computer's windows is kept. */
  readonly ownFolder: string;
  readonly clipboard: Clipboard;
  readonly copies: ShortCopies;
  readonly windows: Windows;
  readonly links: OpenLinks;
}

type CallName = Extract<
  ShellName,
  'chooseFile' | 'showInFolder' | 'copyText' | 'newWindow' | 'takeLink' | 'colours' | 'chooseColours'
>;

/** What a window asks of the system, as every program's does. */
export const windowCalls = ({
  paths,
  folder,
  ownFolder,
  clipboard,
  copies,
  windows,
  links,
}: WindowCallsParts): Pick<IpcHost['shell'], CallName> => ({
  chooseFile: chooseFile(paths),
  showInFolder: showInFolder(paths, folder),
  copyText: copyText(clipboard, copies),
  newWindow: async ({ place }: { readonly place: WindowPlace | null }, asker: Asker) =>
    done({ opened: windows.openBeside(place, asker) }),
  takeLink: async () => done({ case: links.take()?.case ?? null }),
  colours: async () => done({ colours: nativeTheme.themeSource }),
  chooseColours: async ({ colours }: { readonly colours: Colours }) => {
    nativeTheme.themeSource = colours;
    keepColours(ownFolder, colours);
    return done({ colours });
  },
});
