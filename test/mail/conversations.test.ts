import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Patience } from '../../main/mail/smtp/smtp-link.ts';
import {
  type Behaviour,
  type ScriptedServer,
  type Stage,
  startScriptedServer,
} from '../support/mail-script.ts';
import { createMailWorld, type MailWorld, smtpTo, testPatience } from '../support/mail-world.ts';

let world: MailWorld;
let server: ScriptedServer | undefined;
beforeEach(() => {
  world = createMailWorld();
});
afterEach(async () => {
  await world.close();
  await server?.close();
});

const behaviours = {
  'refuses for now': { say: '451 4.3.0 later' },
  'refuses for good': { say: '554 5.7.1 never' },
  'says goodbye': { say: '421 4.3.2 closing' },
  'says garbage': { say: '¿que?' },
  'says nonsense with a number': { say: '999 what' },
  closes: { close: true },
  'closes in the middle of a word': { sayHalf: '250 o' },
  'closes in the middle of a refusal': { sayHalf: '550 n' },
  stalls: { stall: true },
  'answers late': { late: 150 },
} as const satisfies Record<string, Behaviour>;
type BehaviourName = keyof typeof behaviours;

type End = 'accepted' | 'deferred' | 'failed' | 'uncertain' | 'held';
const table: Readonly<
  Record<'greeting' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'dot', Readonly<Record<BehaviourName, End>>>
> = (() => {
  const nobodysFault = {
    'refuses for now': 'held',
    'refuses for good': 'held',
    'says goodbye': 'held',
    'says garbage': 'held',
    'says nonsense with a number': 'held',
    closes: 'held',
    'closes in the middle of a word': 'held',
    'closes in the middle of a refusal': 'held',
    stalls: 'held',
    'answers late': 'accepted',
  } as const;
  const beforeTheDot = {
    'refuses for now': 'deferred',
    'refuses for good': 'failed',
    'says goodbye': 'deferred',
    'says garbage': 'deferred',
    'says nonsense with a number': 'deferred',
    closes: 'deferred',
    'closes in the middle of a word': 'deferred',
    'closes in the middle of a refusal': 'deferred',
    stalls: 'deferred',
    'answers late': 'accepted',
  } as const;
  const afterTheDot = {
    'refuses for now': 'deferred',
    'refuses for good': 'failed',
    'says goodbye': 'deferred',
    'says garbage': 'uncertain',
    'says nonsense with a number': 'uncertain',
    closes: 'uncertain',
    'closes in the middle of a word': 'uncertain',
    'closes in the middle of a refusal': 'uncertain',
    stalls: 'uncertain',
    'answers late': 'accepted',
  } as const;
  return {
    greeting: nobodysFault,
    ehlo: nobodysFault,
    mail: beforeTheDot,
    rcpt: beforeTheDot,
    data: beforeTheDot,
    dot: afterTheDot,
  };
})();

/** For a server that says nothing at a stage; what it says at the others is waited for as long as ever. */
const patienceAt = (stage: Stage): Patience => ({
  ...testPatience,
  [stage === 'greeting' ? 'greeting' : stage === 'dot' ? 'finalAnswer' : 'command']: 500,
});

for (const pipelining of [false, true])
  describe(pipelining ? 'with pipelining' : 'one command at a time', () => {
    for (const [stage, ends] of Object.entries(table) as [Stage, Record<BehaviourName, End>][])
      for (const [name, end] of Object.entries(ends) as [BehaviourName, End][])
        test(`A server that ${name} at ${stage} leaves the message ${end}`, async () => {
          server = await startScriptedServer((at) => (at === stage ? behaviours[name] : undefined), {
            extensions: pipelining ? ['PIPELINING'] : [],
          });
          world.settings = smtpTo(server.port);
          const { id: caseId } = await world.openCase('solved');
          const id = await world.enqueue({ caseId });
          const sender = world.sender(name === 'stalls' ? { patience: patienceAt(stage) } : {});
          const summary = await sender.drain();
          const message = world.message(id);

          expect(message.state).toBe(end);
          expect(summary[end]).toBe(1);
          expect(message.attempts).toBe(end === 'held' ? 0 : 1);
          expect(sender.paused() !== null).toBe(end === 'held');
          expect(world.history(id)).toEqual(['queued', 'sending', end]);
          const reopened = end === 'failed' || end === 'uncertain';
          // The case hears of it, and one that was solved opens again when its mail did not go through.
          expect(world.caseOf(caseId)).toEqual({
            state: reopened ? 'open' : 'solved',
            answered: end === 'accepted' || reopened,
            kinds: [`mail.${end}`, ...(reopened ? ['cases.reopen'] : [])],
          });
          if (end === 'accepted') expect(server.received).toHaveLength(1);
          if (end === 'held') expect(server.received).toHaveLength(0);
          if (end === 'deferred') {
            const wait = (message.next_attempt_at ?? 0) - world.clock();
            expect(wait).toBeGreaterThanOrEqual(60_000);
            expect(wait).toBeLessThanOrEqual(120_000);
          }
        });
  });

