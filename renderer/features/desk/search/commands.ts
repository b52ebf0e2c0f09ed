import { useMemo } from 'react';
import type { IconName } from '../../../../preload/contract/icons.ts';
import { useCalls } from '../../../shared/call/call-store.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { type Screen, useNavigation } from '../../../shared/window/navigation.ts';

/** Something that can be done from the command bar. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Other words that it is found by. */
  readonly also: string;
  readonly icon: IconName;
  readonly run: () => void;
}

/** All commands, best known first. */
export function useCommands(): readonly Command[] {
  const open = useNavigation((state) => state.open);
  const ask = useDesk((state) => state.ask);
  const begin = useCalls((state) => state.begin);
  return useMemo(() => {
    const screen = (
      id: string,
      label: string,
      also: string,
      icon: IconName,
      to: Screen,
      section?: string,
    ): Command => ({
      id,
      label,
      also,
      icon,
      run: () => open(to, section === undefined ? {} : { section }),
    });
    return [
      { id: 'new-case', label: 'New case', also: 'call start', icon: 'phone', run: () => begin() },
      {
        id: 'user-name-help',
        label: 'Forgot User Name?',
        also: 'user name help reminder clinic email',
        icon: 'person',
        run: () => ask({ kind: 'user-name-help' }),
      },
      {
        id: 'password-help',
        label: 'Password Help?',
        also: 'reset forgot password clinic',
        icon: 'key',
        run: () => ask({ kind: 'password-help' }),
      },
      screen('cases', 'Open cases', 'case list log', 'cases', 'cases'),
      screen('export', 'Export cases', 'csv download log report', 'export', 'cases', 'export'),
      screen('outbox', 'Open outbox', 'mail messages queue', 'mail', 'outbox'),
      screen('import', 'Import practices and people', 'csv load directory', 'import', 'directory', 'import'),
      screen(
        'contested',
        'Open contested addresses',
        'conflicts email in use',
        'warning',
        'directory',
        'contested',
      ),
      screen(
        'readiness',
        'Open readiness',
        'upgrade legacy report chart ready',
        'reports',
        'directory',
        'readiness',
      ),
      {
        id: 'articles',
        label: 'Articles',
        also: 'knowledge help search what to say',
        icon: 'note',
        run: () => ask({ kind: 'articles' }),
      },
      screen(
        'reports',
        'Open reports',
        'mail report chart arrived statistics domain day',
        'reports',
        'reports',
      ),
      screen('settings', 'Open settings', 'mail smtp preferences', 'settings', 'settings'),
    ];
  }, [open, ask, begin]);
}

const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The commands of which every typed word begins a word. A leading `>` asks for commands alone. */
export function matchingCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const only = typed.startsWith('>');
  const wanted = fold(only ? typed.slice(1) : typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return only ? commands : [];
  if (!only && wanted.join('').length < 2) return [];
  return commands.filter((command) => {
    const words = fold(`${command.label} ${command.also}`).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}
