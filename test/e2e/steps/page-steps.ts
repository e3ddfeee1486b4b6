/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

const sheetTab = (page: Page, name: string): Locator => page.locator(`[role=tab][title="${name}"]`);
const keeper = (page: Page): Locator => page.locator('[data-grid-keeper]');

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

/** Presses a button that downloads. @returns the file's name and bytes */
export async function downloaded(page: Page, button: Locator): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}
