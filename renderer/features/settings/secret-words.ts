import { catalogue, type PlainMessage } from '../../../language/catalogue.ts';
import type { SecretName } from '../../../preload/contract/settings.ts';

const words = catalogue({
  password: { en: 'Password', es: 'Contraseña' },
  savePassword: { en: 'Save password', es: 'Guardar contraseña' },
  replacePassword: { en: 'Replace password', es: 'Reemplazar contraseña' },
  forgetPassword: { en: 'Forget password', es: 'Olvidar contraseña' },
  mailboxPassword: { en: 'Password of the mailbox', es: 'Contraseña del buzón' },
  saveMailboxPassword: { en: 'Save mailbox password', es: 'Guardar contraseña del buzón' },
  replaceMailboxPassword: { en: 'Replace mailbox password', es: 'Reemplazar contraseña del buzón' },
  forgetMailboxPassword: { en: 'Forget mailbox password', es: 'Olvidar contraseña del buzón' },
  clientSecret: { en: 'Client secret', es: 'Secreto del cliente' },
  saveClientSecret: { en: 'Save client secret', es: 'Guardar secreto del cliente' },
  replaceClientSecret: { en: 'Replace client secret', es: 'Reemplazar secreto del cliente' },
  forgetClientSecret: { en: 'Forget client secret', es: 'Olvidar secreto del cliente' },
  privateKey: { en: 'Private key of your own, in PEM', es: 'Clave privada propia, en PEM' },
  savePrivateKey: { en: 'Save private key', es: 'Guardar clave privada' },
  replacePrivateKey: { en: 'Replace private key', es: 'Reemplazar clave privada' },
  forgetPrivateKey: { en: 'Forget private key', es: 'Olvidar clave privada' },
  gatewaySecret: { en: 'Secret of the gateway', es: 'Secreto de la pasarela' },
  saveSecret: { en: 'Save secret', es: 'Guardar secreto' },
  replaceSecret: { en: 'Replace secret', es: 'Reemplazar secreto' },
  forgetSecret: { en: 'Forget secret', es: 'Olvidar secreto' },
});

interface SecretWords {
  readonly label: PlainMessage;
  readonly save: PlainMessage;
  readonly replace: PlainMessage;
  readonly forget: PlainMessage;
}

/** The secrets that a person types or pastes; a refresh token comes from the provider. */
export type TypedSecret = Exclude<SecretName, 'mail.oauth.refresh-token'>;

/** What the form of each secret says. */
export const secretWords: Readonly<Record<TypedSecret, SecretWords>> = {
  'mail.smtp.password': {
    label: words.password,
    save: words.savePassword,
    replace: words.replacePassword,
    forget: words.forgetPassword,
  },
  'mail.imap.password': {
    label: words.mailboxPassword,
    save: words.saveMailboxPassword,
    replace: words.replaceMailboxPassword,
    forget: words.forgetMailboxPassword,
  },
  'mail.oauth.client-secret': {
    label: words.clientSecret,
    save: words.saveClientSecret,
    replace: words.replaceClientSecret,
    forget: words.forgetClientSecret,
  },
  'mail.dkim.private-key': {
    label: words.privateKey,
    save: words.savePrivateKey,
    replace: words.replacePrivateKey,
    forget: words.forgetPrivateKey,
  },
  'codes.gateway.secret': {
    label: words.gatewaySecret,
    save: words.saveSecret,
    replace: words.replaceSecret,
    forget: words.forgetSecret,
  },
};
