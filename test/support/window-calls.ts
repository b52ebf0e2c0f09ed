import type { Locator } from '@playwright/test';
import { type DeskWindow, expect } from './window.ts';

/** Proofs that an operator ticks off, by their strength. */
const ticked = {
  callback: 'Callback to the number on file',
  inPerson: 'Seen in person',
} as const;

/** Opens a record, as found by what is typed. */
export async function openRecord(desk: DeskWindow, typed: string, title: string): Promise<void> {
  // A call on hold about them is found by the same words.
  await desk.openFound(typed, new RegExp(`^${title}`));
  await expect(desk.record.getByRole('heading', { name: title })).toBeVisible();
}

/** Opens somebody's record and begins a case about it, of a visit, in which so much is proven: on the phone nobody is seen. */
export async function callAbout(
  desk: DeskWindow,
  typed: string,
  title: string,
  ...proofs: readonly (keyof typeof ticked)[]
): Promise<void> {
  const { call } = desk;
  await openRecord(desk, typed, title);
  await desk.record.getByRole('button', { name: 'New call' }).click();
  const caller = call.getByLabel('Caller');
  if ((await caller.inputValue()) === '') await caller.fill('Ada at the desk');
  await choose(call, 'Channel', 'Visit');
  await call.getByRole('button', { name: 'Start the call' }).click();
  await expect(call).toContainText(/Case \w{4}-\w{4}/);
  for (const proof of proofs) await prove(desk, proof);
}

export async function prove(desk: DeskWindow, proof: keyof typeof ticked): Promise<void> {
  await desk.call.getByText(ticked[proof]).click();
  await expect(desk.call.getByRole('checkbox', { name: ticked[proof] })).toBeChecked();
}

export const openTab = (desk: DeskWindow, name: string | RegExp): Promise<void> =>
  desk.record.getByRole('tab', typeof name === 'string' ? { name, exact: true } : { name }).click();

/** A named part of the record. */
export const part = (desk: DeskWindow, name: string): Locator =>
  desk.record.getByRole('region', { name, exact: true });

/** The dialog that is open. */
export const dialog = (desk: DeskWindow, name: string): Locator =>
  desk.page.getByRole('dialog', { name, exact: true });

/** Presses a button of the record, answers its dialog with its own button, and waits until that is gone. */
export async function answer(desk: DeskWindow, name: string, confirm: string): Promise<void> {
  await dialog(desk, name).getByRole('button', { name: confirm, exact: true }).click();
  await expect(dialog(desk, name)).toBeHidden();
}

/** Chooses from a list that a button opens. */
export async function choose(inside: Locator, label: string, option: string | RegExp): Promise<void> {
  await inside.getByRole('button', { name: label }).click();
  await inside.page().getByRole('option', { name: option }).click();
}

interface Line {
  readonly kind: string;
  readonly text: string;
}

/** The timeline of the case that the call is about, as the command line has it. */
export async function timelineOf(
  desk: DeskWindow,
  run: <Result>(...words: readonly string[]) => Promise<Result>,
): Promise<readonly Line[]> {
  const number = /Case (\w{4}-\w{4})/.exec(await desk.call.innerText())?.[1] ?? '';
  return (await run<{ timeline: readonly Line[] }>('cases', 'show', number)).timeline;
}
