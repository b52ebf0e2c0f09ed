import { say as sayWords } from '../../language.ts';
import type { MessageContent } from '../message/draft.ts';
import { type AboutAccount, practice, sampleAccount } from './about-account.ts';
import { Facts, Greeting, Letter, Paragraph } from './parts.tsx';
import {
  defineTemplate,
  type FromDesk,
  heading,
  paragraph,
  type Say,
  said,
  subject,
  type Texts,
  writeMail,
} from './template.ts';
import { typedName } from './values.ts';
import { letterWords } from './words.ts';

/** What keeps a person of a practice from email login, as their clinic may know it. */
export type NoticeNeed = 'ready' | 'verify' | 'address' | 'own-address' | 'another-address' | 'check-address';

/** How many people one letter names; a practice with more has a list of its own. */
const mostNamed = 100;

// No address stands in a clinic's letter: its mailbox is read by many, and whose another address is concerns no one.
const needs: Readonly<Record<NoticeNeed, Texts>> = {
  ready: {
    en: 'nothing is missing; can switch at the next sign-in',
    es: 'no falta nada; puede cambiar en el próximo inicio de sesión',
  },
  verify: {
    en: 'has to open the link in the verification mail; we can send it again',
    es: 'debe abrir el enlace del correo de verificación; podemos enviarlo otra vez',
  },
  address: {
    en: 'has no login email on file yet and needs one',
    es: 'todavía no tiene un correo de inicio de sesión registrado y necesita uno',
  },
  'own-address': {
    en: 'needs an address of their own, one that no one else uses',
    es: 'necesita una dirección propia, que nadie más use',
  },
  'another-address': {
    en: 'needs another address: the one on file can’t be used for this login',
    es: 'necesita otra dirección: la registrada no se puede usar para este inicio de sesión',
  },
  'check-address': {
    en: 'should check the address on file: it looks mistyped',
    es: 'debe revisar la dirección registrada: parece mal escrita',
  },
};

const variables = { practice };
const ownMailbox = paragraph(
  { en: 'Which address', es: 'Qué dirección' },
  {
    en: 'Your address has to be one that only you read: password resets and important notices go there. If this mailbox is shared, or you would rather use another, choose another one when you switch.',
    es: 'Su dirección debe ser una que solo usted lea: allí llegan los restablecimientos de contraseña y los avisos importantes. Si este buzón es compartido o prefiere usar otro, elija otra dirección al cambiar.',
  },
);
const untilThen = paragraph(
  { en: 'Until then', es: 'Hasta entonces' },
  {
    en: 'Until then you sign in as you do today. Nothing changes by itself.',
    es: 'Hasta entonces, inicie sesión como hoy. Nada cambia por sí solo.',
  },
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
  title: { en: 'Email login: ready to switch', es: 'Inicio con correo: listo para cambiar' },
  purpose: {
    en: 'To a person with a legacy login whose address is free for them.',
    es: 'A una persona con inicio de sesión anterior cuya dirección está libre para ella.',
  },
  texts: {
    subject: subject({ en: 'You can switch to email login', es: 'Ya puede iniciar sesión con su correo' }),
    heading: heading({ en: 'You can switch to email login', es: 'Ya puede iniciar sesión con su correo' }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'At {{practice}} you still sign in with the Practice ID and a user name. From now on you can use an email address instead, and this one is free for you. The next time you sign in, choose to switch to email login and give this address; the link that we then send here finishes it.',
        es: 'En {{practice}} todavía inicia sesión con el Practice ID y un nombre de usuario. Desde ahora puede usar una dirección de correo, y esta está libre para usted. La próxima vez que inicie sesión, elija cambiar al inicio con correo e indique esta dirección; el enlace que le enviaremos aquí completa el cambio.',
      },
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
  title: { en: 'Email login: one link to open', es: 'Inicio con correo: falta abrir un enlace' },
  purpose: {
    en: 'To a person with a legacy login who claimed an address and has not verified it.',
    es: 'A una persona con inicio de sesión anterior que reclamó una dirección y no la ha verificado.',
  },
  texts: {
    subject: subject({
      en: 'One step to your email login',
      es: 'Falta un paso para iniciar sesión con su correo',
    }),
    heading: heading({
      en: 'One step to your email login',
      es: 'Falta un paso para iniciar sesión con su correo',
    }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'You have chosen this address for signing in at {{practice}}. What is missing is the link in our verification mail: open it once, and the address is yours. If you can’t find that mail, look in the spam folder, or ask us to send it again.',
        es: 'Eligió esta dirección para iniciar sesión en {{practice}}. Solo falta el enlace de nuestro correo de verificación: ábralo una vez y la dirección será suya. Si no encuentra ese correo, busque en la carpeta de correo no deseado o pídanos que lo enviemos otra vez.',
      },
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
  title: {
    en: 'Email login: what a clinic has to do',
    es: 'Inicio con correo: qué debe hacer un consultorio',
  },
  purpose: {
    en: 'To the clinic email of a practice whose people can’t be told themselves.',
    es: 'Al correo de un consultorio a cuyas personas no se les puede avisar directamente.',
  },
  texts: {
    subject: subject({
      en: 'Getting ready for email login',
      es: 'Preparación para iniciar sesión con correo',
    }),
    heading: heading({
      en: 'Getting ready for email login',
      es: 'Preparación para iniciar sesión con correo',
    }),
    opening: paragraph(
      { en: 'Opening', es: 'Comienzo' },
      {
        en: 'Some logins at {{practice}} still use the Practice ID and a user name. Each of them can switch to an email address. This is what is left to do:',
        es: 'En {{practice}} todavía se inicia sesión en algunas cuentas con el Practice ID y un nombre de usuario. Cada una puede cambiar a una dirección de correo. Esto es lo que falta:',
      },
    ),
    addresses: paragraph(
      { en: 'Who needs an address', es: 'Quién necesita una dirección' },
      {
        en: 'Each person needs an address that no one else reads and that no other login has. People who work in two practices need one for each. If you have your own domain, the person who looks after your email can make addresses; a free one from any webmail provider is just as good.',
        es: 'Cada persona necesita una dirección que nadie más lea y que ninguna otra cuenta tenga. Quien trabaja en dos consultorios necesita una para cada uno. Si tienen un dominio propio, la persona que administra su correo puede crear direcciones; una gratuita de cualquier proveedor sirve igual.',
      },
    ),
    closing: paragraph(
      { en: 'Closing', es: 'Cierre' },
      {
        en: 'Then each person switches at the next sign-in, and opens the link that we send to the new address. Until then everybody signs in as today. Please pass this on to the people named here.',
        es: 'Después, cada persona cambia en su próximo inicio de sesión y abre el enlace que enviamos a la nueva dirección. Hasta entonces todos inician sesión como hoy. Por favor, comunique esto a las personas mencionadas aquí.',
      },
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
        <Facts rows={named.map(({ name, need }) => [typedName(name), said(needs[need])])} />
        {people.length > named.length ? (
          <Paragraph text={sayWords(letterWords.moreNamed, { count: people.length - named.length })} />
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
