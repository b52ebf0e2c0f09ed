import { say } from '../language.ts';
import { refused } from './refused.ts';
import { updateFailureWords as words } from './updates-words.ts';

/** Newer versions of the program: how they are looked for, downloaded and installed. Whatever fails, this version stays as it is. */
export const updateFailures = {
  updatesOff: () => refused('updates-off', say(words.off)),
  updateNone: () => refused('update-none', say(words.none)),
  updateServerUnreachable: (host: string, reason: string) =>
    refused('update-server-unreachable', say(words.unreachable, { host, reason }), { host, reason }),
  updateServerRefused: (host: string, status: number) =>
    refused('update-server-refused', say(words.serverRefused, { host, status }), { host, status }),
  updateNotHttps: (host: string) => refused('update-not-https', say(words.notHttps, { host }), { host }),
  updateFeedMissing: (host: string) =>
    refused('update-feed-missing', say(words.feedMissing, { host }), { host }),
  updateFeedInvalid: (name: string) =>
    refused('update-feed-invalid', say(words.feedInvalid, { name }), { name }),
  updateFeedOld: (version: string, seen: string) =>
    refused('update-feed-old', say(words.feedOld, { version, seen }), { version, seen }),
  updateSignatureWrong: (name: string) =>
    refused('update-signature-wrong', say(words.signatureWrong, { name }), { name }),
  updateFileMissing: (name: string) =>
    refused('update-file-missing', say(words.fileMissing, { name }), { name }),
  updateFileWrong: (name: string) => refused('update-file-wrong', say(words.fileWrong, { name }), { name }),
  updateFileCut: (host: string) => refused('update-file-cut', say(words.fileCut, { host }), { host }),
  updatePublisherWrong: () => refused('update-publisher-wrong', say(words.publisherWrong)),
  updateNoRoom: (folder: string) => refused('update-no-room', say(words.noRoom, { folder }), { folder }),
  updateNotInstalled: (reason: string) =>
    refused('update-not-installed', say(words.notInstalled, { reason }), { reason }),
} as const;
