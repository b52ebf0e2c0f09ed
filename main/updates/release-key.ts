/**
 * The public half of the key that signs what update servers say, 64 hexadecimal digits. Its private half is a secret of the release.
 * Null until `npm run release:sign -- --new-key` has made a pair: a program without it looks for no update, for it could check none.
 */
export const releasePublicKey: string | null = null;
