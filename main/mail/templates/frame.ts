import { cleanLine } from '../message/clean-text.ts';
import { type FromDesk, paragraph, type Template } from './template.ts';
import { typedName } from './values.ts';

/** What stands around each mail. */
export interface InFrame extends FromDesk {
  /** The reader's name; may be empty. */
  readonly name: string;
}

/** The words around each mail: how it greets, and who sent it. What protects its readers no one may take out. */
export const frame = {
  name: 'every-message',
  texts: {
    greeting: paragraph({ en: 'Greeting', es: 'Saludo' }, { en: 'Hello {{name}},', es: 'Hola, {{name}}:' }),
    'greeting-without-name': paragraph(
      { en: 'Greeting where no name is known', es: 'Saludo cuando no se conoce el nombre' },
      { en: 'Hello,', es: 'Hola:' },
    ),
    signature: paragraph(
      { en: 'Signature', es: 'Firma' },
      { en: 'Sent by {{desk}}.', es: 'Enviado por {{desk}}.' },
    ),
    contact: paragraph(
      { en: 'Where to ask', es: 'Dónde preguntar' },
      {
        en: 'Something not right, or not clear? Write to {{support}}.',
        es: '¿Algo no está bien o no está claro? Escriba a {{support}}.',
      },
    ),
    warning: {
      ...paragraph(
        { en: 'Warning', es: 'Advertencia' },
        {
          en: 'No one from the help desk will ever ask you for a password or a security code.',
          es: 'Nadie de la mesa de ayuda le pedirá nunca una contraseña ni un código de seguridad.',
        },
      ),
      fixed: true,
    },
  },
  variables: {
    name: {
      meaning: { en: 'the reader’s name', es: 'el nombre de quien lee' },
      value: ({ name }) => typedName(name),
    },
    desk: {
      meaning: {
        en: 'the name of the desk, from the settings',
        es: 'el nombre de la mesa de ayuda, de la configuración',
      },
      value: ({ desk }) => cleanLine(desk.deskName),
    },
    support: {
      meaning: {
        en: 'the support address, from the settings',
        es: 'la dirección de soporte, de la configuración',
      },
      value: ({ desk }) => cleanLine(desk.support),
    },
  },
} as const satisfies Pick<
  Template<InFrame, 'greeting' | 'greeting-without-name' | 'signature' | 'contact' | 'warning'>,
  'name' | 'texts' | 'variables'
>;
