import { onTestFinished } from 'vitest';
import { type ScriptedServer, startScriptedServer } from './mail-script.ts';
import { createMailWorld, type MailWorld, smtpTo } from './mail-world.ts';

export interface ServedMailWorld extends MailWorld {
  /** Starts a server on this machine; from then on mail goes there. */
  serve(...how: Parameters<typeof startScriptedServer>): Promise<ScriptedServer>;
  /** Every server that was started, the oldest first. */
  readonly servers: readonly ScriptedServer[];
}

/** A mail world for one test, closed with its servers when the test is over. */
export function servedMailWorld(): ServedMailWorld {
  const servers: ScriptedServer[] = [];
  const world: ServedMailWorld = Object.assign(createMailWorld(), {
    servers,
    serve: async (...how: Parameters<typeof startScriptedServer>) => {
      const server = await startScriptedServer(...how);
      servers.push(server);
      world.settings = smtpTo(server.port);
      return server;
    },
  });
  onTestFinished(async () => {
    await world.close();
    for (const server of servers) await server.close();
  });
  return world;
}
