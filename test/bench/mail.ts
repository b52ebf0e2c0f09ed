/** How fast the outbox drains, beside a bare nodemailer loop over one connection: `npm run bench -- mail [MESSAGES]`. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import nodemailer from 'nodemailer';
import { sql } from '../../main/store/sql.ts';
import { createMailWorld, smtpTo } from '../support/mail-world.ts';

const count = Number(process.argv[2] ?? 5000);
const rounds = 3;

// As long as a password reset of ours.
const content = {
  subject: 'Reset Your Password',
  html: `<p>${randomBytes(900).toString('hex')}</p>`,
  text: `Hello,\n${'Someone asked for a new password for your account.\n'.repeat(12)}`,
};

const server = spawn(process.execPath, [fileURLToPath(new URL('mail-server.ts', import.meta.url))], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const [line] = (await once(server.stdout, 'data')) as [Buffer];
const port = Number(String(line));

async function outboxRound(): Promise<number> {
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

async function bareRound(): Promise<number> {
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

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const ours: number[] = [];
const bare: number[] = [];
// Turn by turn, so that a busy moment of the machine meets both.
for (let round = 0; round < rounds; round += 1) {
  bare.push(await bareRound());
  ours.push(await outboxRound());
}
server.stdin.end();
const ratio = median(ours) / median(bare);
console.log(`nodemailer, one connection: ${median(bare).toFixed(0)} messages a second`);
console.log(`outbox, every state committed: ${median(ours).toFixed(0)} messages a second`);
console.log(`mail ratio: ${(100 * ratio).toFixed(0)} %`);
