import type { Settings } from '../../../preload/contract/settings.ts';
import { say } from '../../language.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { portalWords as words } from './portal-words.ts';
import { SettingForm } from './setting-form.tsx';
import { useSetting } from './use-setting.ts';

type Certificate = Settings['portal.tls'];

const blank: NonNullable<Certificate> = { certificateFile: '', keyFile: '' };

const orNone = (files: Certificate): Certificate =>
  files === null || `${files.certificateFile}${files.keyFile}`.trim() === '' ? null : files;

/** The files that the portal speaks HTTPS with; both or neither. */
export function PortalCertificate({ settings }: { readonly settings: Settings }) {
  const setting = useSetting(settings, 'portal.tls', orNone);
  const files = setting.value ?? blank;
  const change = (part: Partial<typeof files>): void => setting.edit({ ...files, ...part });
  const lacks =
    orNone(files) === null
      ? null
      : files.certificateFile.trim() === ''
        ? say(words.giveCertificate)
        : files.keyFile.trim() === ''
          ? say(words.giveCertificateKey)
          : null;
  return (
    <SettingForm
      setting={setting}
      saveLabel={say(words.saveCertificate)}
      lacks={lacks}
      error={setting.error}
      of="portal.tls"
      isGroup
    >
      <TextField
        label={say(words.certificateFile)}
        description={say(words.certificateFileMeaning)}
        value={files.certificateFile}
        onChange={(certificateFile) => change({ certificateFile })}
      />
      <TextField
        label={say(words.certificateKeyFile)}
        description={say(words.certificateKeyFileMeaning)}
        value={files.keyFile}
        onChange={(keyFile) => change({ keyFile })}
      />
    </SettingForm>
  );
}
