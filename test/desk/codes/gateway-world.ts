import { onTestFinished } from 'vitest';
import { type CodeSender, createCodeSender } from '../../../main/desk/codes/code-sender.ts';
import type { handOver } from '../../../main/desk/codes/gateway.ts';
import { readSecret } from '../../../main/desk/settings/setting-actions.ts';
import { codeIn, gatewaySetting, startGateway, type TestGateway, textBody } from '../../support/gateway.ts';
import { type PeopleWorld, peopleWorld } from '../people/people-world.ts';

export { codeIn, type TestGateway, textBody };

/** A gateway that is closed when the test is over. */
export async function testGateway(port = 0): Promise<TestGateway> {
  const gateway = await startGateway(port);
  onTestFinished(() => gateway.close());
  return gateway;
}

/** Tells the desk of a gateway. */
export async function connectGateway(
  world: PeopleWorld,
  gateway: TestGateway,
  change: Record<string, unknown> = {},
): Promise<void> {
  await world.done('settings.set', {
    key: 'codes.gateway',
    value: { ...gatewaySetting(gateway), ...change },
  });
  await world.done('settings.set-secret', { name: 'codes.gateway.secret', value: 'open-sesame' });
}

/** A sender over the desk's store. */
export const senderOver = (world: PeopleWorld, post?: typeof handOver): CodeSender =>
  createCodeSender({
    store: world.store,
    clock: world.clock,
    newId: world.desk.newId,
    settings: world.desk.settings,
    secret: () => readSecret(world.store.read, 'codes.gateway.secret'),
    announce: world.desk.announce,
    ...(post ? { post } : {}),
  });

/** A case about Mary, with a gateway, and a code that reached it. */
export async function codeOnItsWay(change: Record<string, unknown> = {}) {
  const world = await peopleWorld();
  const gateway = await testGateway();
  await connectGateway(world, gateway, change);
  const { number } = await world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
  const sent = await world.done('callers.send-code', { number });
  const sender = senderOver(world);
  await sender.drain();
  return { world, gateway, number, sent, sender };
}
