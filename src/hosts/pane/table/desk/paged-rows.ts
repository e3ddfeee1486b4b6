/** Rows fetched at once, and pages kept. */
export const PAGE = 100;
const KEPT = 40;

/** A long list of which only the pages looked at are fetched and few kept. */
export class PagedRows<T> {
  private pages = new Map<number, readonly T[] | null>();

  constructor(
    private readonly load: (from: number, count: number) => Promise<readonly T[]>,
    private readonly arrived: () => void,
  ) {}

  /** The row there; undefined until it has come. Asks for it the first time. */
  at(index: number): T | undefined {
    const page = Math.floor(index / PAGE);
    const known = this.pages.get(page);
    if (known !== undefined) return known?.[index - page * PAGE];
    this.pages.set(page, null);
    const { pages } = this;
    this.load(page * PAGE, PAGE).then(
      (rows) => {
        if (pages !== this.pages) return;
        pages.set(page, rows);
        this.forget();
        this.arrived();
      },
      () => {
        pages.delete(page);
      },
    );
    return undefined;
  }

  clear(): void {
    this.pages = new Map();
  }

  /** The pages asked for longest ago go first. */
  private forget(): void {
    for (const page of this.pages.keys()) {
      if (this.pages.size <= KEPT) return;
      this.pages.delete(page);
    }
  }
}
