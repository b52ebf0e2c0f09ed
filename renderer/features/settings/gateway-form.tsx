import { useState } from 'react';
import type { CodeGateway, Settings } from '../../../preload/contract/settings.ts';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import {
  blankGateway,
  gatewayFieldOf,
  headersOf,
  headersText,
  lackOf,
  tidyGateway,
} from './gateway-fields.ts';
import { SettingForm } from './setting-form.tsx';
import styles from './settings-screen.module.css';
import { useSetting } from './use-setting.ts';

const methods = [
  { value: 'POST', label: 'POST' },
  { value: 'PUT', label: 'PUT' },
] as const satisfies readonly { value: CodeGateway['method']; label: string }[];

const contentTypes = [
  { value: 'application/json', label: 'JSON' },
  { value: 'application/x-www-form-urlencoded', label: 'Form fields' },
  { value: 'text/plain', label: 'Plain text' },
] as const satisfies readonly { value: CodeGateway['contentType']; label: string }[];

const examples: Readonly<Record<CodeGateway['contentType'], string>> = {
  'application/json': '{"to": "{{number}}", "text": "{{message}}"}',
  'application/x-www-form-urlencoded': 'to={{number}}&text={{message}}',
  'text/plain': '{{number}} {{message}}',
};

const places = [
  ['{{number}}', 'the number of the phone, as in +12025550123'],
  ['{{code}}', 'the code'],
  ['{{spoken}}', 'the code in single digits, for a voice'],
  ['{{message}}', 'the whole sentence for the phone, with the code in it'],
  ['{{minutes}}', 'how long the code works'],
  ['{{id}}', 'the id of this one message, so that none is sent twice'],
  ['{{secret}}', 'the secret below; in headers only'],
] as const;

/** The web service that security codes are handed to. Its secret is saved apart. */
export function GatewayForm({ settings }: { readonly settings: Settings }) {
  const setting = useSetting(settings, 'codes.gateway', tidyGateway);
  const [typedHeaders, setTypedHeaders] = useState<string | null>(null);
  const gateway = setting.value ?? blankGateway;
  const headers = typedHeaders ?? headersText(gateway.headers);
  const change = (part: Partial<CodeGateway>): void => setting.edit({ ...gateway, ...part });
  const lacks = lackOf(gateway, headers);
  const field = gatewayFieldOf(setting.error, gateway);
  const problemAt = (name: keyof CodeGateway): string | null =>
    field === name ? (setting.error?.message ?? null) : null;

  return (
    <SettingForm
      setting={{
        ...setting,
        save: async () => {
          const isSaved = await setting.save();
          if (isSaved) setTypedHeaders(null);
          return isSaved;
        },
        revert: () => {
          setTypedHeaders(null);
          setting.revert();
        },
      }}
      saveLabel="Save gateway"
      lacks={lacks}
      error={field === null ? setting.error : null}
      isGroup
    >
      <h3>Gateway</h3>
      <TextField
        label="Gateway address"
        description="Each code is one request to it, over HTTPS only."
        placeholder="https://sms.example.org/messages"
        value={gateway.url}
        onChange={(url) => change({ url })}
        errorMessage={problemAt('url')}
      />
      <div className={styles.pair}>
        <SelectField
          label="Content type"
          options={contentTypes}
          value={gateway.contentType}
          onChange={(contentType) => change({ contentType })}
          description="Says how what is filled in is escaped."
        />
        <SelectField
          label="Method"
          options={methods}
          value={gateway.method}
          onChange={(method) => change({ method })}
        />
      </div>
      <TextArea
        label="Body for a text"
        rows={3}
        placeholder={examples[gateway.contentType]}
        value={gateway.text}
        onChange={(text) => change({ text })}
        errorMessage={problemAt('text')}
        spellCheck="false"
      />
      <TextArea
        label="Body for a call"
        rows={3}
        description="Empty where the service makes no calls."
        value={gateway.voice ?? ''}
        onChange={(voice) => change({ voice })}
        errorMessage={problemAt('voice')}
        spellCheck="false"
      />
      <TextArea
        label="Headers, one a line"
        rows={3}
        description="As name: value. Write {{secret}} where the secret goes, never the secret itself: headers are shown to everybody at the desk."
        placeholder="Authorization: Bearer {{secret}}"
        value={headers}
        onChange={(text) => {
          setTypedHeaders(text);
          change({ headers: headersOf(text) });
        }}
        errorMessage={problemAt('headers')}
        spellCheck="false"
      />
      <TextArea
        label="Certificate of its authority"
        rows={3}
        description="In PEM, only where a company signs its own certificates. Empty for any service on the internet."
        value={gateway.authority ?? ''}
        onChange={(authority) => change({ authority })}
        spellCheck="false"
      />
      <div className={styles.setting}>
        <p className={styles.quiet}>What bodies are filled with:</p>
        <FieldRows>
          {places.map(([place, meaning]) => (
            <FieldRow key={place} name={place}>
              {meaning}
            </FieldRow>
          ))}
        </FieldRows>
      </div>
    </SettingForm>
  );
}
