import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { policySchema } from '../../preload/contract/policy.ts';
import { policySchemaFile, publishedSchema } from '../../tools/policy-schema.ts';

const docs = join(import.meta.dirname, '../../docs');
const published = JSON.parse(readFileSync(policySchemaFile, 'utf8')) as object;
const ajv = new Ajv2020({ strict: false });
(addFormats as unknown as (instance: Ajv2020) => void)(ajv);
const fits = ajv.compile(published);

test('The published schema of a policy is the one that the program reads by: npm run policy:schema writes it', () => {
  expect(JSON.parse(publishedSchema())).toEqual(published);
});

test('The example of a policy fits both, and what fits neither is told by both', () => {
  const example = JSON.parse(readFileSync(join(docs, 'examples/policy.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  expect(fits(example), JSON.stringify(fits.errors)).toBe(true);
  expect(policySchema.safeParse(example).success).toBe(true);
  // It shows each section that there is.
  expect(Object.keys(example).toSorted()).toEqual(Object.keys(policySchema.shape).toSorted());
  for (const wrong of [
    { idleLock: { minutes: 90 } },
    { idleLock: { minuts: 5 } },
    { updates: { mode: 'sometimes' } },
    { mail: { smtp: { host: 'm.example', port: 25, from: 'a@b.example', password: 'hunter2' } } },
    { export: { leaveOut: ['no_column'] } },
  ]) {
    expect(fits(wrong), JSON.stringify(wrong)).toBe(false);
    expect(policySchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  }
});
