import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ScriptedServer, startScriptedServer } from '../support/mail-script.ts';
import { createMailWorld, type MailWorld } from '../support/mail-world.ts';

const killed = fileURLToPath(new URL('../support/mail-killed.ts', import.meta.url));
const count = 1000;

const kills = 15;

let world: MailWorld;
let server: ScriptedServer;
let onStage: () => void = () => undefined;
beforeEach(async () => {
  world = createMailWorld();
  server = await startScriptedServer(() => {
    onStage();
    return undefined;
  });
});
afterEach(async () => {
  await world.close();
  await server.close();
});

/** Runs a sender in a process of its own, and kills it when the server has come to so many stages; null: to its end. */
async function run(stagesToLive: number | null): Promise<void> {
  const child = spawn(process.execPath, [killed, world.folder, String(server.port)], { stdio: 'inherit' });
  let stages = 0;
  onStage = () => {
    stages += 1;
    if (stages === stagesToLive) child.kill('SIGKILL');
  };
  await once(child, 'exit');
}

test('Killing the sender again and again loses no message and sends none twice', async () => {
  for (let index = 0; index < count; index += 1)
    await world.enqueue({ to: `p${index}@domain${index % 20}.example` });
  // A message has six stages or so, and some are under way at once.
  let inDoubt = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    await run(1 + Math.floor(Math.random() * 300));
    inDoubt += world.store.read.all({
      text: "SELECT 1 FROM messages WHERE state = 'sending' AND data_sent = 1",
      values: [],
    }).length;
  }
  await run(null);

  const states = world.states();
  expect((states.accepted ?? 0) + (states.uncertain ?? 0)).toBe(count);
  // Only those whose data were out when a kill came, and each of them.
  expect(states.uncertain ?? 0).toBe(inDoubt);

  const arrived = new Map<string, number>();
  for (const { raw } of server.received) {
    const id = /^Message-ID: (.*)\r$/im.exec(raw)?.[1] ?? '';
    arrived.set(id, (arrived.get(id) ?? 0) + 1);
  }
  const rows = world.store.read.all<{ message_id: string; state: string }>({
    text: 'SELECT message_id, state FROM messages',
    values: [],
  });
  for (const { message_id, state } of rows) {
    const times = arrived.get(message_id) ?? 0;
    if (state === 'accepted') expect(times, message_id).toBe(1);
    else expect(times, message_id).toBeLessThanOrEqual(1);
  }
}, 600_000);
