import { catalogue, type PlainMessage } from '../../language/catalogue.ts';
import type { ShellName } from '../../preload/contract/contract.ts';

/** What a second lead is asked to approve, where it is no action with a label of its own. */
export const approvalWords = catalogue({
  thisChange: { en: 'This change', es: 'Este cambio' },
  addOperator: { en: 'New operator', es: 'Operador nuevo' },
  setOperatorPassword: { en: 'New password of an operator', es: 'Contraseña nueva de un operador' },
  makeOperatorKey: { en: 'New key file', es: 'Archivo de clave nuevo' },
});

/** The calls that may need a second lead. */
export const shellLabels: Readonly<Partial<Record<ShellName, PlainMessage>>> = {
  addOperator: approvalWords.addOperator,
  setOperatorPassword: approvalWords.setOperatorPassword,
  makeOperatorKey: approvalWords.makeOperatorKey,
};
