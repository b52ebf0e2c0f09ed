import type { MessageContent } from '../draft.ts';
import { type AboutAccount, Greeting } from './greeting.tsx';
import { type DeskIdentity, Facts, Letter, Paragraph } from './parts.tsx';
import { renderLetter } from './render.ts';
import { typedName } from './wording.ts';

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

/** Tells a person that nothing is in the way of email login, or that one link is still to be opened. */
export function upgradeNoticeForPerson(
  mail: AboutAccount & {
    /** The address is claimed already; only its link was never opened. */
    readonly claimed: boolean;
  },
): MessageContent {
  return renderLetter(
    mail.claimed ? 'One step to your email login' : 'You can switch to email login',
    <Letter
      desk={mail.desk}
      heading={mail.claimed ? 'One step to your email login' : 'You can switch to email login'}
    >
      <Greeting name={mail.name} />
      {mail.claimed ? (
        <Paragraph>
          you have chosen this address for signing in at {typedName(mail.practiceName)}. What is missing is
          the link in our verification mail: open it once, and the address is yours. If you can’t find that
          mail, look in the spam folder, or ask us to send it again.
        </Paragraph>
      ) : (
        <Paragraph>
          at {typedName(mail.practiceName)} you still sign in with the Practice ID and a user name. From now
          on you can use an email address instead, and this one is free for you. The next time you sign in,
          choose to switch to email login and give this address; the link that we then send here finishes it.
        </Paragraph>
      )}
      <Paragraph>
        Your address has to be one that only you read: password resets and important notices go there. If this
        mailbox is shared, or you would rather use another, choose another one when you switch.
      </Paragraph>
      <Paragraph>Until then you sign in as you do today. Nothing changes by itself.</Paragraph>
    </Letter>,
  );
}

/** Tells a clinic which of its people still have something to do before email login, and what. */
export function upgradeNoticeForClinic(mail: {
  readonly desk?: DeskIdentity | undefined;
  readonly practiceName: string;
  readonly people: readonly { readonly name: string; readonly need: NoticeNeed }[];
}): MessageContent {
  const { people } = mail;
  const named = people.slice(0, mostNamed);
  const asksForAddress = people.some(({ need }) => need !== 'ready' && need !== 'verify');
  return renderLetter(
    'Getting ready for email login',
    <Letter desk={mail.desk} heading="Getting ready for email login">
      <Greeting name="" />
      <Paragraph>
        some logins at {typedName(mail.practiceName)} still use the Practice ID and a user name. Each of them
        can switch to an email address. This is what is left to do:
      </Paragraph>
      <Facts rows={named.map(({ name, need }) => [typedName(name), needs[need]])} />
      {people.length > named.length ? (
        <Paragraph>And {people.length - named.length} more; we can send you the whole list.</Paragraph>
      ) : null}
      {asksForAddress ? (
        <Paragraph>
          Everybody needs an address that nobody else reads and that no other login has. Whoever works in two
          practices needs one for each. If you have a domain of your own, whoever looks after your email can
          make addresses; a free one from any webmail provider is just as good.
        </Paragraph>
      ) : null}
      <Paragraph>
        Then each person switches at the next sign-in, and opens the link that we send to the new address.
        Until then everybody signs in as today. Please pass this on to the people named here.
      </Paragraph>
    </Letter>,
  );
}
