import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actions, jobs, shells } from '../../../../preload/contract/contract.ts';
import { reaches } from '../../../../preload/contract/roles.ts';
import type { Offered } from '../../../../renderer/shared/operators/use-may.ts';
import { roleOf } from '../../../../renderer/shared/operators/use-may.ts';

const renderer = join(import.meta.dirname, '../../../../renderer');

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(entry) ? [path] : [];
  });

const source = filesUnder(renderer)
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const namesIn = (pattern: RegExp): ReadonlySet<string> =>
  new Set([...source.matchAll(pattern)].map(([, name]) => name ?? ''));

/** What is reached only through something that asks for the role already: an open call, a dialog, a section of settings. */
const reachedThrough: Readonly<Record<string, Offered>> = {
  'callers.check-access-code': 'cases.open',
  'callers.check-code': 'cases.open',
  'callers.record-failed-check': 'cases.open',
  'callers.send-code': 'cases.open',
  'callers.send-mailbox-link': 'cases.open',
  'callers.take-back-proof': 'cases.open',
  'cases.close': 'cases.update',
  'cases.remove-view': 'cases.save-view',
  'cases.rename-view': 'cases.save-view',
  'cases.reopen': 'cases.update',
  'cases.solve': 'cases.update',
  'cases.tag': 'cases.update',
  'cases.undo-close': 'cases.update',
  'logins.email-us': 'logins.user-name-help',
  'outbox.cancel': 'outbox.retry',
  'outbox.hold': 'outbox.retry',
  'outbox.take-back': 'outbox.retry',
  'operators.revoke-key': 'operators.change',
  'settings.set': 'setting:mail.mode',
  'settings.set-secret': 'setting:mail.smtp',
  'templates.reset': 'templates.reword',
  checkRecoveryKey: 'changeKey',
  showRecoveryKey: 'changeKey',
  printRecoveryKey: 'changeKey',
  saveRecoveryKey: 'changeKey',
  addOperator: 'operators.change',
  makeOperatorKey: 'operators.change',
  setOperatorPassword: 'operators.change',
  cancelSignIn: 'setting:mail.smtp',
  makeDkimKey: 'setting:mail.dkim',
  signInToMail: 'setting:mail.smtp',
  cancelTeamWork: 'createTeam',
  joinTeam: 'createTeam',
  leaveTeam: 'inviteToTeam',
};

/** What is done while no desk is open, and so no one signed in. */
const beforeSignIn = ['openWithRecoveryKey'];

/** The wording of mails is read by everybody, and its fields take words of a lead alone. */
const byItself = ['templates.reword'];

test('whatever the window does that not every role may stands behind what asks for the role', () => {
  const done = namesIn(/use(?:Action|Act|Shell|Job|TeamWork)\(\s*'([^']+)'/g);
  const guarded = new Set([
    ...namesIn(/offered[=:]\s*["']([^"']+)["']/g),
    ...namesIn(/within\('([^']+)'/g),
    ...namesIn(/<(?:ActButton|DirectAct)\s+type="([^"]+)"/g),
    ...byItself,
    ...beforeSignIn,
  ]);
  const open = [...done].filter((name) => {
    if (!(name in actions || name in jobs || name in shells)) return false;
    if (reaches('auditor', roleOf(name as Offered)) || guarded.has(name)) return false;
    const through = reachedThrough[name];
    return through === undefined || !guarded.has(through);
  });
  expect(open).toEqual([]);
  const stale = Object.keys(reachedThrough).filter((name) => !done.has(name) || guarded.has(name));
  expect(stale).toEqual([]);
});
