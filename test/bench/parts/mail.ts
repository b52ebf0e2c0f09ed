import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import nodemailer from 'nodemailer';
import { sql } from '../../../main/store/sql.ts';
import { createMailWorld, smtpTo } from '../../support/mail-world.ts';
import { type BenchContext, type BenchPart, type BenchRow, figuresOf } from '../bench-part.ts';

// As long as a password reset of ours.
const content = {
  subject: 'Reset Your Password',
  html: `<p>${randomBytes(900).toString('hex')}</p>`,
  text: `Hello,\n${'Someone asked for a new password for your account.\n'.repeat(12)}`,
};

/** Messages a second of the outbox, which commits every state of each. */
async function outboxRate(port: number, count: number): Promise<number> {
  const world = createMailWorld();
  world.settings = smtpTo(port);
  for (let index = 0; index < count; index += 1)
    await world.enqueue({ to: `p${index}@clinic.example`, content });
  const began = performance.now();
  const summary = await world.sender().drain();
  const seconds = (performance.now() - began) / 1000;
  if (summary.accepted !== count) throw new Error(`Only ${summary.accepted} of ${count} were accepted`);
  await world.close();
  return count / seconds;
}

/** The same of nodemailer alone, over one connection. */
async function bareRate(port: number, count: number): Promise<number> {
  const world = createMailWorld();
  const id = await world.enqueue({ content });
  const { raw } =
    world.store.read.get<{ raw: Buffer }>(
      sql`SELECT raw FROM messages JOIN message_bytes USING (id) WHERE id = ${id}`,
    ) ?? {};
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: 1,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  const began = performance.now();
  for (let index = 0; index < count; index += 1)
    await transport.sendMail({
      envelope: { from: 'desk@clinic-help.example', to: [`p${index}@clinic.example`] },
      raw: raw ?? '',
    });
  const seconds = (performance.now() - began) / 1000;
  transport.close();
  await world.close();
  return count / seconds;
}

/** How fast the outbox drains, beside a bare nodemailer loop over one connection to the same server. */
async function measure({ isSmall, note }: BenchContext): Promise<readonly BenchRow[]> {
  const server = spawn(process.execPath, [fileURLToPath(new URL('../mail-server.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const port = Number(String(line));
  const count = isSmall ? 200 : 5000;
  const rounds = isSmall ? 5 : 3;
  const [ours, bare]: [number[], number[]] = [[], []];
  // Turn by turn, so that a busy moment of the machine meets both.
  for (let round = 0; round < rounds; round += 1) {
    note(`${count} messages, round ${round + 1}`);
    bare.push(await bareRate(port, count));
    ours.push(await outboxRate(port, count));
  }
  server.stdin.end();
  const [desk, limit] = [figuresOf(ours), figuresOf(bare)];
  const ratio = limit.median / desk.median;
  // As fast as one who keeps no state at all.
  const most = 1;
  return [
    {
      what: `${count} messages of the outbox, every state committed`,
      desk,
      limit,
      limitIs: 'nodemailer alone, one connection to the same server',
      ratio,
      target: 'median ≥ 100 %',
      most,
      met: ratio <= most,
      unit: 'rows/s',
    },
  ];
}

export const part: BenchPart = { name: 'mail', run: measure };
