import { catalogue } from '../../../language/catalogue.ts';

/** What stands on actions and in their dialogs, whichever action it is. */
export const actWords = catalogue({
  actAbout: { en: '{act}: {about}', es: '{act}: {about}' },
  withoutProof: { en: 'Do it without proof', es: 'Hacerlo sin comprobante' },
  cancel: { en: 'Cancel', es: 'Cancelar' },
  withoutNeededProof: { en: 'Without the required proof', es: 'Sin el comprobante requerido' },
  notProvenEnough: { en: 'Not enough proof yet', es: 'Aún falta un comprobante suficiente' },
  overrideIsMarked: {
    en: 'You are a lead: the case always shows it, with your reason.',
    es: 'Usted es responsable: el caso lo mostrará siempre, con su motivo.',
  },
  whyWithoutProof: { en: 'Why without proof', es: 'Por qué sin comprobante' },
  writeWhyWithoutProof: {
    en: 'Write why it can’t wait for the proof.',
    es: 'Escriba por qué no puede esperar al comprobante.',
  },
  noAdministrator: {
    en: 'The practice has no active administrator',
    es: 'El consultorio no tiene ningún administrador activo',
  },
  askedForBy: { en: 'Asked for by', es: 'Pedido por' },
  askedForByWhom: {
    en: 'An administrator of the practice. Check that it is really them.',
    es: 'Un administrador del consultorio. Compruebe que de verdad sea esa persona.',
  },
  chooseWhoAsks: { en: 'Choose who asks for it.', es: 'Elija quién lo pide.' },
  opensCase: { en: 'Opens a new case.', es: 'Abre un caso nuevo.' },
  askedWhichCall: {
    en: 'The open call is about another practice: you are asked which call this is for.',
    es: 'La llamada abierta es sobre otro consultorio: se le pregunta para qué llamada es esto.',
  },
  recordedInCall: {
    en: 'Recorded in the open call, case {number}.',
    es: 'Se registra en la llamada abierta, caso {number}.',
  },
  recordedInCallOf: {
    en: 'Recorded in the open call, case {number} ({caller}).',
    es: 'Se registra en la llamada abierta, caso {number} ({caller}).',
  },
  needsProofNoCall: {
    en: 'Needs proof strength {needed}; no call is open yet.',
    es: 'Requiere comprobación de nivel {needed}; aún no hay ninguna llamada abierta.',
  },
  needsProofOtherCall: {
    en: 'Needs proof strength {needed}; the open call is about somebody else.',
    es: 'Requiere comprobación de nivel {needed}; la llamada abierta es sobre otra persona.',
  },
  needsProof: {
    en: 'Needs proof strength {needed}; this call has {have}.',
    es: 'Requiere comprobación de nivel {needed}; esta llamada tiene {have}.',
  },
  unlocks: {
    en: '{acts}: needs proof strength {needed}.',
    es: '{acts}: requiere comprobación de nivel {needed}.',
  },
  unlocksThis: { en: 'Needs proof strength {needed}.', es: 'Requiere comprobación de nivel {needed}.' },
  countsLess: {
    en: 'Of what this call has proven, {have} of {inCall} counts for it.',
    es: 'De lo comprobado en esta llamada cuenta {have} de {inCall} para ello.',
  },
  noCallOpen: { en: 'No call is open.', es: 'No hay ninguna llamada abierta.' },
  callAboutAnother: {
    en: 'The open call is about somebody else.',
    es: 'La llamada abierta es sobre otra persona.',
  },
  callHas: {
    en: 'This call has proof strength {have} of 3.',
    es: 'Esta llamada tiene comprobación de nivel {have} de 3.',
  },
  needsStrength: { en: 'needs proof {needed}', es: 'requiere nivel {needed}' },
  moreWays: { en: 'More for {act}', es: 'Más para {act}' },
  accepted: { en: 'Accepted: {proofs}.', es: 'Se acepta: {proofs}.' },
  onlyLeadWithout: {
    en: 'Only a lead can do it without proof.',
    es: 'Solo un responsable puede hacerlo sin comprobante.',
  },
});
