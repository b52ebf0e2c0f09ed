import { useEffect } from 'react';
import { DeskScreen } from '../features/desk/desk-screen.tsx';
import type { Screen } from '../shared/window/navigation.ts';
import { Awaited, later, useLater } from '../ui/later.tsx';

type OtherScreen = Exclude<Screen, 'desk'>;

// The desk is what a start is for; the others are loaded behind it.
const otherScreens = {
  cases: later(async () => (await import('../features/cases/cases-screen.tsx')).CasesScreen),
  outbox: later(async () => (await import('../features/outbox/outbox-screen.tsx')).OutboxScreen),
  directory: later(async () => (await import('../features/directory/directory-screen.tsx')).DirectoryScreen),
  reports: later(async () => (await import('../features/reports/reports-screen.tsx')).ReportsScreen),
  links: later(async () => (await import('../features/links/links-screen.tsx')).LinksScreen),
  audit: later(async () => (await import('../features/audit/audit-screen.tsx')).AuditScreen),
  settings: later(async () => (await import('../features/settings/settings-screen.tsx')).SettingsScreen),
};

/** A screen, by its name. */
export function ScreenOf({ screen }: { readonly screen: Screen }) {
  return screen === 'desk' ? <DeskScreen /> : <LaterScreen key={screen} screen={screen} />;
}

function LaterScreen({ screen }: { readonly screen: OtherScreen }) {
  const Loaded = useLater(otherScreens[screen]);
  return Loaded === null ? <Awaited /> : <Loaded />;
}

/** Loads each of the other screens in a moment in which the window has nothing else to do. Renders nothing. */
export function LoadedScreens() {
  useEffect(() => {
    let waiting = 0;
    const screens = Object.values(otherScreens);
    const loadFrom = (place: number): void => {
      const screen = screens[place];
      if (!screen) return;
      waiting = requestIdleCallback(() => {
        void screen.load().catch(() => undefined);
        loadFrom(place + 1);
      });
    };
    loadFrom(0);
    return () => cancelIdleCallback(waiting);
  }, []);
  return null;
}
