import { existsSync, globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { screens } from '../../renderer/shared/window/navigation.ts';
import { places } from '../support/places/walk.ts';

const features = resolve('renderer/features');

/** Files that draw a place of their own: a screen, tabs, or a dialog. */
const drawing = globSync('renderer/**/*.tsx')
  .filter((file) => !file.startsWith('renderer/ui/'))
  .filter(
    (file) =>
      /<(?:(?:Form|Confirm|Act|Reason|Help|Aria)?Dialog|Tabs|ModalOverlay)\b/.test(
        readFileSync(file, 'utf8'),
      ) || /-screen\.tsx$/.test(file),
  )
  .map((file) => {
    const inFeatures = relative(features, resolve(file));
    return inFeatures.startsWith('..') ? `./${file.slice('renderer/'.length)}` : inFeatures;
  })
  .sort();

// What one start on the sample directory doesn't lead to, each with its reason.
const askedOnceMore =
  'a question before what can’t be undone, drawn by the same part as those that are walked';
const ofTeam = 'needs a team, whose server the walk does not start; team-settings.test.ts opens it';
const notWalked: Readonly<Record<string, string>> = {
  './shared/acts/act-dialog.tsx': 'the part that draws the dialogs of actions, which are walked',
  './shared/acts/direct-act.tsx': 'the part that draws buttons; its reason is asked by reason-dialog.tsx',
  './shared/acts/reason-dialog.tsx': 'asks for one field, as the override in the dialogs of actions does',
  './shared/operators/approval-dialog.tsx': 'needs a second lead; approval.test.ts opens it',
  'backups/outcome-dialog.tsx': 'says once, after the program began again, what came of a restore',
  'backups/salvage-way.tsx': 'needs a damaged store',
  'cases/view-menu.tsx': askedOnceMore,
  'differences/take-dialog.tsx': 'needs two imports that differ from the desk; differences.test.ts opens it',
  'settings/mail/make-key.tsx': askedOnceMore,
  'settings/mail/trusted-certificate.tsx': askedOnceMore,
  'settings/mail/untrusted-certificate.tsx': 'needs a mail server with a certificate of its own',
  'settings/operators/key-files.tsx': askedOnceMore,
  'settings/setting-off.tsx': askedOnceMore,
  'settings/text-setting.tsx': askedOnceMore,
  'setup/refused.tsx': askedOnceMore,
  'setup/setup-screen.tsx': 'before there is a desk: places.test.ts looks at it by itself',
  'sign-in/lock-screen.tsx': 'covers the window: places.test.ts looks at it by itself',
  'team/invite-dialog.tsx': ofTeam,
  'team/leave-dialog.tsx': ofTeam,
  'team/lost-dialog.tsx': ofTeam,
  'team/raise-dialog.tsx': ofTeam,
  'team/rejoin-dialog.tsx': ofTeam,
  'team/remove-dialog.tsx': ofTeam,
};

test('Every screen, tab and dialog that the window has is walked by axe and at every width, or says why not', () => {
  const walked = new Set(places.flatMap(({ shows = [] }) => shows));
  const missing = drawing.filter((file) => !walked.has(file) && notWalked[file] === undefined);
  expect(missing).toEqual([]);
  const exists = (file: string): boolean =>
    existsSync(file.startsWith('./') ? resolve('renderer', file) : resolve(features, file));
  expect([...walked, ...Object.keys(notWalked)].filter((file) => !exists(file))).toEqual([]);
  // Who stands in both lists was forgotten in one of them.
  expect(Object.keys(notWalked).filter((file) => walked.has(file))).toEqual([]);
});

test('Each screen of the rail has its place', () => {
  const named = places.map(({ name }) => name);
  for (const screen of screens)
    expect(
      named.some((name) => name.startsWith(screen === 'directory' ? 'import' : screen)),
      screen,
    ).toBe(true);
});
