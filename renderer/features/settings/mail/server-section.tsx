import { May } from '../../../shared/operators/may.tsx';
import { On } from '../../../ui/off.tsx';
import type { SettingsView } from '../use-setting.ts';
import { SignInForm } from './sign-in-form.tsx';
import { SmtpForm } from './smtp-form.tsx';
import { TestMail } from './test-mail.tsx';

/** The mail server: where it is, how the desk signs in to it, and whether it takes mail. */
export function ServerSection({ settings }: { readonly settings: SettingsView }) {
  return (
    <>
      <SmtpForm settings={settings} />
      <SignInForm settings={settings} />
      <On>
        <May offered="testMail">
          <TestMail settings={settings} />
        </May>
      </On>
    </>
  );
}
