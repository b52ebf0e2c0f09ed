import type { mailSetupCalls } from '../../preload/contract/mail-setup.ts';
import type { MailServices } from '../compose-mail.ts';
import { type Answer, done, failures } from '../failures.ts';
import type { IpcHost } from './serve.ts';

type MailSetupName = keyof typeof mailSetupCalls;

/** What the window asks for while mail is set up, besides the settings themselves. `openPage` shows a page in the person's own browser. */
export function mailSetupShell(
  services: () => Omit<MailServices, 'sandbox' | 'sender'> | null,
  openPage: (url: string) => Promise<void>,
): Pick<IpcHost['shell'], MailSetupName> {
  const withMail =
    <Input>(
      work: (mail: NonNullable<ReturnType<typeof services>>, input: Input) => Promise<Answer<unknown>>,
    ) =>
    async (input: Input): Promise<Answer<unknown>> => {
      const mail = services();
      return mail ? work(mail, input) : failures.deskNotOpen();
    };
  return {
    mailSetup: withMail(async (mail) => done(mail.setup())),
    testMail: withMail((mail, { to }: { readonly to: string }) => mail.test(to)),
    signInToMail: withMail((mail) => mail.signIn(openPage)),
    cancelSignIn: withMail(async (mail) => done({ cancelled: mail.cancelSignIn() })),
    fetchMail: withMail((mail) => mail.mailbox.poll()),
    makeDkimKey: withMail((mail) => mail.makeDkimKey()),
  };
}
