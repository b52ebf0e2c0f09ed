import { createCipheriv, createHash, createSecretKey } from 'node:crypto';

/**
 * A sum over rows in no order, from which a row can be taken away again: 1,024 numbers of 16 bits, each added up by itself
 * (LtHash, Bellare and Micciancio). Whoever wants other rows with the same sum has to solve a hard lattice problem; a plain
 * sum of hashes would give way to somebody who may choose many rows.
 */
export interface RowSum {
  add(hash: Buffer): void;
  remove(hash: Buffer): void;
  bytes(): Buffer;
  /** SHA-256 of the sum, in hexadecimal: what an entry keeps of it. */
  digest(): string;
}

const lanes = 1024;
const size = lanes * 2;

const zeros = Buffer.alloc(size);
const start = Buffer.alloc(16);

// The key stream of AES-256 under the row's own SHA-256. A hash with an output of any length would say it more plainly, but
// Electron's library has none. As a key object the hash is taken without a look at what else it could be, in half the time.
function spread(hash: Buffer): Uint16Array {
  const stream = createCipheriv('aes-256-ctr', createSecretKey(hash), start).update(zeros);
  // Little-endian, as every system that this program runs on.
  return new Uint16Array(stream.buffer, stream.byteOffset, lanes);
}

/** A sum to go on with, from the bytes of one; without any, the sum of no rows. */
export function rowSum(from?: Buffer): RowSum {
  const numbers = new Uint16Array(lanes);
  const own = Buffer.from(numbers.buffer);
  from?.copy(own);
  const bytes = (): Buffer => Buffer.from(own);
  return {
    add: (hash) => {
      const more = spread(hash);
      for (let lane = 0; lane < lanes; lane += 1)
        numbers[lane] = (numbers[lane] as number) + (more[lane] as number);
    },
    remove: (hash) => {
      const more = spread(hash);
      for (let lane = 0; lane < lanes; lane += 1)
        numbers[lane] = (numbers[lane] as number) - (more[lane] as number);
    },
    bytes,
    digest: () => createHash('sha256').update(own).digest('hex'),
  };
}
