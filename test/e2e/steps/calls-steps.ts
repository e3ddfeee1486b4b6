/// <reference lib="dom" />
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import type { CallsMonth } from '../../hosts/pane/calls/calls-month';
import * as many from './many-steps';

/** The view of whom to phone: on the page, or in the pane of the simulated Excel. */
type Place = Page | Frame;

export const view = (place: Place): Locator => place.locator('[data-view=calls]');
export const names = (place: Place): Locator => view(place).locator('[data-call-name]');
export const detail = (place: Place): Locator => view(place).locator('[data-call-detail]');
export const answer = (place: Place): Locator => view(place).locator('[data-answer]');
export const progress = (place: Place): Locator => view(place).locator('[data-calls-progress]');
export const opener = (place: Place): Locator => place.getByRole('button', { name: /^(先打给谁|Call list)$/ });

/** Checks a month in the view of many returns, as the office; with its register and earlier returns unless without. */
export async function checkMonth(place: Place, month: CallsMonth, alone = false): Promise<void> {
  const main = place.getByRole('main');
  await main.locator('select[aria-label="视图"], select[aria-label="View"]').selectOption('office');
  if (!alone) {
    await main
      .locator('input[aria-label^="选择名录"], input[aria-label^="Choose a register"]')
      .setInputFiles(month.register);
    await main.getByText(/（\d+ 家）|\(\d+ enterprises\)/).waitFor({ timeout: 120_000 });
    await main.locator('input[webkitdirectory]').last().setInputFiles(path.join(month.root, 'previous'));
  }
  await many.putIn(place, [...month.received]);
  await many.done(place, month.received.length);
}

/** Goes on to whom to phone. */
export async function openCalls(place: Place): Promise<void> {
  await opener(place).click();
  await names(place).first().waitFor({ timeout: 60_000 });
}
