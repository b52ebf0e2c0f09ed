import { sampleAccount } from './about-account.ts';
import { frame, type InFrame } from './frame.ts';
import { Greeting, Letter, Paragraph } from './parts.tsx';
import { defineTemplate, said } from './template.ts';

/** The frame of all mails by itself, to be worded and looked at: what it holds is a stand-in. */
export const everyMessageTemplate = defineTemplate<InFrame>()({
  ...frame,
  title: { en: 'Every message', es: 'Todos los mensajes' },
  purpose: {
    en: 'Around each of the mails below: how it greets, and who sent it.',
    es: 'Alrededor de cada uno de los correos de abajo: cómo saluda y quién lo envió.',
  },
  sample: (desk) => ({ desk, name: sampleAccount.name }),
  letter: ({ desk, name }) => (
    <Letter desk={desk} heading={said({ en: 'The heading of the message', es: 'El título del mensaje' })}>
      <Greeting desk={desk} name={name} />
      <Paragraph
        text={said({ en: 'The text of the message goes here.', es: 'Aquí va lo que dice el mensaje.' })}
      />
    </Letter>
  ),
});
