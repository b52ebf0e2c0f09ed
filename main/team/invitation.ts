import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto';
import { z } from 'zod';
import { base32, groupsOf, signs, signValue } from '../store/base32.ts';
import { linkShape } from './membership.ts';
import type { RandomBytes } from './roles.ts';

/** What someone needs to join a team. */
export const invitationShape = linkShape.extend({
  team: z.uuid(),
  /** The id of the desk that it is for. */
  desk: z.uuid(),
  /** Milliseconds, UTC. */
  endsAt: z.number(),
});

export type Invitation = z.infer<typeof invitationShape>;

const documentShape = z.object({
  what: z.literal('Login Desk team invitation'),
  salt: z.string(),
  sealed: z.string(),
});

/** How long an invitation is good for, in milliseconds. */
export const invitationLife = 24 * 60 * 60 * 1000;
/** Signs of a code: 60 bits, which a scrypt of this cost makes too many to be tried. */
const codeSigns = 12;
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 2 ** 20 };
const nonceLength = 12;
const tagLength = 16;

/** A code to be told by voice, as in `7K2M-9QXA-03TB`. */
export const newInvitationCode = (random: RandomBytes): string =>
  groupsOf(base32(random(8)).slice(0, codeSigns), 4).join('-');

/** A code as people type it: in any case, with the look-alikes of 0 and 1, parted as they like. */
function plainCode(typed: string): string {
  return [...typed.replace(/[^\p{L}\p{N}]/gu, '')]
    .map((sign) => {
      const value = signValue(sign);
      return value === null ? '?' : (signs[value] ?? '?');
    })
    .join('');
}

const keyOf = (code: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(plainCode(code), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** An invitation as the text of a file, sealed with a code. */
export async function sealInvitation(
  invitation: Invitation,
  code: string,
  random: RandomBytes,
): Promise<string> {
  const salt = random(16);
  const nonce = random(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(code, salt), nonce, { authTagLength: tagLength });
  const body = Buffer.concat([cipher.update(JSON.stringify(invitation)), cipher.final()]);
  const sealed = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
  const what = 'Login Desk team invitation' as const;
  return `${JSON.stringify({ what, salt: salt.toString('base64'), sealed }, null, 2)}\n`;
}

/** Reads an invitation's file with the code that it was sealed with; null where they don't fit each other. */
export async function openInvitation(text: string, code: string): Promise<Invitation | null> {
  try {
    const document = documentShape.parse(JSON.parse(text));
    const sealed = Buffer.from(document.sealed, 'base64');
    const key = await keyOf(code, Buffer.from(document.salt, 'base64'));
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), {
      authTagLength: tagLength,
    });
    decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
    const body = Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()]);
    return invitationShape.parse(JSON.parse(body.toString('utf8')));
  } catch {
    return null;
  }
}
