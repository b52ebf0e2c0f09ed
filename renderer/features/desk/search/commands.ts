import { useMemo } from 'react';
import type { PlainMessage } from '../../../../language/catalogue.ts';
import type { IconName } from '../../../../preload/contract/icons.ts';
import { useShell } from '../../../data/use-action.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { lackOf, type Offered, useRole } from '../../../shared/operators/use-may.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { type Screen, useNavigation } from '../../../shared/window/navigation.ts';
import { useNewWindow } from '../../../shared/window/new-window.ts';
import { useProgramDialog } from '../../../shared/window/program-dialog.ts';
import { useOverlays } from '../../../shared/window/shortcuts.ts';
import { allVerbs, runVerb, useVerbs } from '../../../shared/window/verbs.ts';
import { windowOwner } from '../../../window-store.ts';
import { searchWords as words } from './words.ts';

/** Something that can be done from the command bar. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Whom or what it is about: it is found by that, and never meant by that alone. */
  readonly about?: string;
  /** Other words that it is found by. */
  readonly also: string;
  readonly icon: IconName;
  /** The letter that does the same. */
  readonly letter?: string;
  /** Why it can't be done now; it stands there with it. */
  readonly lacks?: string | null;
  /** What it leads to, where not every role does that. */
  readonly offered?: Offered;
  readonly run: () => void;
}

/** What can be done with what is open: the record first, then the case and the call. */
export function useVerbCommands(): readonly Command[] {
  const offered = useVerbs((state) => state.offered);
  return useMemo(
    () => allVerbs({ offered }).map((verb): Command => ({ ...verb, run: () => runVerb(verb) })),
    [offered],
  );
}

/** All commands, best known first, in the window's language: the window is drawn again when that changes. */
export function useCommands(): readonly Command[] {
  const open = useNavigation((state) => state.open);
  const ask = useDesk((state) => state.ask);
  const role = useRole();
  const openWindow = useNewWindow();
  const { run: lookForUpdate } = useShell('lookForUpdate');
  const { data: views } = useDeskQuery('caseViews', { operatorId: windowOwner() ?? 'none' });
  return useMemo(() => {
    const screen = (
      id: string,
      label: PlainMessage,
      also: PlainMessage,
      icon: IconName,
      to: Screen,
      section?: string,
    ): Command => ({
      id,
      label: say(label),
      also: say(also),
      icon,
      run: () => open(to, section === undefined ? {} : { section }),
    });
    const all: readonly Command[] = [
      {
        id: 'new-case',
        label: say(words.newCase),
        also: say(words.newCaseAlso),
        icon: 'cases',
        offered: 'cases.open',
        run: () => open('cases', { section: 'new' }),
      },
      {
        id: 'user-name-help',
        label: say(words.forgotUserName),
        also: say(words.forgotUserNameAlso),
        icon: 'person',
        offered: 'logins.user-name-help',
        run: () => ask({ kind: 'user-name-help' }),
      },
      {
        id: 'password-help',
        label: say(words.passwordHelp),
        also: say(words.passwordHelpAlso),
        icon: 'key',
        offered: 'logins.password-help',
        run: () => ask({ kind: 'password-help' }),
      },
      screen('cases', words.openCases, words.openCasesAlso, 'cases', 'cases'),
      ...(views ?? []).map(
        ({ id, name }): Command => ({
          id: `view-${id}`,
          label: say(words.openView, { name }),
          also: '',
          icon: 'cases',
          run: () => open('cases', { view: id }),
        }),
      ),
      screen('export', words.exportCases, words.exportCasesAlso, 'export', 'cases', 'export'),
      screen('outbox', words.openOutbox, words.openOutboxAlso, 'mail', 'outbox'),
      screen('import', words.importDirectory, words.importDirectoryAlso, 'import', 'directory', 'import'),
      screen('contested', words.openContested, words.openContestedAlso, 'warning', 'directory', 'contested'),
      screen('readiness', words.openReadiness, words.openReadinessAlso, 'reports', 'directory', 'readiness'),
      {
        id: 'articles',
        label: say(words.articles),
        also: say(words.articlesAlso),
        icon: 'note',
        run: () => ask({ kind: 'articles' }),
      },
      screen('reports', words.openReports, words.openReportsAlso, 'reports', 'reports'),
      screen('settings', words.openSettings, words.openSettingsAlso, 'settings', 'settings'),
      {
        id: 'new-window',
        label: say(words.newWindow),
        also: say(words.newWindowAlso),
        icon: 'plus',
        run: () => void openWindow(),
      },
      {
        id: 'shortcuts',
        label: say(words.shortcuts),
        also: say(words.shortcutsAlso),
        icon: 'info',
        run: () => useOverlays.getState().showShortcuts(true),
      },
      {
        id: 'diagnostics',
        label: say(words.diagnostics),
        also: say(words.diagnosticsAlso),
        icon: 'info',
        run: () => useProgramDialog.getState().show('diagnostics'),
      },
      {
        id: 'updates',
        label: say(words.updates),
        also: say(words.updatesAlso),
        icon: 'refresh',
        run: () => {
          open('settings', { section: 'updates' });
          void lookForUpdate({});
        },
      },
      {
        id: 'about',
        label: say(words.about),
        also: say(words.aboutAlso),
        icon: 'info',
        run: () => useProgramDialog.getState().show('about'),
      },
    ];
    return all.filter(
      ({ offered }) => offered === undefined || role === undefined || lackOf(role, offered) === null,
    );
  }, [open, ask, role, openWindow, lookForUpdate, views]);
}

/** Whether each typed word is a whole word of a command: it is meant, and not somebody whose name begins alike. */
export function isMeant(command: Command, typed: string): boolean {
  const wanted = wordsOf(typed);
  const own = wordsOf(`${command.label} ${command.also}`);
  return wanted.length > 0 && wanted.every((word) => own.includes(word));
}

const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The commands of which every typed word begins a word. A leading `>` asks for commands alone. */
export function matchingCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const only = typed.startsWith('>');
  const wanted = fold(only ? typed.slice(1) : typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return only ? commands : [];
  if (!only && wanted.join('').length < 2) return [];
  return commands.filter((command) => {
    const own = wordsOf(`${command.label} ${command.about ?? ''} ${command.also}`);
    return wanted.every((start) => own.some((word) => word.startsWith(start)));
  });
}
