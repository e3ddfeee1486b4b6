import type { HostAbilities } from '../../../core/host/workbook-host';
import type { Audience } from '../../../core/model/rule';
import type { DeskSnapshot, Notice } from './desk-snapshot';
import type { FindingEntry } from './finding-groups';

const NOTHING: HostAbilities = { select: false, write: false, marks: false, watch: false, correct: false };

/** What the desk shows now, and who is told when it changes. Nothing changes any more once it is closed. */
export class DeskState {
  private readonly listeners = new Set<() => void>();
  private state: DeskSnapshot;
  private ended = false;

  constructor(audience: Audience) {
    this.state = {
      phase: { at: 'starting' },
      title: null,
      abilities: NOTHING,
      audience,
      busy: null,
      selected: null,
      steps: 0,
      marks: false,
      notice: null,
      earlier: 0,
    };
  }

  get now(): DeskSnapshot {
    return this.state;
  }

  get closed(): boolean {
    return this.ended;
  }

  /** findings in the order of the list; none while there is no return */
  get entries(): readonly FindingEntry[] {
    const { phase } = this.state;
    return phase.at === 'ready' ? phase.view.entries : [];
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  set(change: Partial<DeskSnapshot>): void {
    if (this.ended) return;
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  tell(notice: Notice): void {
    this.set({ notice });
  }

  close(): void {
    this.ended = true;
    this.listeners.clear();
  }
}
