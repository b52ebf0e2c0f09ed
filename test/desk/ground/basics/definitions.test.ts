import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineFeature, type FeatureParts } from '../../../../main/desk/ground/basics/definitions.ts';
import { done } from '../../../../main/failures.ts';
import { actions, queries } from '../../../../preload/contract/contract.ts';
import { action, query } from '../../../../preload/contract/define.ts';
import { testDesk } from '../../../support/desk.ts';

const facts = { strength: 0, icon: 'note', label: { en: 'Written', es: 'Escrito' } } as const;
const contract = {
  actions: {
    'notes.write': action<{ readonly length: number }>()(z.object({ text: z.string() }), facts),
    'notes.tear': action<null>()(z.object({}), facts),
  },
  queries: { notes: query<readonly string[]>()(z.object({ limit: z.number() }), { topics: ['notes'] }) },
};
type Parts = FeatureParts<typeof contract>;

const write: Parts['actions']['notes.write'] = { handle: (_, { text }) => done({ length: text.length }) };
const tear: Parts['actions']['notes.tear'] = { handle: () => done(null) };
const notes: Parts['queries']['notes'] = () => done([]);
const whole: Parts = { actions: { 'notes.write': write, 'notes.tear': tear }, queries: { notes } };

test('a feature has a handler for all of its part of the contract, or it does not compile', () => {
  expect(Object.keys(defineFeature(contract, whole).actions)).toEqual(['notes.write', 'notes.tear']);
  const never = (): never => {
    throw new Error('Only compiled.');
  };
  const compiled = [
    // @ts-expect-error: a handler is missing.
    () => defineFeature(contract, { ...whole, actions: { 'notes.write': write } }),
    // @ts-expect-error: a query has no answer.
    () => defineFeature(contract, { ...whole, queries: {} }),
    () =>
      defineFeature(contract, {
        ...whole,
        // @ts-expect-error: one is superfluous, or misspelt.
        actions: { 'notes.write': write, 'notes.tear': tear, 'notes.tera': tear },
      }),
    () =>
      defineFeature(contract, {
        ...whole,
        // @ts-expect-error: the outcome is another one than the contract says.
        actions: { ...whole.actions, 'notes.tear': { handle: () => done('torn') } },
      }),
    () =>
      defineFeature(contract, {
        ...whole,
        // @ts-expect-error: the input has no such field.
        actions: { ...whole.actions, 'notes.write': { handle: (_, { words }) => done({ length: words }) } },
      }),
    // @ts-expect-error: an action says how strong a proof it needs.
    () => action<null>()(z.object({}), { icon: 'note', label: facts.label }),
    // @ts-expect-error: an action is named in every language.
    () => action<null>()(z.object({}), { ...facts, label: { en: 'Written' } }),
    // @ts-expect-error: a query says what its answer depends on.
    () => query<null>()(z.object({})),
    never,
  ];
  expect(compiled.at(-1)).toThrow('Only compiled.');
});

test('each action and query that the contract declares is known to the desk', async () => {
  const world = testDesk();
  for (const type of Object.keys(actions)) {
    const answer = await world.desk.perform({ type, input: null, operator: 'Sam' });
    expect([type, answer.ok ? null : answer.error.code]).toEqual([type, 'invalid-input']);
  }
  for (const name of Object.keys(queries)) {
    const answer = await world.desk.query(name, null);
    expect([name, answer.ok ? null : answer.error.code]).toEqual([name, 'invalid-input']);
  }
});
