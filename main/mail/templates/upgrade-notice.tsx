import type { MessageContent } from '../message/draft.ts';
import { type AboutAccount, practice, sampleAccount } from './about-account.ts';
import { Facts, Greeting, Letter, Paragraph } from './parts.tsx';
import {
  defineTemplate,
  type FromDesk,
  heading,
  paragraph,
  type Say,
  subject,
  writeMail,
} from './template.ts';
import { typedName } from './values.ts';

/** What keeps a person of a practice from email login, as their clinic may know it. */
export type NoticeNeed = 'ready' | 'verify' | 'address' | 'own-address' | 'another-address' | 'check-address';

/** How many people one letter names; a practice with more has a list of its own. */
const mostNamed = 100;

// No address stands in a clinic's letter: its mailbox is read by many, and whose another address is concerns nobody.
const needs: Readonly<Record<NoticeNeed, string>> = {
  ready: 'nothing is missing; can switch at the next sign-in',
  verify: 'has to open the link in the verification mail; we can send it again',
  address: 'has no login email on file yet and needs one',
  'own-address': 'needs an address of their own, one that nobody else uses',
  'another-address': 'needs another address: the one on file can’t be used for this login',
  'check-address': 'should check the address on file: it looks mistyped',
};

const variables = { practice };
const ownMailbox = paragraph(
  'Which address',
  'Your address has to be one that only you read: password resets and important notices go there. If this mailbox is shared, or you would rather use another, choose another one when you switch.',
);
const untilThen = paragraph(
  'Until then',
  'Until then you sign in as you do today. Nothing changes by itself.',
);

const personLetter = (
  { desk, name }: AboutAccount,
  say: Say<'heading' | 'opening' | 'own-mailbox' | 'until-then'>,
) => (
  <Letter desk={desk} heading={say('heading')}>
    <Greeting desk={desk} name={name} />
    <Paragraph text={say('opening')} />
    <Paragraph text={say('own-mailbox')} />
    <Paragraph text={say('until-then')} />
  </Letter>
);

/** Tells a person that nothing is in the way of email login. */
export const upgradeReadyTemplate = defineTemplate<AboutAccount>()({
  name: 'upgrade-ready',
  title: 'Email login: ready to switch',
  purpose: 'To a person with a legacy login whose address is free for them.',
  texts: {
    subject: subject('You can switch to email login'),
    heading: heading('You can switch to email login'),
    opening: paragraph(
      'Opening',
      'At {{practice}} you still sign in with the Practice ID and a user name. From now on you can use an email address instead, and this one is free for you. The next time you sign in, choose to switch to email login and give this address; the link that we then send here finishes it.',
    ),
    'own-mailbox': ownMailbox,
    'until-then': untilThen,
  },
  variables,
  sample: (desk) => ({ desk, ...sampleAccount }),
  letter: personLetter,
});

/** Tells a person that one link is still to be opened: the address is claimed already. */
export const upgradeVerifyTemplate = defineTemplate<AboutAccount>()({
  name: 'upgrade-verify',
  title: 'Email login: one link to open',
  purpose: 'To a person with a legacy login who claimed an address and has not verified it.',
  texts: {
    subject: subject('One step to your email login'),
    heading: heading('One step to your email login'),
    opening: paragraph(
      'Opening',
      'You have chosen this address for signing in at {{practice}}. What is missing is the link in our verification mail: open it once, and the address is yours. If you can’t find that mail, look in the spam folder, or ask us to send it again.',
    ),
    'own-mailbox': ownMailbox,
    'until-then': untilThen,
  },
  variables,
  sample: (desk) => ({ desk, ...sampleAccount }),
  letter: personLetter,
});

export interface UpgradeNoticeForClinic extends FromDesk {
  readonly practiceName: string;
  readonly people: readonly { readonly name: string; readonly need: NoticeNeed }[];
}

/** Tells a clinic which of its people still have something to do before email login, and what. */
export const upgradeClinicTemplate = defineTemplate<UpgradeNoticeForClinic>()({
  name: 'upgrade-clinic',
  title: 'Email login: what a clinic has to do',
  purpose: 'To the clinic email of a practice whose people can’t be told themselves.',
  texts: {
    subject: subject('Getting ready for email login'),
    heading: heading('Getting ready for email login'),
    opening: paragraph(
      'Opening',
      'Some logins at {{practice}} still use the Practice ID and a user name. Each of them can switch to an email address. This is what is left to do:',
    ),
    addresses: paragraph(
      'Who needs an address',
      'Everybody needs an address that nobody else reads and that no other login has. Whoever works in two practices needs one for each. If you have a domain of your own, whoever looks after your email can make addresses; a free one from any webmail provider is just as good.',
    ),
    closing: paragraph(
      'Closing',
      'Then each person switches at the next sign-in, and opens the link that we send to the new address. Until then everybody signs in as today. Please pass this on to the people named here.',
    ),
  },
  variables,
  sample: (desk) => ({
    desk,
    practiceName: sampleAccount.practiceName,
    people: [
      { name: 'Mary Lee', need: 'ready' },
      { name: 'Yusuf Tanaka', need: 'own-address' },
    ],
  }),
  letter: ({ desk, people }, say) => {
    const named = people.slice(0, mostNamed);
    const asksForAddress = people.some(({ need }) => need !== 'ready' && need !== 'verify');
    return (
      <Letter desk={desk} heading={say('heading')}>
        <Greeting desk={desk} name="" />
        <Paragraph text={say('opening')} />
        <Facts rows={named.map(({ name, need }) => [typedName(name), needs[need]])} />
        {people.length > named.length ? (
          <Paragraph text={`And ${people.length - named.length} more; we can send you the whole list.`} />
        ) : null}
        {asksForAddress ? <Paragraph text={say('addresses')} /> : null}
        <Paragraph text={say('closing')} />
      </Letter>
    );
  },
});

export const upgradeNoticeForPerson = (
  mail: AboutAccount & {
    /** The address is claimed already; only its link was never opened. */
    readonly claimed: boolean;
  },
): MessageContent => writeMail(mail.claimed ? upgradeVerifyTemplate : upgradeReadyTemplate, mail);

export const upgradeNoticeForClinic = (mail: UpgradeNoticeForClinic): MessageContent =>
  writeMail(upgradeClinicTemplate, mail);
