import { monthIndex } from '../../../core/model/period';
import type { Period } from '../../../core/model/period';
import { serialOfDay } from '../../../core/reading/day-number';
import { rowKey } from '../../../adapters/write-return/content';
import type { RowContent } from '../../../adapters/write-return/content';
import { apportion } from '../zone/apportion';
import { LAST_MONTH } from '../zone/calendar';
import type { Figures } from '../zone/form-figures';
import { PROJECTS } from './project-list';
import type { Day, Project } from './project';

const MONTHS_OF_YEAR = 12;
const GROUP = 'projects';

function dayNumber([year, month, day]: Day): number {
  return serialOfDay(year, month, day) ?? NaN;
}

function monthOf([year, month]: Day): number {
  return monthIndex({ year, month });
}

/** 已签约, 在建 or 竣工; the paper of a loan is at work from its first money. */
function statusAt(project: Project, now: number): string {
  if (project.completed && monthOf(project.completed) <= now) return '竣工';
  return project.started && monthOf(project.started) <= now ? '在建' : '已签约';
}

/** Months of a year in which work goes on, 1 each, of growing weight; the others 0. */
function workMonths(project: Project, year: number): number[] {
  return Array.from({ length: MONTHS_OF_YEAR }, (_, i) => {
    const month = monthIndex({ year, month: i + 1 });
    const begun = project.started !== null && month >= monthOf(project.started);
    const ended = project.completed !== null && month > monthOf(project.completed);
    return begun && !ended ? 4 + i : 0;
  });
}

/** January to that month of an amount of the year, whole units. */
function upTo(project: Project, amount: number, period: Period): number {
  const parts = apportion(amount, workMonths(project, period.year));
  return parts.slice(0, period.month).reduce((a, b) => a + b, 0);
}

/** Work done so far in the life of the project, %, one decimal. */
function percentAt(project: Project, now: number): number {
  if (!project.started || now < monthOf(project.started)) return 0;
  const end = project.completed ? monthOf(project.completed) : monthIndex(LAST_MONTH);
  const part = Math.min(1, (now - monthOf(project.started) + 1) / (end - monthOf(project.started) + 1));
  return Math.round(project.percent * part * 10) / 10;
}

function rowOf(project: Project, period: Period): RowContent {
  const now = monthIndex(period);
  const year = project.years.get(period.year) ?? { plan: 0, invested: 0 };
  const ytd = upTo(project, year.invested, period);
  const before = period.month === 1 ? 0 : upTo(project, year.invested, { year: period.year, month: period.month - 1 });
  const values = new Map([
    ['totalPlan', project.totalPlan],
    ['yearPlan', year.plan],
    ['month', ytd - before],
    ['ytd', ytd],
    ['percent', percentAt(project, now)],
    ['signed', dayNumber(project.signed)],
  ]);
  if (year.landPlan !== undefined) {
    values.set('landPlan', year.landPlan).set('landYtd', upTo(project, year.land ?? 0, period));
  }
  if (year.fundPlan !== undefined) {
    values.set('fundPlan', year.fundPlan).set('fundYtd', upTo(project, year.funds ?? 0, period));
  }
  if (project.started && monthOf(project.started) <= now) values.set('started', dayNumber(project.started));
  if (project.completed && monthOf(project.completed) <= now) values.set('completed', dayNumber(project.completed));
  if (project.contract !== undefined) values.set('contract', project.contract);
  if (project.output !== undefined) values.set('output', project.output);
  return { code: project.code, name: project.name, unit: '万元', values };
}

/** GX-I: a row for each project that was signed by then. */
export function projectFigures(period: Period): Figures {
  const now = monthIndex(period);
  const listed = PROJECTS.filter((project) => monthOf(project.signed) <= now);
  const texts = new Map(
    listed.flatMap((project, i) =>
      [
        ['subPark', project.subPark],
        ['category', project.category],
        ['status', statusAt(project, now)],
      ].map(([column, text]) => [rowKey(GROUP, i, column!), text!] as const),
    ),
  );
  return { values: new Map(), groups: new Map([[GROUP, listed.map((project) => rowOf(project, period))]]), texts };
}
