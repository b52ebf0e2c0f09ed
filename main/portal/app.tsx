import { Hono } from 'hono';
import { getPath } from 'hono/utils/url';
import { assets } from './assets/assets.ts';
import { clientKind } from './client-kind.ts';
import { securityHeaders, strictTransport } from './guard/headers.ts';
import { allowedHosts, hostName } from './guard/hosts.ts';
import { mendedPath } from './guard/mended-path.ts';
import { healthPath } from './health.ts';
import { accountOfLink, tokenOfPath } from './language/link-account.ts';
import { choiceToKeep, inReadersLanguage } from './language/reader-language.ts';
import { refusalKinds } from './refusal-kinds.ts';
import { isSecure, originOf, refuse, tooMany } from './respond.ts';
import { addEmailUsRoutes } from './routes/email-us-routes.tsx';
import { addHelpRoutes } from './routes/help-routes.tsx';
import { addInvitationRoutes } from './routes/invitation-routes.tsx';
import { addLinkRoutes } from './routes/link-routes.tsx';
import { addResetRoutes } from './routes/reset-routes.tsx';
import { addSignInRoutes } from './routes/sign-in-routes.tsx';
import { addSignInSteps } from './routes/sign-in-steps.tsx';
import { completeWorld, type PortalBasis, type PortalBindings } from './world.ts';

/**
 * The portal as a function from request to answer. GET and HEAD change nothing, whatever the page; that a link was opened is
 * noted afterwards, beside it.
 */
export function createPortalApp(basis: PortalBasis): Hono<{ Bindings: PortalBindings }> {
  const world = completeWorld(basis);
  // A link does what it was sent for also where a mail program left something behind it.
  const app = new Hono<{ Bindings: PortalBindings }>({ getPath: (request) => mendedPath(getPath(request)) });

  app.use('*', async (c, next) => {
    await inReadersLanguage(c, world.reader, null, next);
    const kept = choiceToKeep(c, isSecure(c, world));
    if (kept !== null) c.header('set-cookie', kept, { append: true });
    for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value);
    if (isSecure(c, world))
      for (const [name, value] of Object.entries(strictTransport)) c.header(name, value);
  });

  app.use('*', async (c, next) => {
    // The name may come twice, in the header and in the request's own address, and a third time from a proxy: all have
    // to be ours.
    const hosts = allowedHosts(world.desk.settings());
    const origin = originOf(c, world);
    const asked = origin.host === null ? [] : [hostName(origin.host)];
    const names = [hostName(c.req.header('host')), hostName(new URL(c.req.url).host), ...asked];
    if (names.some((name) => name === null || !hosts.has(name))) return refuse(c, world, refusalKinds.host);
    if (!['GET', 'HEAD', 'POST'].includes(c.req.method)) return refuse(c, world, refusalKinds.method);
    const token = tokenOfPath(c.req.path);
    const noteOpening = (accountId: string | null): void => {
      // A form that was refused before it was read was sent by no one who has the page.
      if (token === undefined || accountId === null || [403, 415, 429].includes(c.res.status)) return;
      const { method } = c.req;
      const client = clientKind({
        method,
        isSecure: isSecure(c, world),
        header: (name) => c.req.header(name),
      });
      world.openings?.note({ token, accountId, client, isForm: method === 'POST' });
    };
    // A form's limits and its language come after it was read.
    if (c.req.method === 'POST') {
      await next();
      if (token !== undefined) noteOpening(accountOfLink(world.reader, c.req.path));
      return;
    }
    const wait = world.limits.pages.take(origin);
    if (wait > 0) return tooMany(c, world, wait);
    const accountId = accountOfLink(world.reader, c.req.path);
    const answer = await inReadersLanguage(c, world.reader, accountId, next);
    noteOpening(accountId);
    return answer;
  });

  for (const [path, asset] of Object.entries(assets))
    app.get(path, (c) => c.body(asset.text, 200, { 'content-type': asset.type }));

  app.get(healthPath, async (c) => {
    const health = (await world.health?.()) ?? null;
    return health === null ? refuse(c, world, refusalKinds.missing) : c.json(health);
  });

  addHelpRoutes(app, world);
  addEmailUsRoutes(app, world);
  addResetRoutes(app, world);
  addSignInRoutes(app, world);
  addSignInSteps(app, world);
  addInvitationRoutes(app, world);
  addLinkRoutes(app, world);

  app.notFound((c) => refuse(c, world, refusalKinds.missing));
  app.onError((error, c) => {
    // The kind of error alone: its words may quote what a person typed.
    world.tell(`portal: ${error.name} while answering ${c.req.method} ${c.req.path.split('/')[1] ?? ''}`);
    return refuse(c, world, refusalKinds.broken);
  });
  return app;
}
