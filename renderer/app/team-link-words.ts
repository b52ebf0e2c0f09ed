import { catalogue } from '../../language/catalogue.ts';
import type { TeamLink } from '../../preload/contract/team-link.ts';
import { say, windowLocale } from '../language.ts';

/** How the desk stands to its team. */
const words = catalogue({
  inStep: { en: 'Team: in step', es: 'Equipo: al día' },
  behind: {
    en: 'Catching up with the team: {count, plural, one {# change} other {# changes}} behind',
    es: 'Poniéndose al día con el equipo: {count, plural, one {# cambio} other {# cambios}} de retraso',
  },
  takingOver: {
    en: 'Catching up with the team: {count, plural, one {# action} other {# actions}} of this desk to go',
    es: 'Poniéndose al día con el equipo: {count, plural, one {falta # acción} other {faltan # acciones}} de este puesto',
  },
  without: { en: 'Without the team since {at}', es: 'Sin el equipo desde {at}' },
  withoutKept: {
    en: 'Without the team since {at}, {count, plural, one {# action} other {# actions}} kept',
    es: 'Sin el equipo desde {at}, {count, plural, one {# acción guardada} other {# acciones guardadas}}',
  },
  stopped: { en: 'Not following the team any more', es: 'Ya no sigue al equipo' },
  stoppedKept: {
    en: 'Not following the team any more, {count, plural, one {# action} other {# actions}} kept',
    es: 'Ya no sigue al equipo, {count, plural, one {# acción guardada} other {# acciones guardadas}}',
  },
});

/** A time of today by the clock alone, any other with its day. */
function clockOf(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(windowLocale(), {
    hour: '2-digit',
    minute: '2-digit',
    ...(isToday ? {} : { day: 'numeric', month: 'short' }),
  }).format(at);
}

/** How a desk stands to its team, as the status bar says it. */
export function teamLinkText(link: TeamLink, now: number): string {
  switch (link.state) {
    case 'in-step':
      return say(words.inStep);
    case 'catching-up':
      return link.behind === 0 && link.kept > 0
        ? say(words.takingOver, { count: link.kept })
        : say(words.behind, { count: link.behind });
    case 'without': {
      const at = clockOf(link.since, now);
      return link.kept === 0 ? say(words.without, { at }) : say(words.withoutKept, { at, count: link.kept });
    }
    case 'stopped':
      return link.kept === 0 ? say(words.stopped) : say(words.stoppedKept, { count: link.kept });
  }
}
