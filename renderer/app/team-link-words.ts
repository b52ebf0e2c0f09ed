import { catalogue, type PlainMessage } from '../../language/catalogue.ts';
import type { Refusal } from '../../preload/contract/refusals.ts';
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
  copying: {
    en: 'Without the team: making a copy to work on',
    es: 'Sin el equipo: haciendo una copia para trabajar',
  },
  stopped: { en: 'Not following the team any more', es: 'Ya no sigue al equipo' },
  wentBack: { en: 'Stopped: the team’s log went back', es: 'Detenido: el registro del equipo volvió atrás' },
  changed: { en: 'Stopped: the team’s log was changed', es: 'Detenido: se cambió el registro del equipo' },
  differs: {
    en: 'Stopped: this store is not the team’s',
    es: 'Detenido: este almacén de datos no es el del equipo',
  },
  update: { en: 'Stopped: update this program', es: 'Detenido: actualice este programa' },
  notIn: {
    en: 'Stopped: this desk is not let in to the team',
    es: 'Detenido: el equipo no deja entrar a este puesto',
  },
  stoppedKept: {
    en: '{stopped}, {count, plural, one {# action} other {# actions}} kept',
    es: '{stopped}, {count, plural, one {# acción guardada} other {# acciones guardadas}}',
  },
});

const reasons: Readonly<Record<string, PlainMessage>> = {
  wentBack: words.wentBack,
  altered: words.changed,
  gap: words.changed,
  differs: words.differs,
};

const codes: Readonly<Partial<Record<Refusal['code'], PlainMessage>>> = {
  'team-update-needed': words.update,
  'team-access-refused': words.notIn,
  'team-key-missing': words.notIn,
};

/** Why a desk follows its team no more, in a few words. */
const stoppedText = ({ code, reason }: Refusal): string =>
  say((code === 'team-stopped' ? reasons[String(reason)] : codes[code]) ?? words.stopped);

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
      if (link.isCopying) return say(words.copying);
      const at = clockOf(link.since, now);
      return link.kept === 0 ? say(words.without, { at }) : say(words.withoutKept, { at, count: link.kept });
    }
    case 'stopped':
      return link.kept === 0
        ? stoppedText(link.why)
        : say(words.stoppedKept, { stopped: stoppedText(link.why), count: link.kept });
  }
}
