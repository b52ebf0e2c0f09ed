import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { directStreams } from '../../main/command-line/direct-streams.ts';
import { takeFirstLine } from '../../main/command-line/secret-input.ts';

/** Streams over files, as the program with a window is handed them on Windows. */
function streamsOver({ input = '', outPath }: { readonly input?: string; readonly outPath?: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-direct-'));
  const path = (name: string) => join(folder, name);
  writeFileSync(path('in'), input);
  const files = {
    input: openSync(path('in'), 'r'),
    out: openSync(outPath ?? path('out'), 'w'),
    err: openSync(path('err'), 'w'),
  };
  onTestFinished(() => {
    for (const file of Object.values(files)) closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  });
  return { streams: directStreams(files), read: (name: string) => readFileSync(path(name), 'utf8') };
}

test('a long answer is written whole before the program may end', () => {
  const { streams, read } = streamsOver({});
  const answer = 'ä'.repeat(1_500_000);
  streams.out(answer);
  streams.err('Besides.\n');
  expect(read('out') === answer).toBe(true);
  expect(read('err')).toBe('Besides.\n');
  expect(streams.isLost()).toBe(false);
});

test('a password comes on standard input, and what is behind it stays', async () => {
  const { streams } = streamsOver({ input: 'correct horse\r\n{"rest":1}' });
  expect(await takeFirstLine(streams)).toBe('correct horse');
});

test('without a standard input it is at its end at once', async () => {
  const streams = directStreams({ input: 9_999, out: 1, err: 2 });
  expect(await takeFirstLine(streams)).toBe('');
});

test.skipIf(process.platform !== 'linux')(
  'an answer that finds no room makes the command fail, and is said',
  () => {
    const { streams, read } = streamsOver({ outPath: '/dev/full' });
    streams.out('{}');
    streams.out('{}');
    expect(streams.isLost()).toBe(true);
    expect(read('err').match(/ENOSPC/g)).toHaveLength(1);
  },
);
