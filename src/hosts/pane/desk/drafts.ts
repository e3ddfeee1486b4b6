/** What of `localStorage` is used; may be absent or refuse (private windows, full disks). */
export interface KeptTexts {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

/** An explanation that is being written. */
export interface Draft {
  readonly reason: string;
  readonly text: string;
}

const KEY = 'shenbao.drafts';
/** Drafts kept; the oldest goes first. */
const MOST_DRAFTS = 200;
/** Characters of one draft, as many as the sheet 说明 takes. */
export const MOST_CHARACTERS = 500;

function isDraft(value: unknown): value is Draft {
  const draft = value as Draft | null;
  return (
    typeof draft === 'object' && draft !== null && typeof draft.reason === 'string' && typeof draft.text === 'string'
  );
}

/** Texts as they are typed, kept on this computer, so that they are there after a crash. Never throws. */
export class Drafts {
  private readonly drafts: Map<string, Draft>;

  constructor(private readonly kept: KeptTexts | null) {
    this.drafts = this.load();
  }

  of(key: string): Draft | null {
    return this.drafts.get(key) ?? null;
  }

  keep(key: string, draft: Draft): void {
    this.drafts.delete(key);
    if (draft.text.trim() !== '' || draft.reason !== '') {
      this.drafts.set(key, { reason: draft.reason, text: draft.text.slice(0, MOST_CHARACTERS) });
    }
    const [oldest] = this.drafts.keys();
    if (this.drafts.size > MOST_DRAFTS && oldest !== undefined) this.drafts.delete(oldest);
    this.save();
  }

  drop(key: string): void {
    if (this.drafts.delete(key)) this.save();
  }

  private load(): Map<string, Draft> {
    try {
      const pairs: unknown = JSON.parse(this.kept?.getItem(KEY) ?? '[]');
      if (!Array.isArray(pairs)) return new Map();
      return new Map(
        pairs.filter((pair): pair is [string, Draft] => {
          return Array.isArray(pair) && typeof pair[0] === 'string' && isDraft(pair[1]);
        }),
      );
    } catch {
      return new Map();
    }
  }

  private save(): void {
    try {
      if (this.drafts.size === 0) this.kept?.removeItem(KEY);
      else this.kept?.setItem(KEY, JSON.stringify([...this.drafts]));
    } catch {
      // storage that is full or forbidden: the text stays on the screen
    }
  }
}
