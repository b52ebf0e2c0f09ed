import { catalogue } from '../../language/catalogue.ts';

/** What the door itself says, whatever the action is. */
export const performWords = catalogue({
  askedFor: { en: '{name} asked for it', es: '{name} lo pidió' },
  override: {
    en: 'Done without the proof it needs, by a lead: {why}',
    es: 'Hecho por un responsable sin el comprobante necesario: {why}',
  },
  notNamed: { en: 'not named', es: 'sin nombre' },
});
