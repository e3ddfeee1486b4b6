/// <reference lib="dom" />
import type { Frame, Locator, Page } from 'playwright-core';
import * as v from 'valibot';
import { OutliersSchema, type OutliersOutput } from '../../../src/adapters/reports/outliers/outliers-schema';
import { downloaded } from './page-steps';

/** The view of outliers: on the page, or in the pane in the simulated Excel. */
type Place = Page | Frame;

const view = (place: Place): Locator => place.locator('[data-view=table]');
export const chart = (place: Place): Locator => view(place).locator('[data-chart=scatter]');
/** The point that is chosen in the chart. */
export const ring = (place: Place): Locator => chart(place).getByRole('option');
export const list = (place: Place, name: RegExp): Locator => view(place).getByRole('button', { name });
/** A choice by the words above it. */
export const choice = (place: Place, name: RegExp): Locator => view(place).getByLabel(name, { exact: true });

export async function find(place: Place): Promise<void> {
  await view(place)
    .getByRole('button', { name: /^(找离群值|Find outliers)$/ })
    .click();
  await chart(place).waitFor({ timeout: 120_000 });
}

/** What is saved as JSON, whatever the file is called in it. */
export async function saved(page: Page, place: Place): Promise<OutliersOutput> {
  const { bytes } = await downloaded(page, view(place).getByRole('button', { name: /^(存为 \.json|Save \.json)$/ }));
  return withoutPath(Buffer.from(bytes).toString('utf8'));
}

/** The output of `shenbao table outliers`, or of this view, without the name of the file. */
export function withoutPath(json: string): OutliersOutput {
  return { ...v.parse(OutliersSchema, JSON.parse(json)), path: '' };
}
