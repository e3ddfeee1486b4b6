/// <reference lib="dom" />
import type { Frame, Locator, Page } from 'playwright-core';

/** The table view: on the page, or in the pane in the simulated Excel. */
type Place = Page | Frame;

const view = (place: Place): Locator => place.locator('[data-view=table]');
export const step = (place: Place, name: RegExp): Locator => view(place).getByRole('tab', { name });

/** Gives a column another name for rules. */
export async function name(place: Place, heading: string, wanted: string): Promise<void> {
  const box = view(place).locator(`input[aria-label$="：${heading}"], input[aria-label$=": ${heading}"]`);
  await box.fill(wanted);
  await box.press('Enter');
}

/** Types a relation: into the rule that is there and says nothing yet, else into one that is added. */
export async function addRule(place: Place, expr: string): Promise<void> {
  const boxes = view(place).locator('textarea');
  const before = await boxes.count();
  if (before === 1 && (await boxes.first().inputValue()) === '') {
    await boxes.first().fill(expr);
    return;
  }
  await view(place)
    .getByRole('button', { name: /^(添加规则|Add a rule)$/ })
    .click();
  await boxes.nth(before).fill(expr);
}

const results = (place: Place): Locator => place.getByRole('list', { name: /^(各条规则的结果|Results by rule)$/ });

/** The button that lists the rows of a rule with that outcome. */
export function outcome(place: Place, rule: number, named: RegExp): Locator {
  return results(place).getByRole('listitem').nth(rule).getByRole('button', { name: named });
}

/** How many rows fail and are undecided, a rule each; those in view. */
export async function outcomes(place: Place): Promise<readonly { fails: number; undecided: number }[]> {
  const texts = await results(place).getByRole('listitem').allInnerTexts();
  const count = (text: string, what: RegExp): number => Number(what.exec(text)?.[1]?.replace(/,/g, '') ?? 0);
  return texts.map((text) => ({ fails: count(text, /不成立 ([\d,]+)/), undecided: count(text, /未能判定 ([\d,]+)/) }));
}

/** Counts what the page's own thread gets round to from now on. @returns asks how often it did */
export async function countTurns(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const own = window as unknown as { turns: number };
    own.turns = 0;
    setInterval(() => (own.turns += 1), 20);
  });
  return async () => await page.evaluate(() => (window as unknown as { turns: number }).turns);
}
