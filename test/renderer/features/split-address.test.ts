import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitAddress } from '../../../renderer/features/team/split-address.ts';

test('name and password of a pasted address goes into the fields that they belong to', () => {
  expect(splitAddress('postgres://desk:s%40fe:x@db.example:5432/desk?sslmode=require')).toEqual({
    url: 'postgres://db.example:5432/desk?sslmode=require',
    user: 'desk',
    password: 's@fe:x',
  });
  expect(splitAddress('postgresql://desk@db.example/desk')).toEqual({
    url: 'postgresql://db.example/desk',
    user: 'desk',
    password: null,
  });
});

test('an address without them stays as it is typed', () => {
  for (const typed of [
    'postgres://db.example/desk',
    'postgres://db.example/a@b',
    'db.example',
    ' postgres:/',
  ])
    expect(splitAddress(typed)).toEqual({ url: typed, user: null, password: null });
});

test('no password stays in the address, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (password) => {
      const { url, password: found } = splitAddress(`postgres://u:${encodeURIComponent(password)}@h/d`);
      expect([url, found]).toEqual(['postgres://h/d', password]);
    }),
  );
});
