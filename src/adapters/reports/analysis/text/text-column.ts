/** One column: what stands over it, its name, and a text a row. */
export interface TextColumn {
  readonly group: string;
  readonly name: string;
  readonly texts: readonly string[];
  readonly side: 'left' | 'right';
  readonly width: number;
}
