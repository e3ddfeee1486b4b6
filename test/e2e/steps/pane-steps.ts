/// <reference lib="dom" />
import type { Frame, Locator, Page } from 'playwright-core';
import { addressOf } from '../../../src/core/model/cell';
import type { PaneSample } from '../../../src/hosts/demo/pane-sample';
import { startStudio, type OpenStudio, type StudioRequest } from '../rig/studio';

/** Where the pane is: a frame beside the simulated Excel, or a page of its own. */
type Pane = Frame | Page;

export const rows = (pane: Pane): Locator => pane.getByRole('treeitem');
export const selectedRow = (pane: Pane): Locator => pane.locator('[role=treeitem][aria-selected=true]');
/** The tabs of the pane; the sheets of a grid have a tab list of their own. */
export const tab = (pane: Pane, at: 0 | 1 | 2): Locator => pane.locator('[role=tab][id^="tab-"]').nth(at);
/** 0 must be changed, 1 must be explained, 2 hint: a filter each */
export const counter = (pane: Pane, at: 0 | 1 | 2): Locator => pane.locator('button[aria-pressed]').nth(at);
export const menuButton = (pane: Pane): Locator => pane.locator('header button');
export const notice = (pane: Pane): Locator => pane.locator('[role=status] > div');

export async function countOf(pane: Pane, at: 0 | 1 | 2): Promise<number> {
  return Number(/\d+/.exec(await counter(pane, at).innerText())?.[0] ?? NaN);
}

/** The sample return in the simulated Excel, the pane beside it, past its first page and checked. */
export async function openSample(sample: PaneSample, request: StudioRequest = {}): Promise<OpenStudio> {
  const studio = await startStudio({ book: sample.bytes, title: sample.name, ...request });
  await pastFirstPage(studio.pane);
  await counter(studio.pane, 0).waitFor();
  return studio;
}

export async function pastFirstPage(pane: Pane): Promise<void> {
  await pane.getByRole('button', { name: /^(跳过|Skip)$/ }).click();
}

/** Where the cursor of the simulated Excel is: `Sheet!E12`. */
export async function cursor(studio: OpenStudio): Promise<string> {
  const { name, row, column } = await studio.host.evaluate(({ book }) => {
    const { top, left } = book.active.selection;
    return { name: book.active.name, row: top, column: left };
  });
  return `${name}!${addressOf({ row, column })}`;
}

/** Waits for what the simulated Excel or the pane comes to. */
export async function eventually(what: () => Promise<boolean>, told: string): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (await what()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`never came: ${told}`);
}

/** The user types into a cell. */
export async function type(studio: OpenStudio, sheet: string, address: string, text: string): Promise<void> {
  await studio.host.evaluate((host, typed) => host.type(typed.sheet, typed.address, typed.text), {
    ...{ sheet, address, text },
  });
}

/** Writes an explanation of the selected finding and asks to save it. */
export async function explain(pane: Pane, text: string): Promise<void> {
  await pane.locator('form select').selectOption('4');
  await pane.locator('form textarea').fill(text);
  await pane.locator('form button[type=submit]').click();
}

/** Explains every finding that still asks for it, one after the other, as a person goes down the list. */
export async function explainAll(pane: Pane, text: string): Promise<number> {
  const isDone = /已说明|explained/;
  await counter(pane, 1).click();
  const causes = pane.locator('[role=treeitem][aria-expanded=false]');
  while ((await causes.count()) > 0) await causes.first().click();
  const findings = pane.locator('[role=treeitem]:not([aria-expanded])');
  const of = await findings.count();
  for (let i = 0; i < of; i++) {
    const row = findings.nth(i);
    await row.click();
    await pane.locator('form textarea').waitFor();
    if (isDone.test(await row.innerText())) continue;
    await explain(pane, `${text} ${String(i + 1)}`);
    await eventually(async () => isDone.test(await row.innerText()), `explanation ${String(i + 1)} is there`);
  }
  await counter(pane, 1).click();
  return of;
}

/** Chooses an entry of the menu. */
export async function choose(pane: Pane, name: string | RegExp): Promise<void> {
  await menuButton(pane).click();
  await pane.getByRole('menu').locator('[role^=menuitem]').filter({ hasText: name }).click();
}
