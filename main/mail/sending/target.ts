import type { Settings } from '../../../preload/contract/settings.ts';
import { say } from '../../language.ts';
import type { AccessTokens } from '../oauth/sign-in.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Endpoint } from '../smtp/smtp-open.ts';
import { sendingWords } from './words.ts';

/** What tells where mail goes. */
export interface TargetParts {
  readonly settings: () => Settings;
  /** The password of the SMTP settings' user; null where none is kept. */
  readonly password: () => string | null | Promise<string | null>;
  readonly sandbox: Sandbox;
  /** Access tokens instead of the password, where the settings say so. */
  readonly tokens?: AccessTokens | undefined;
}

/** Where mail goes by the settings; or, in a sentence without its full stop, why it goes nowhere. */
export async function findTarget({
  settings,
  password,
  sandbox,
  tokens,
}: TargetParts): Promise<Endpoint | string> {
  const chosen = settings();
  switch (chosen['mail.mode']) {
    case 'off':
      return say(sendingWords.switchedOff);
    case 'sandbox':
      return { ...(await sandbox.address()), secure: false, requireTls: false, user: '', password: '' };
    case 'smtp': {
      const smtp = chosen['mail.smtp'];
      if (!smtp) return say(sendingWords.noServer);
      if (smtp.user !== '' && chosen['mail.oauth'] && tokens) return { ...smtp, password: '', tokens };
      return { ...smtp, password: smtp.user === '' ? '' : ((await password()) ?? '') };
    }
  }
}
