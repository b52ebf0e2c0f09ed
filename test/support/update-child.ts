import { createInstaller } from '../../main/updates/installer.ts';
import { readSignedFeed } from '../../main/updates/signed-feed.ts';

/** What the child is told: see `test/updates/killed.test.ts`. */
export interface UpdateChild {
  readonly url: string;
  readonly ca: string;
  readonly publicKey: string;
  readonly feed: string;
  readonly signature: string;
  readonly cache: string;
  readonly appImage: string;
}

// Downloads a version and installs it, over and over, until it is killed.
const { url, ca, publicKey, feed, signature, cache, appImage }: UpdateChild = JSON.parse(
  process.argv[2] ?? '{}',
);
process.env.APPIMAGE = appImage;
const read = readSignedFeed('latest-linux.yml', { feed: Buffer.from(feed), signature, publicKey });
const installer = createInstaller({
  kind: 'appimage',
  version: '1.0.0',
  cacheFolder: cache,
  access: { ca },
  publisher: null,
  appImage,
});
if (!read.ok) throw new Error(read.error.message);
console.log('begins');
for (;;) {
  const downloaded = await installer.download({ feed: read.value, base: new URL(url) }, () => undefined);
  if (!downloaded.ok) throw new Error(downloaded.error.message);
  const installed = await installer.install(false);
  if (!installed.ok) throw new Error(installed.error.message);
}
