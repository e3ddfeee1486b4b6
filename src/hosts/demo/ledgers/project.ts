/** A day of the calendar. */
export type Day = readonly [year: number, month: number, day: number];

/** What a project comes to in one year, 万元 (land 亩). */
export interface ProjectYear {
  readonly plan: number;
  readonly invested: number;
  readonly landPlan?: number;
  readonly land?: number;
  readonly fundPlan?: number;
  readonly funds?: number;
}

/** A project of GX-I with its years; every name is invented. */
export interface Project {
  readonly code: string;
  readonly name: string;
  readonly subPark: string;
  readonly category: '招商签约' | '基础设施' | '土地征收' | '融资' | '产业项目';
  readonly totalPlan: number;
  readonly signed: Day;
  /** null = not begun by the end of the simulated years */
  readonly started: Day | null;
  readonly completed: Day | null;
  /** work done at the end of 2013, % */
  readonly percent: number;
  readonly years: ReadonlyMap<number, ProjectYear>;
  readonly contract?: number;
  readonly output?: number;
}
