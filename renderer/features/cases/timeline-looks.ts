import { catalogue, type PlainMessage } from '../../../language/catalogue.ts';
import { type ActionType, actions } from '../../../preload/contract/contract.ts';
import type { IconName } from '../../../preload/contract/icons.ts';
import { say } from '../../language.ts';

const words = catalogue({
  override: { en: 'Override by a lead', es: 'Excepción de un responsable' },
  approval: { en: 'Approval by a second lead', es: 'Aprobación de un segundo responsable' },
  mail: { en: 'Mail', es: 'Correo' },
  notTakenOver: { en: 'Done offline, not taken over', es: 'Hecho sin conexión, no incorporado' },
});

interface Look {
  readonly label: PlainMessage;
  readonly icon: IconName;
}

const isAction = (kind: string): kind is ActionType => Object.hasOwn(actions, kind);

/** Lines that no action of the contract is named by. */
function lookOfOther(kind: string): Look | null {
  if (kind === 'callers.override') return { label: words.override, icon: 'warning' };
  if (kind === 'kept.refused') return { label: words.notTakenOver, icon: 'warning' };
  if (kind === 'callers.approve') return { label: words.approval, icon: 'check' };
  return kind.startsWith('mail.') ? { label: words.mail, icon: 'mail' } : null;
}

/** A kind of line in words and with its icon. */
export function lookOf(kind: string): { readonly words: string; readonly icon: IconName } {
  const look: Look | null = isAction(kind) ? actions[kind] : lookOfOther(kind);
  if (look !== null) return { words: say(look.label), icon: look.icon };
  // An action that came after this window was made: its name is better than nothing.
  return { words: kind.replaceAll(/[.-]/g, ' '), icon: 'chevron-right' };
}
