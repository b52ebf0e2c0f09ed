import type { AnyMessage, PlainMessage } from '../../../language/catalogue.ts';
import {
  caseStateWords,
  priorityWords,
  reasonWords,
  resolutionWords,
} from '../../../preload/contract/case-words.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { isProofKind, proofName } from '../ground/rules/proof-rules.ts';
import {
  caseFieldWords,
  jobWords,
  revealedWords,
  secretWords,
  settingWords,
  templateWords,
  sentenceWords as words,
} from './detail-words.ts';

/** What was given to an action, as the chain has it: of an older program, or broken by hand, it may be anything. */
export type Given = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** A code in words; one that is not known any more as it stands. */
function coded(messages: Readonly<Record<string, PlainMessage>>, value: unknown): string | null {
  const code = textOf(value);
  if (code === null) return null;
  const message = Object.hasOwn(messages, code) ? messages[code] : undefined;
  return message === undefined ? code : say(message);
}

const counted = (message: AnyMessage & typeof words.messages, list: unknown): string | null =>
  Array.isArray(list) && list.length > 0 ? say(message, { count: list.length }) : null;

const proof = ({ proof: kind }: Given): string | null => {
  const name = textOf(kind);
  return name !== null && isProofKind(name) ? proofName(name) : name;
};
const to = ({ to: name }: Given): string | null => textOf(name);
const named = ({ name }: Given): string | null => textOf(name);
const resolution = ({ resolution: code }: Given): string | null => coded(resolutionWords, code);
const messages = ({ ids }: Given): string | null => counted(words.messages, ids);
const desk = ({ name }: Given): string | null => {
  const known = textOf(name);
  return known === null ? null : say(words.desk, { name: known });
};
const job = ({ job: name }: Given): string | null => coded(jobWords, name);
const template = ({ name }: Given): string | null => coded(templateWords, name);
const secretOf = ({ name }: Given): string | null => coded(secretWords, name);

// What a person chose from a list is said; what somebody typed is not, for it may be an address.
const chosen: Readonly<Record<string, Readonly<Record<string, PlainMessage>>>> = {
  reason: reasonWords,
  priority: priorityWords,
  state: caseStateWords,
};

function changedFields(given: Given): string | null {
  const fields = Object.entries(caseFieldWords).filter(([field]) => given[field] !== undefined);
  const told = fields.map(([field, name]) => {
    const value = chosen[field] === undefined ? null : coded(chosen[field], given[field]);
    return value === null ? say(name) : say(words.set, { field: say(name), value });
  });
  return told.length === 0 ? null : told.join(', ');
}

/** The operator whom an entry names, or whose id it has: the name as it is now. */
function operator({ name, id, operatorId }: Given, reader: Reader): string | null {
  const known = textOf(name);
  const by = textOf(id) ?? textOf(operatorId);
  if (known !== null || by === null) return known;
  return reader.get<{ name: string }>(sql`SELECT name FROM operators WHERE id = ${by}`)?.name ?? null;
}

/** What an entry of a kind says besides whom it is about; kinds that are not here say all by their name. */
const details: Readonly<Record<string, (given: Given, reader: Reader) => string | null>> = {
  'cases.open': ({ reason }) => (reason === 'other' ? null : coded(reasonWords, reason)),
  'cases.update': changedFields,
  'cases.solve': resolution,
  'cases.close': resolution,
  'cases.hand-over': to,
  'cases.assign': ({ to: name }) => textOf(name) ?? say(words.none),
  'cases.merge': ({ into }) => {
    const number = textOf(into);
    return number === null ? null : say(words.case, { number });
  },
  'cases.save-view': named,
  'cases.rename-view': named,
  'cases.apply-macro': ({ macro }) => textOf(macro),
  'callers.record-proof': proof,
  'callers.take-back-proof': proof,
  'callers.record-failed-check': proof,
  'callers.reveal': ({ of }) => coded(revealedWords, of),
  'people.set-role-title': ({ roleTitle }) => textOf(roleTitle),
  'people.set-emergency-access': ({ allowed }) =>
    typeof allowed === 'boolean' ? say(allowed ? words.allowed : words.notAllowed) : null,
  'outbox.retry': messages,
  'outbox.hold': messages,
  'outbox.put-away': messages,
  'outbox.take-back': messages,
  'outbox.cancel': messages,
  'templates.reword': template,
  'templates.reset': template,
  'settings.set': ({ key }) => coded(settingWords, key),
  'settings.set-secret': secretOf,
  'operators.change': operator,
  'operators.revoke-key': operator,
  'operators.first-lead': operator,
  'operators.add': operator,
  'operators.set-password': operator,
  'operators.make-key': operator,
  'logins.record-sign-in': ({ accepted }) =>
    typeof accepted === 'boolean' ? say(accepted ? words.accepted : words.notAccepted) : null,
  'audit.revealed': ({ count }) => (typeof count === 'number' ? say(words.records, { count }) : null),
  'audit.job-began': job,
  'audit.job-ended': job,
  'audit.team-created': desk,
  'audit.team-joined': desk,
  'audit.team-invited': desk,
  'audit.team-removed': desk,
  'audit.team-left': desk,
};

/** What an entry says of itself besides whom it is about, in words; null where its kind says all. No address is in it. */
export const detailOf = (reader: Reader, action: string, input: unknown): string | null =>
  Object.hasOwn(details, action) && typeof input === 'object' && input !== null
    ? (details[action]?.(input as Given, reader) ?? null)
    : null;
