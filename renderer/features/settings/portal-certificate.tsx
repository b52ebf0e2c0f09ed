import type { Settings } from '../../../preload/contract/settings.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
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
        ? 'Give the certificate too'
        : files.keyFile.trim() === ''
          ? 'Give the key too'
          : null;
  return (
    <SettingForm setting={setting} saveLabel="Save certificate" lacks={lacks} error={setting.error} isGroup>
      <TextField
        label="Certificate file"
        description="The whole path of a PEM file, with the certificates between it and its authority. Leave both empty for plain HTTP."
        value={files.certificateFile}
        onChange={(certificateFile) => change({ certificateFile })}
      />
      <TextField
        label="Key file of the certificate"
        description="The whole path of a PEM file that only this program's user can read."
        value={files.keyFile}
        onChange={(keyFile) => change({ keyFile })}
      />
    </SettingForm>
  );
}
