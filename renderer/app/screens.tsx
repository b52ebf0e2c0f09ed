import { type ComponentType, useEffect, useState } from 'react';
import { DeskScreen } from '../features/desk/desk-screen.tsx';
import type { Screen } from '../shared/window/navigation.ts';

type OtherScreen = Exclude<Screen, 'desk'>;

// The desk is what a start is for; the others are loaded behind it.
const modules: Readonly<Record<OtherScreen, () => Promise<ComponentType>>> = {
  cases: async () => (await import('../features/cases/cases-screen.tsx')).CasesScreen,
  outbox: async () => (await import('../features/outbox/outbox-screen.tsx')).OutboxScreen,
  directory: async () => (await import('../features/directory/directory-screen.tsx')).DirectoryScreen,
  reports: async () => (await import('../features/reports/reports-screen.tsx')).ReportsScreen,
  links: async () => (await import('../features/links/links-screen.tsx')).LinksScreen,
  audit: async () => (await import('../features/audit/audit-screen.tsx')).AuditScreen,
  settings: async () => (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
};

const otherScreens = Object.keys(modules) as OtherScreen[];
const loaded = new Map<OtherScreen, ComponentType>();

async function load(screen: OtherScreen): Promise<ComponentType> {
  const known = loaded.get(screen) ?? (await modules[screen]());
  loaded.set(screen, known);
  return known;
}

/** A screen, by its name. */
export function ScreenOf({ screen }: { readonly screen: Screen }) {
  return screen === 'desk' ? <DeskScreen /> : <LaterScreen key={screen} screen={screen} />;
}

/**
 * A screen that is loaded when it is first opened, unless it was before. It is shown as soon as it is there: what React's
 * `lazy` stands in for it with would be kept on the screen for 300 ms.
 */
function LaterScreen({ screen }: { readonly screen: OtherScreen }) {
  const [, setArrived] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const Loaded = loaded.get(screen);
  useEffect(() => {
    if (!Loaded) load(screen).then(() => setArrived(true), setProblem);
  }, [Loaded, screen]);
  if (problem !== null) throw problem;
  return Loaded ? <Loaded /> : <div aria-busy="true" />;
}

/** Loads each of the other screens in a moment in which the window has nothing else to do. Renders nothing. */
export function LoadedScreens() {
  useEffect(() => {
    let waiting = 0;
    const loadFrom = (place: number): void => {
      const screen = otherScreens[place];
      if (!screen) return;
      waiting = requestIdleCallback(() => {
        // Who opens a screen that can't be loaded is told then.
        void load(screen).catch(() => undefined);
        loadFrom(place + 1);
      });
    };
    loadFrom(0);
    return () => cancelIdleCallback(waiting);
  }, []);
  return null;
}
