/** Writes `docs/policy.schema.json`, by which an editor checks a policy while it is written: out of what the program reads. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { policySchema } from '../preload/contract/policy.ts';
import { projectFolder } from './machine/project.ts';

export const policySchemaFile = join(projectFolder, 'docs/policy.schema.json');

/** The schema as it is published. */
export function publishedSchema(): string {
  const schema = z.toJSONSchema(policySchema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return `${JSON.stringify({ ...schema, title: 'The policy of Login Desk for a computer' }, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(policySchemaFile, publishedSchema());
