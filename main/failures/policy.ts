import { say } from '../language.ts';
import { policyFailureWords as words } from './policy-words.ts';
import { refused } from './refused.ts';

/** What is wrong with a computer's policy, and what it does not allow. */
export const policyFailures = {
  policyInvalid: (file: string, line: number, key: string | null, problem: string) =>
    refused('policy-invalid', say(words.policyInvalid, { file, line: String(line), problem }), {
      file,
      line,
      key,
      problem,
    }),
  policyUnreadable: (file: string, reason: string) =>
    refused('policy-unreadable', say(words.policyUnreadable, { file, reason }), { file }),
  /** The same of a file that is only looked at, and closes no program. */
  policyFileInvalid: (file: string, line: number, key: string | null, problem: string) =>
    refused('policy-invalid', say(words.policyFileInvalid, { file, line: String(line), problem }), {
      file,
      line,
      key,
      problem,
    }),
  policyFileUnreadable: (file: string, reason: string) =>
    refused('policy-unreadable', say(words.policyFileUnreadable, { file, reason }), { file }),
  policyWritable: (file: string, path: string) =>
    refused('policy-writable', say(words.policyWritable, { file, path }), { file, path }),
  policyOwner: (file: string, path: string) =>
    refused('policy-writable', say(words.policyOwner, { file, path }), { file, path }),
  /** A setting that the policy fixes; `key` is where it stands in the policy. */
  setByPolicy: (key: string) => refused('set-by-policy', say(words.setByPolicy, { key }), { key }),
  /** Something else than a setting that it does not allow. */
  forbiddenByPolicy: (key: string) =>
    refused('set-by-policy', say(words.forbiddenByPolicy, { key }), { key }),
  secretFileUnreadable: (file: string, reason: string) =>
    secretFile(file, say(words.secretFileUnreadable, { reason })),
  secretFileOthersRead: (file: string) => secretFile(file, say(words.secretFileOthersRead)),
  secretFileOthersWrite: (file: string, path: string) =>
    secretFile(file, say(words.secretFileOthersWrite, { path })),
  secretFileEmpty: (file: string) => secretFile(file, say(words.secretFileEmpty)),
  policyWithoutFirstRun: () => refused('policy-without-first-run', say(words.withoutFirstRun)),
} as const;

const secretFile = (file: string, problem: string) =>
  refused('policy-secret-unreadable', say(words.secretFile, { file, problem }), { file });
