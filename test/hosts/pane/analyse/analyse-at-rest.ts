import type { AnalyseDesk } from '../../../../src/hosts/pane/analyse/desk/analyse-desk';
import { ANALYSE_BUSY, type AnalyseSnapshot } from '../../../../src/hosts/pane/analyse/desk/analyse-snapshot';

/** The first snapshot that is as asked, the present one included. */
export function analysisThat(desk: AnalyseDesk, holds: (now: AnalyseSnapshot) => boolean): Promise<AnalyseSnapshot> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds(desk.snapshot())) return;
      leave();
      resolve(desk.snapshot());
    };
    const leave = desk.subscribe(look);
    look();
  });
}

export function analysisAtRest(desk: AnalyseDesk): Promise<AnalyseSnapshot> {
  return analysisThat(desk, ({ phase }) => !ANALYSE_BUSY.includes(phase));
}
