import { sampleAccount } from './about-account.ts';
import { frame, type InFrame } from './frame.ts';
import { Greeting, Letter, Paragraph } from './parts.tsx';
import { defineTemplate } from './template.ts';

/** The frame of all mails by itself, to be worded and looked at: what it holds is a stand-in. */
export const everyMessageTemplate = defineTemplate<InFrame>()({
  ...frame,
  title: 'Every message',
  purpose: 'Around each of the mails below: how it greets, and who sent it.',
  sample: (desk) => ({ desk, name: sampleAccount.name }),
  letter: ({ desk, name }) => (
    <Letter desk={desk} heading="The heading of the message">
      <Greeting desk={desk} name={name} />
      <Paragraph text="Here stands what the message has to say." />
    </Letter>
  ),
});
