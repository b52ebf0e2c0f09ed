import { describe, expect, it } from 'vitest';
import { type Command, isMeant, matchingCommands } from '../../renderer/features/desk/search/commands.ts';
import { looksLikeCaseNumber, looksLikeEmail } from '../../renderer/features/desk/search/use-search.ts';

const command = (id: string, label: string, also: string): Command => ({
  id,
  label,
  also,
  icon: 'search',
  run: () => {},
});
const commands = [
  command('help', 'Forgot User Name?', 'reminder clinic email'),
  command('export', 'Export cases', 'csv download'),
  command('fold', 'Überblick', 'café'),
];
const found = (typed: string): readonly string[] => matchingCommands(commands, typed).map(({ id }) => id);

describe('commands in the box for everything', () => {
  it('are found by the beginnings of their words, in any order', () => {
    expect(found('forgot user')).toEqual(['help']);
    expect(found('name forg')).toEqual(['help']);
    expect(found('csv')).toEqual(['export']);
    expect(found('got')).toEqual([]);
  });

  it('are found with other accents, in upper or lower case', () => {
    expect(found('UBER')).toEqual(['fold']);
    expect(found('cafe')).toEqual(['fold']);
  });

  it('need two letters, or a leading >', () => {
    expect(found('e')).toEqual([]);
    expect(found('>e')).toEqual(['help', 'export']);
    expect(found('')).toEqual([]);
    expect(found('>')).toEqual(['help', 'export', 'fold']);
  });
});

describe('the shape of what was typed', () => {
  it('is a case number with or without its dash', () => {
    for (const typed of ['7K3M-Q2XA', '7k3mq2xa']) expect(looksLikeCaseNumber(typed)).toBe(true);
    for (const typed of ['7K3M-Q2X', '7K3M Q2XA', 'mary lee']) expect(looksLikeCaseNumber(typed)).toBe(false);
  });

  it('is an address that is worth explaining', () => {
    for (const typed of ['a@b.co', 'ines@clínica.example']) expect(looksLikeEmail(typed)).toBe(true);
    for (const typed of ['a@b', '@b.co', 'a b@c.co', 'mary']) expect(looksLikeEmail(typed)).toBe(false);
  });
});

describe('what Enter means in the box', () => {
  const resume: Command = { ...command('resume', 'Resume the call', 'held back'), about: 'Mary Lee' };

  it('is a command where each word is one of its own, and never for a name that it is about', () => {
    expect(isMeant(resume, 'resume')).toBe(true);
    expect(isMeant(resume, 'call held')).toBe(true);
    expect(isMeant(resume, 'resum')).toBe(false);
    expect(isMeant(resume, 'mary lee')).toBe(false);
    expect(isMeant(resume, '')).toBe(false);
  });

  it('finds it by that name all the same', () => {
    expect(matchingCommands([resume], 'mary').map(({ id }) => id)).toEqual(['resume']);
  });
});
