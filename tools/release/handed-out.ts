import { readdirSync } from 'node:fs';

/** What a release hands out; the folders and notes that packing leaves beside are not of it. */
const kinds =
  /\.(exe|msi|zip|dmg|AppImage|deb|tar\.gz|blockmap|cdx\.json)$|^(latest|beta)[\w-]*\.yml(\.sig)?$/;

/** The files of a folder that a release hands out, by name. */
export const handedOut = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && kinds.test(entry.name))
    .map(({ name }) => name)
    .sort();
