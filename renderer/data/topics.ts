import type { QueryName } from '../../preload/contract/contract.ts';

/** The first parts of a topic (`case:7K3M-Q2XA` is of `case`) after which the answer of a query may be another one. */
const topicsOfQuery: Readonly<Record<QueryName, readonly string[]>> = {
  lookup: ['directory', 'claims', 'logins', 'account', 'practice'],
  practice: ['directory', 'claims', 'logins', 'account', 'practice'],
  practiceAccounts: ['directory', 'claims', 'logins', 'account', 'practice'],
  account: ['directory', 'claims', 'logins', 'account', 'practice'],
  directoryCounts: ['directory', 'claims', 'account', 'practice'],
  differences: ['directory', 'claims', 'account', 'practice', 'signing-in'],
  explain: ['directory', 'claims', 'account', 'practice', 'settings'],
  contested: ['directory', 'claims', 'account'],
  suggestions: ['directory', 'claims', 'account', 'practice'],
  consolidation: ['directory', 'claims', 'account', 'practice'],
  person: ['directory', 'people', 'claims', 'account', 'practice'],
  administrators: ['directory', 'people', 'account', 'practice'],
  signingIn: ['directory', 'signing-in', 'codes', 'logins', 'claims', 'account'],
  proofOptions: [
    'cases',
    'case',
    'callers',
    'codes',
    'directory',
    'claims',
    'account',
    'practice',
    'settings',
  ],
  upgradeHelp: ['directory', 'upgrade', 'claims', 'account', 'practice', 'settings'],
  failedChecks: ['cases', 'case', 'directory', 'account', 'practice'],
  secondFactor: ['directory', 'account', 'practice', 'settings', 'signing-in'],
  cases: ['cases', 'case'],
  case: ['cases', 'case', 'callers'],
  outbox: ['outbox', 'mail', 'message'],
  message: ['outbox', 'mail', 'message'],
  // It is long and asked for again by the clock: a sender at work would have it counted again without end.
  mailReport: [],
  caseReport: ['cases'],
  sandboxMails: ['outbox', 'mail', 'sandbox'],
  sandboxMail: [],
  templates: ['settings', 'templates'],
  template: ['settings', 'templates'],
  templatePreview: ['settings', 'templates'],
  settings: ['settings'],
  dkimRecord: ['settings'],
  auditHead: ['audit'],
  readiness: ['directory', 'claims', 'account', 'practice', 'readiness'],
  knowledge: [],
  article: [],
};

/** One thing that a query is about, for the queries that are about one. */
const subjectOfQuery: Partial<
  Readonly<Record<QueryName, { readonly topic: string; readonly field: string }>>
> = {
  case: { topic: 'case', field: 'number' },
  message: { topic: 'message', field: 'id' },
};

/** Whether a query's answer may have changed with these topics. */
export function isTouched(name: QueryName, input: unknown, topics: readonly string[]): boolean {
  const watched = topicsOfQuery[name];
  const subject = subjectOfQuery[name];
  return topics.some((topic) => {
    const [feature = '', thing] = topic.split(/:(.*)/s);
    if (!watched.includes(feature)) return false;
    if (thing === undefined || subject === undefined || subject.topic !== feature) return true;
    return (input as Record<string, unknown> | null)?.[subject.field] === thing;
  });
}
