import type { ManyDesk } from '../../../../src/hosts/pane/many/desk/many-desk';
import type { Chosen } from '../../../../src/hosts/pane/many/desk/many-desk-face';
import { BUSY_PHASES, type ManySnapshot } from '../../../../src/hosts/pane/many/desk/many-snapshot';

/** A minute before the tests: a file that has lain there for a while. */
const LAIN = Date.UTC(2013, 9, 8);

export function fileAt(path: string, bytes: Uint8Array | string, lastModified = LAIN): Chosen {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { path, file: new File([bytes as Uint8Array<ArrayBuffer>], name, { lastModified }) };
}

/** The first snapshot that is as asked, the present one included. */
export function snapshotThat(desk: ManyDesk, holds: (snapshot: ManySnapshot) => boolean): Promise<ManySnapshot> {
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

export function atRest(desk: ManyDesk): Promise<ManySnapshot> {
  return snapshotThat(desk, ({ phase }) => !BUSY_PHASES.includes(phase));
}
