/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** The tabs of the pane; the sheets have a tab list of their own. */
export const paneTab = (page: Page, at: 0 | 1 | 2): Locator => page.locator('[role=tab][id^="tab-"]').nth(at);
/** 0 must be changed, 1 must be explained, 2 hint: a filter each */
export const counter = (page: Page, at: 0 | 1 | 2): Locator => page.locator('button[aria-pressed]').nth(at);
const sheetTab = (page: Page, name: string): Locator => page.locator(`[role=tab][title="${name}"]`);
const keeper = (page: Page): Locator => page.locator('[data-grid-keeper]');

export async function countOf(page: Page, at: 0 | 1 | 2): Promise<number> {
  return Number(/\d+/.exec(await counter(page, at).innerText())?.[0] ?? NaN);
}

/** A return is chosen from the disk. */
export async function open(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.locator('input[data-wanted=return]').first().setInputFiles(file);
  await page.getByRole('tree').waitFor();
}

/** A person goes to a cell of the grid. */
export async function goTo(page: Page, sheet: string, address: string): Promise<void> {
  await sheetTab(page, sheet).click();
  const box = page.getByRole('textbox', { name: /^(单元格地址|Cell address)$/ });
  await box.fill(address);
  await box.press('Enter');
}

/** … and types. */
export async function typeInto(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await goTo(page, sheet, address);
  await keeper(page).press('F2');
  await keeper(page).fill(text);
  await keeper(page).press('Enter');
}

/** Writes an explanation of the selected finding and asks to save it. */
async function explain(page: Page, text: string): Promise<void> {
  await page.locator('form select').selectOption('4');
  await page.locator('form textarea').fill(text);
  await page.locator('form button[type=submit]').click();
}

/** Explains every finding that still asks for it, one after the other, as a person goes down the list. */
export async function explainAll(page: Page, text: string): Promise<number> {
  const done = /已说明|explained/;
  await counter(page, 1).click();
  const causes = page.locator('[role=treeitem][aria-expanded=false]');
  while ((await causes.count()) > 0) await causes.first().click();
  const findings = page.locator('[role=treeitem]:not([aria-expanded])');
  const of = await findings.count();
  for (let i = 0; i < of; i++) {
    const row = findings.nth(i);
    await row.click();
    await page.locator('form textarea').waitFor();
    if (done.test(await row.innerText())) continue;
    await explain(page, `${text} ${String(i + 1)}`);
    await row.filter({ hasText: done }).waitFor();
  }
  await counter(page, 1).click();
  return of;
}

/** Presses a button that downloads. @returns the file's name and bytes */
export async function downloaded(page: Page, button: Locator): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}
