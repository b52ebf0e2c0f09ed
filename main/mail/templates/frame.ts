import { cleanLine } from '../message/clean-text.ts';
import { type FromDesk, paragraph, type Template } from './template.ts';
import { typedName } from './values.ts';

/** What stands around each mail. */
export interface InFrame extends FromDesk {
  /** The reader's name; may be empty. */
  readonly name: string;
}

/** The words around each mail: how it greets, and who sent it. What protects its readers nobody may take out. */
export const frame = {
  name: 'every-message',
  texts: {
    greeting: paragraph('Greeting', 'Hello {{name}},'),
    'greeting-without-name': paragraph('Greeting where no name is known', 'Hello,'),
    signature: paragraph('Signature', 'Sent by {{desk}}.'),
    contact: paragraph('Where to ask back', 'Something not right, or not clear? Write to {{support}}.'),
    warning: {
      ...paragraph(
        'Warning',
        'Nobody from the help desk will ever ask you for a password or a security code.',
      ),
      fixed: true,
    },
  },
  variables: {
    name: { meaning: 'the reader’s name', value: ({ name }) => typedName(name) },
    desk: {
      meaning: 'the name of the desk, from the settings',
      value: ({ desk }) => cleanLine(desk.deskName),
    },
    support: {
      meaning: 'the support address, from the settings',
      value: ({ desk }) => cleanLine(desk.support),
    },
  },
} as const satisfies Pick<
  Template<InFrame, 'greeting' | 'greeting-without-name' | 'signature' | 'contact' | 'warning'>,
  'name' | 'texts' | 'variables'
>;
