/// <reference lib="dom" />
import type { Frame, Locator, Page } from 'playwright-core';

/** The view of many returns: the page, or the pane in the simulated Excel. */
type Place = Page | Frame;

export const list = (place: Place): Locator => place.locator('[data-many-list]');
export const selectedRow = (place: Place): Locator => list(place).locator('[role=row][aria-selected=true]');
export const shownRows = (place: Place): Locator => list(place).locator('[role=row][data-index]');

const filters = (place: Place): Locator => place.getByRole('group', { name: /^(按结果筛选|Filter by result)$/ });
export const filter = (place: Place, name: RegExp): Locator => filters(place).getByRole('button', { name });
/** The button that breaks a batch off, there while one runs. */
export const cancel = (place: Place): Locator => place.getByRole('button', { name: /^(取消|Cancel)$/ });

/** How many rows a filter would show. */
export async function rowsOf(place: Place, name: RegExp): Promise<number> {
  return Number(/\d+/.exec(await filter(place, name).innerText())![0]);
}

/** Rows of each result, and of all of them. */
export async function tally(place: Place): Promise<{ all: number; sum: number; each: readonly number[] }> {
  const counts = await filters(place)
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => Number(/\d+/.exec(button.textContent)![0])));
  const [all, ...each] = counts as [number, ...number[]];
  return { all, sum: each.reduce((sum, count) => sum + count, 0), each };
}

/** Rows of the list as it is filtered now, drawn or not; its headings are none. */
export async function listed(place: Place): Promise<number> {
  const heads = await list(place).getByRole('columnheader').count();
  return Number(await list(place).getAttribute('aria-rowcount')) - (heads > 0 ? 1 : 0);
}

/** Files are put in: the register, and a folder or files to be checked. */
export async function putIn(place: Place, returns: string | string[], register?: string): Promise<void> {
  const main = place.getByRole('main');
  if (register !== undefined) {
    await main.locator('input[aria-label^="选择名录"], input[aria-label^="Choose a register"]').setInputFiles(register);
    await main.getByText(/（\d+ 家）|\(\d+ enterprises\)/).waitFor();
  }
  const input = typeof returns === 'string' ? 'input[webkitdirectory]' : 'input[multiple]';
  await main.locator(input).first().setInputFiles(returns);
}

/** Waits until everything was checked and compared. */
export async function done(place: Place, files: number): Promise<void> {
  const told = new RegExp(`(审核完成：|Checked: )${String(files)} `);
  await place.getByText(told).first().waitFor({ timeout: 240_000 });
}
