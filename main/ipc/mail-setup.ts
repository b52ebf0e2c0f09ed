import type { mailSetupCalls } from '../../preload/contract/mail-setup.ts';
import type { MailServices } from '../compose/compose-mail.ts';
import { type Answer, done, failures } from '../failures.ts';
import type { IpcHost } from './serve.ts';

type MailSetupName = keyof typeof mailSetupCalls;

/** What the window asks for while mail is set up, besides the settings themselves. `openPage` shows a page in the person's own browser. */
export function mailSetupShell(
  services: () => Promise<{
    readonly mail: Omit<MailServices, 'sandbox' | 'sender'>;
    readonly readOnly: boolean;
  } | null>,
  openPage: (url: string) => Promise<void>,
): Pick<IpcHost['shell'], MailSetupName> {
  const withMail =
    <Input>(
      work: (
        mail: NonNullable<Awaited<ReturnType<typeof services>>>['mail'],
        input: Input,
      ) => Promise<Answer<unknown>>,
      writes: 'writes' | 'reads' = 'reads',
    ) =>
    async (input: Input): Promise<Answer<unknown>> => {
      const open = await services();
      if (!open) return failures.deskNotOpen();
      return writes === 'writes' && open.readOnly ? failures.storeReadOnly() : work(open.mail, input);
    };
  return {
    mailSetup: withMail(async (mail) => done(mail.setup())),
    // The sandbox keeps what it takes beside the store.
    testMail: withMail((mail, { to }: { readonly to: string }) => mail.test(to), 'writes'),
    signInToMail: withMail((mail) => mail.signIn(openPage), 'writes'),
    cancelSignIn: withMail(async (mail) => done({ cancelled: mail.cancelSignIn() })),
    fetchMail: withMail((mail) => mail.mailbox.poll(), 'writes'),
    makeDkimKey: withMail((mail) => mail.makeDkimKey(), 'writes'),
  };
}
