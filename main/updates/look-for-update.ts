import type { UpdateOffer } from '../../preload/contract/updates.ts';
import { type Answer, done, failures } from '../failures.ts';
import { fetchFile, type ServerAccess } from './fetch-file.ts';
import { keepUpdates, readUpdates } from './kept-updates.ts';
import type { UpdateRules } from './rules.ts';
import { type Feed, feedNames, mostFeedBytes, notesOf, readSignedFeed } from './signed-feed.ts';
import { compareVersions } from './versions.ts';

/** A newer version as its server has it, checked. */
export interface FoundUpdate {
  readonly feed: Feed;
  /** The folder that its files lie in. */
  readonly base: URL;
}

export interface LookParts {
  readonly rules: UpdateRules;
  readonly publicKey: string;
  /** This program's own version. */
  readonly version: string;
  readonly system: { readonly platform: NodeJS.Platform; readonly arch: string };
  /** Where this computer keeps what it has seen. */
  readonly folder: string;
  readonly access: ServerAccess;
  readonly now: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks the server for the newest version of the channel; null where this one is it. Codes of `fetchFile` and `readSignedFeed`,
 * `updates-off`, `update-feed-missing`, `update-feed-old`.
 */
export async function lookForUpdate(parts: LookParts): Promise<Answer<FoundUpdate | null>> {
  const { rules, version, now, folder } = parts;
  if (rules.off !== null || rules.server === null) return failures.updatesOff();
  const base = new URL(rules.server.endsWith('/') ? rules.server : `${rules.server}/`);
  let newest: Feed | null = null;
  let hasFeed = false;
  for (const name of feedNames(rules.channel, parts.system)) {
    const feed = await feedOf(base, name, parts);
    if (!feed.ok) return feed;
    if (feed.value === null) continue;
    hasFeed = true;
    if (newest === null || compareVersions(feed.value.version, newest.version) > 0) newest = feed.value;
  }
  if (!hasFeed) return failures.updateFeedMissing(base.host);
  keepUpdates(folder, { lookedAt: now });
  // Never back: an older version may have what was mended since.
  return done(
    newest !== null && compareVersions(newest.version, version) > 0 ? { feed: newest, base } : null,
  );
}

/** One channel's feed; null where the server has none. What it says is kept, for what it may not say later. */
async function feedOf(base: URL, name: string, parts: LookParts): Promise<Answer<Feed | null>> {
  const { access, publicKey, folder, signal } = parts;
  const fetching = { ...access, mostBytes: mostFeedBytes, ...(signal === undefined ? {} : { signal }) };
  const feed = await fetchFile(new URL(name, base), fetching);
  if (!feed.ok || feed.value === null) return feed.ok ? done(null) : feed;
  const signature = await fetchFile(new URL(`${name}.sig`, base), { ...fetching, mostBytes: 1024 });
  if (!signature.ok) return signature;
  if (signature.value === null) return failures.updateSignatureWrong(name);
  const read = readSignedFeed(name, {
    feed: feed.value,
    signature: signature.value.toString('latin1'),
    publicKey,
  });
  if (!read.ok) return read;
  const { version, releaseDate } = read.value;
  const kept = readUpdates(folder).seen;
  // Each server is one of its own: a trial server may have what the maker's has not yet.
  const place = `${base.href}${name}`;
  const seen = kept[place];
  if (seen !== undefined && isOlder({ version, releaseDate }, seen))
    return failures.updateFeedOld(version, seen.version);
  if (seen?.version !== version || seen.releaseDate !== releaseDate)
    keepUpdates(folder, { seen: { ...kept, [place]: { version, releaseDate } } });
  return read;
}

interface Said {
  readonly version: string;
  readonly releaseDate: string;
}

const isOlder = (one: Said, other: Said): boolean => {
  const order = compareVersions(one.version, other.version);
  return order < 0 || (order === 0 && Date.parse(one.releaseDate) < Date.parse(other.releaseDate));
};

/** What a person is told of a newer version. `extension` is that of the package that would be downloaded; null for none. */
export function offerOf({ feed }: FoundUpdate, extension: string | null): UpdateOffer {
  const file = extension === null ? undefined : fileFor(feed, extension);
  return {
    version: feed.version,
    releasedAt: Date.parse(feed.releaseDate),
    notes: notesOf(feed),
    bytes: file?.size ?? null,
  };
}

/** How packagers call a processor in the names of files. */
const processors: Readonly<Record<string, RegExp>> = {
  x64: /(?<![a-z0-9])(?:x64|x86_64|amd64)(?![a-z0-9])/i,
  arm64: /(?<![a-z0-9])(?:arm64|aarch64)(?![a-z0-9])/i,
};

/**
 * Which of a feed's files is for this installation, by its end and by the processor that its name tells; a name that tells none is for
 * all of them. Undefined where there is none: a package for another processor is no package.
 */
export function fileFor(
  feed: Feed,
  extension: string,
  arch: string = process.arch,
): Feed['files'][number] | undefined {
  const ofKind = feed.files.filter(({ url }) => url.toLowerCase().endsWith(extension.toLowerCase()));
  const named = (url: string): boolean => Object.values(processors).some((name) => name.test(url));
  return ofKind.find(({ url }) => processors[arch]?.test(url)) ?? ofKind.find(({ url }) => !named(url));
}
