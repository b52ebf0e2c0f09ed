import { useState } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import type { CodeGateway } from '../../../preload/contract/code-gateway.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import { say } from '../../language.ts';
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
import { gatewayWords as words } from './gateway-words.ts';
import { SettingForm } from './setting-form.tsx';
import styles from './settings-screen.module.css';
import { useSetting } from './use-setting.ts';

const methods = [
  { value: 'POST', label: 'POST' },
  { value: 'PUT', label: 'PUT' },
] as const satisfies readonly { value: CodeGateway['method']; label: string }[];

const contentTypes = [
  { value: 'application/json', label: words.json },
  { value: 'application/x-www-form-urlencoded', label: words.formFields },
  { value: 'text/plain', label: words.plainText },
] as const satisfies readonly { value: CodeGateway['contentType']; label: PlainMessage }[];

const examples: Readonly<Record<CodeGateway['contentType'], string>> = {
  'application/json': '{"to": "{{number}}", "text": "{{message}}"}',
  'application/x-www-form-urlencoded': 'to={{number}}&text={{message}}',
  'text/plain': '{{number}} {{message}}',
};

const places = [
  ['{{number}}', words.placeNumber],
  ['{{code}}', words.placeCode],
  ['{{spoken}}', words.placeSpoken],
  ['{{message}}', words.placeMessage],
  ['{{minutes}}', words.placeMinutes],
  ['{{id}}', words.placeId],
  ['{{secret}}', words.placeSecret],
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
      saveLabel={say(words.saveGateway)}
      lacks={lacks}
      error={field === null ? setting.error : null}
      isGroup
    >
      <h3>{say(words.gateway)}</h3>
      <TextField
        label={say(words.address)}
        description={say(words.addressMeaning)}
        placeholder="https://sms.example.org/messages"
        value={gateway.url}
        onChange={(url) => change({ url })}
        errorMessage={problemAt('url')}
      />
      <div className={styles.pair}>
        <SelectField
          label={say(words.contentType)}
          options={contentTypes.map((type) => ({ ...type, label: say(type.label) }))}
          value={gateway.contentType}
          onChange={(contentType) => change({ contentType })}
          description={say(words.contentTypeMeaning)}
        />
        <SelectField
          label={say(words.method)}
          options={methods}
          value={gateway.method}
          onChange={(method) => change({ method })}
        />
      </div>
      <TextArea
        label={say(words.textBody)}
        rows={3}
        placeholder={examples[gateway.contentType]}
        value={gateway.text}
        onChange={(text) => change({ text })}
        errorMessage={problemAt('text')}
        spellCheck="false"
      />
      <TextArea
        label={say(words.voiceBody)}
        rows={3}
        description={say(words.voiceBodyMeaning)}
        value={gateway.voice ?? ''}
        onChange={(voice) => change({ voice })}
        errorMessage={problemAt('voice')}
        spellCheck="false"
      />
      <TextArea
        label={say(words.headers)}
        rows={3}
        description={say(words.headersMeaning, { secret: '{{secret}}' })}
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
        label={say(words.authority)}
        rows={3}
        description={say(words.authorityMeaning)}
        value={gateway.authority ?? ''}
        onChange={(authority) => change({ authority })}
        spellCheck="false"
      />
      <div className={styles.setting}>
        <p className={styles.quiet}>{say(words.places)}</p>
        <FieldRows>
          {places.map(([place, meaning]) => (
            <FieldRow key={place} name={place}>
              {say(meaning)}
            </FieldRow>
          ))}
        </FieldRows>
      </div>
    </SettingForm>
  );
}