test('An answer that comes before the message is whole is no answer', async () => {
  // The server says yes to nothing at all; the final dot has not gone out then.
  server = await startScriptedServer((at) =>
    at === 'data' ? { say: '354 go ahead\r\n250 queued' } : undefined,
  );
  world.settings = smtpTo(server.port);
  const id = await world.enqueue();
  await world.sender().drain();
  expect(world.message(id).state).toBe('deferred');
});

test('A port that nobody listens on pauses the queue, holds everything and costs no attempt', async () => {
  server = await startScriptedServer();
  world.settings = smtpTo(server.port);
  await server.close();
  const ids = [
    await world.enqueue(),
    await world.enqueue({ to: 'b@other.example' }),
    await world.enqueue({ to: 'c@third.example' }),
  ];
  const sender = world.sender();
  expect(await sender.drain()).toMatchObject({ held: 3, accepted: 0 });
  expect(sender.paused()).toMatch(/can’t be reached/);
  for (const id of ids) expect(world.message(id)).toMatchObject({ state: 'held', attempts: 0 });

  server = await startScriptedServer();
  world.settings = smtpTo(server.port);
  expect(await sender.drain()).toMatchObject({ accepted: 3 });
  expect(sender.paused()).toBeNull();
  for (const id of ids) expect(world.message(id)).toMatchObject({ state: 'accepted', attempts: 1 });
});

test('A refused sign-in pauses the queue and says so', async () => {
  server = await startScriptedServer((at) => (at === 'auth' ? { say: '535 5.7.8 no' } : undefined), {
    extensions: ['AUTH PLAIN'],
  });
  world.settings = smtpTo(server.port, { user: 'desk' });
  world.password = 'wrong';
  const id = await world.enqueue();
  const sender = world.sender();
  await sender.drain();
  expect(sender.paused()).toMatch(/refused the sign-in.*535 5\.7\.8 no/);
  expect(world.message(id)).toMatchObject({ state: 'held', attempts: 0 });
  // The password is on the wire only, never in what is kept.
  expect(JSON.stringify(world.message(id))).not.toContain('wrong');
});

test('A server that wants a sign-in first is not the message’s fault', async () => {
  server = await startScriptedServer((at) =>
    at === 'mail' ? { say: '530 5.7.0 authentication required' } : undefined,
  );
  world.settings = smtpTo(server.port);
  const id = await world.enqueue();
  const sender = world.sender();
  await sender.drain();
  expect(world.message(id)).toMatchObject({ state: 'held', attempts: 0 });
  expect(sender.paused()).toMatch(/sign-in/);
});

test('Without TLS nothing is said to a server that is elsewhere', async () => {
  server = await startScriptedServer((at) => (at === 'starttls' ? { say: '502 no' } : undefined));
  const { port } = server;
  const { openSmtpLink } = await import('../../main/mail/smtp/smtp-open.ts');
  world.settings = smtpTo(port, { host: 'mail.example', requireTls: true });
  const id = await world.enqueue();
  const sender = world.sender({
    // On Linux this address is this machine, and it is no loopback address by name.
    openLink: (endpoint, patience) => openSmtpLink({ ...endpoint, host: '0.0.0.0' }, patience),
  });
  await sender.drain();
  expect(world.message(id)).toMatchObject({ state: 'held', attempts: 0 });
  expect(sender.paused()).toMatch(/No secure connection/);
  expect(server.commands.some((command) => command.startsWith('MAIL'))).toBe(false);
});

test('An address with letters of its own needs a server that can take it', async () => {
  server = await startScriptedServer();
  world.settings = smtpTo(server.port);
  const id = await world.enqueue({ to: 'josé@clinic.example' });
  await world.sender().drain();
  expect(world.message(id)).toMatchObject({ state: 'failed' });
  expect(world.message(id).last_response).toMatch(/SMTPUTF8/);
  expect(server.received).toHaveLength(0);

  await server.close();
  server = await startScriptedServer(undefined, { extensions: ['SMTPUTF8'] });
  world.settings = smtpTo(server.port);
  const other = await world.enqueue({ to: 'josé@bücher.example' });
  await world.sender().drain();
  expect(world.message(other).state).toBe('accepted');
  const heard = server.commands.map((command) => Buffer.from(command, 'latin1').toString());
  expect(heard.find((command) => command.startsWith('MAIL'))).toContain('SMTPUTF8');
  expect(heard.find((command) => command.startsWith('RCPT'))).toContain('<josé@xn--bcher-kva.example>');
});

test('The answer to the whole message is waited for longer than the others', async () => {
  const patience = { ...testPatience, command: 1500 };
  server = await startScriptedServer((at) => (at === 'dot' ? { late: 2 * patience.command } : undefined));
  world.settings = smtpTo(server.port);
  const id = await world.enqueue();
  await world.sender({ patience }).drain();
  expect(world.message(id).state).toBe('accepted');
});
