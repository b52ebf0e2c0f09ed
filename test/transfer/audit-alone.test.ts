import { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signerOf } from '../../main/store/signing.ts';
import { verifyManifestAlone } from '../../main/transfer/audit/check-manifest.ts';
import { caseMaker } from '../support/transfer-cases.ts';
import { answered, transferDesk } from '../support/transfer-desk.ts';

const ours = signerOf(Buffer.alloc(32, 7)).publicKey;

/** An export and its manifest, alone in a folder, as on another machine. */
async function carried() {
  const desk = transferDesk();
  await caseMaker(desk.store).open({ caller: 'Ann' });
  const out = join(desk.folder, 'cases.csv');
  answered(await desk.run('exportCases', { format: 'csv', out }));
  const elsewhere = join(desk.folder, 'elsewhere');
  mkdirSync(elsewhere);
  const file = join(elsewhere, 'cases.csv');
  const manifest = `${file}.manifest.json`;
  copyFileSync(out, file);
  copyFileSync(`${out}.manifest.json`, manifest);
  return { file, manifest, read: () => JSON.parse(readFileSync(manifest, 'utf8')) };
}

test('a manifest says without a store whether it belongs to its file, and who signed it', async () => {
  const { manifest, read } = await carried();
  expect(answered(verifyManifestAlone(manifest, null))).toMatchObject({
    ok: true,
    ...read().auditHead,
    firstBad: null,
    problems: [],
    signer: { publicKey: ours, known: null },
  });
  expect(answered(verifyManifestAlone(manifest, ours))).toMatchObject({ ok: true, signer: { known: true } });
  const other = signerOf(Buffer.alloc(32, 8)).publicKey;
  expect(answered(verifyManifestAlone(manifest, other))).toMatchObject({
    ok: false,
    problems: [{ code: 'signer-unknown' }],
  });
});

test('a file or a manifest that was changed, or lost its signature, is named', async () => {
  const { file, manifest, read } = await carried();
  const codes = () => (answered(verifyManifestAlone(manifest, null)).problems ?? []).map(({ code }) => code);
  const whole = read();
  writeFileSync(manifest, JSON.stringify({ ...whole, operator: 'Eve' }));
  expect(codes()).toEqual(['signature-wrong']);
  writeFileSync(manifest, JSON.stringify({ ...whole, signature: undefined }));
  expect(codes()).toEqual(['signature-missing']);
  writeFileSync(manifest, JSON.stringify(whole));
  expect(codes()).toEqual([]);
  appendFileSync(file, 'more');
  expect(codes()).toEqual(['file-changed']);
});
