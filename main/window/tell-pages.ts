import type { OpenDesk } from '../compose.ts';
import { broadcast, type IpcTransport } from '../ipc/serve.ts';
import { deskLanguage } from '../language.ts';
import type { WindowPresence } from './window-presence.ts';

export interface PageNews {
  readonly transport: IpcTransport;
  readonly presence: WindowPresence;
  readonly showMenu: () => void;
  /** Says that what the pages show as a whole changed, where it did. */
  readonly tellStage: () => void;
  readonly stageChanged: () => void;
}

/** Tells the pages what changes at a desk that was just opened, until it is closed. */
export function tellPages(
  { desk, session, team }: OpenDesk,
  { transport, presence, showMenu, tellStage, stageChanged }: PageNews,
): void {
  let language = deskLanguage();
  showMenu();
  desk.onChanged((topics) => {
    broadcast(transport, 'changed', { topics });
    tellStage();
    if (language === deskLanguage()) return;
    language = deskLanguage();
    showMenu();
    stageChanged();
  });
  session.onChanged(tellStage);
  session.onChanged(presence.update);
  presence.update();
  team.onLink(() => broadcast(transport, 'changed', { topics: [] }));
  team.presence?.onChanged(() => broadcast(transport, 'presenceChanged', {}));
}
