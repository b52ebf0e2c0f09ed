import type { Hono } from 'hono';
import { cleanSignInName } from '../../../preload/contract/pasted-text.ts';
import type { AskingForm } from '../../desk/ground/basics/action.ts';
import { failuresUntilLock, lockLasts } from '../../desk/ground/people/lock.ts';
import { emailKey } from '../../desk/ground/words/email-key.ts';
import { caseKey } from '../../desk/ground/words/folding.ts';
import { normalizePassword } from '../../desk/logins/passwords/rules.ts';
import { findSignIn, type SignIn } from '../../desk/logins/passwords/sign-in.ts';
import { type Answer, done } from '../../failures.ts';
import { say } from '../../language.ts';
import { inReadersLanguage } from '../language/reader-language.ts';
import type { Problems } from '../pages/parts.tsx';
import { SignInPage } from '../pages/sign-in-page.tsx';
import { notTaken, onForm, openForms, originOf, show, tooMany, waitFor } from '../respond.ts';
import { frameOf, type PortalBindings, type PortalContext, type PortalWorld, perform } from '../world.ts';
import { afterPassword } from './sign-in-steps.tsx';
import { signInAnswers as words } from './sign-in-words.ts';

/** Answers come at a whole number of these: a hash takes a part of one, and so does counting a failure. */
export const signInStep = 400;

/** The one sentence for every failure: no such account, wrong password, locked, deactivated, closed. */
const notAccepted = (): string =>
  say(words.notAccepted, { count: failuresUntilLock, minutes: lockLasts / 60_000 });

const showForm = (c: PortalContext, world: PortalWorld, name = '', problems: Problems = {}): Response =>
  show(
    c,
    <SignInPage
      frame={frameOf(c, world, '/sign-in')}
      token={openForms(c, world, 'sign-in')['sign-in']}
      name={name}
      problems={problems}
    />,
    Object.keys(problems).length > 0 ? 422 : 200,
  );

/** One key for every spelling of a name, so that tries are counted together. */
function nameKeyOf(name: string): string {
  const email = name.includes('@') ? emailKey(name) : null;
  return email?.ok ? email.value.key : caseKey(name);
}

/** Whose password it is, and the case to note it in; null where it is not accepted. */
async function accepted(
  world: PortalWorld,
  name: string,
  password: string,
  sent: AskingForm,
): Promise<Answer<SignIn | null>> {
  const found = findSignIn(world.reader, name, world.clock());
  const same = await world.hasher.verify(found?.passwordHash ?? null, normalizePassword(password));
  if (!same.ok) return same;
  // Others may have tried while this one was hashed. What is locked or closed counts nothing and takes nothing, not
  // even the right password.
  if (!found || !findSignIn(world.reader, name, world.clock())?.open) return done(null);
  const recorded = await perform<{ accepted: boolean }>(
    world,
    'logins.record-sign-in',
    { accountId: found.accountId, accepted: same.value },
    sent,
    found.caseNumber,
  );
  return recorded.ok ? done(recorded.value.accepted ? found : null) : recorded;
}

/** Tries a password, and a security code where one can be sent, and says whether they are accepted. It does not sign anyone in. */
export function addSignInRoutes(app: Hono<{ Bindings: PortalBindings }>, world: PortalWorld): void {
  app.get('/sign-in', (c) => showForm(c, world));

  onForm(app, world, '/sign-in', 'sign-in', async (c, form, sent) => {
    const name = cleanSignInName(form('name').slice(0, 1000));
    const password = form('password');
    const problems: Problems = {
      ...(name === '' ? { name: say(words.enterName) } : {}),
      ...(password === '' ? { password: say(words.enterPassword) } : {}),
    };
    if (Object.keys(problems).length > 0) return showForm(c, world, name, problems);
    const nameKey = nameKeyOf(name).slice(0, 400);
    const origin = originOf(c, world);
    const wait = waitFor(
      () => world.limits.signInClient.take(origin),
      () => world.limits.signIn.take(origin, nameKey),
    );
    if (wait > 0) return tooMany(c, world, wait);
    // What strangers tried with this name makes its answers come later; the password is tried all the same.
    const delay = world.names.signIns.delay(nameKey);
    return world.pace.evenly(signInStep + delay, async () => {
      const signIn = await accepted(world, name, password, sent);
      if (!signIn.ok) return notTaken(c, world, signIn.error);
      if (!signIn.value) return showForm(c, world, name, { form: notAccepted() });
      world.names.signIns.passed(nameKey);
      const found = signIn.value;
      // Only now is it known whose sign-in it is: before that, no page may depend on it.
      return inReadersLanguage(c, world.reader, found.accountId, () => afterPassword(c, world, found, sent));
    });
  });
}
