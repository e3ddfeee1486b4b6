/** Outlines on a grid of 16. */
const SHAPES = {
  open: 'M1.5 3h4.6l1.4 1.6h7V13h-13zm1.2 1.2v7.6h10.6v-6H6.9L5.5 4.2z',
  undo: 'M6.2 2.4 7.1 3.3 4.9 5.4h4.4a4 4 0 0 1 0 8.1H6v-1.3h3.3a2.7 2.7 0 0 0 0-5.5H4.9l2.2 2.1-.9.9L2.6 6z',
  redo: 'M9.8 2.4 8.9 3.3l2.2 2.1H6.7a4 4 0 0 0 0 8.1H10v-1.3H6.7a2.7 2.7 0 0 1 0-5.5h4.4L8.9 8.8l.9.9L13.4 6z',
  download: 'M7.4 1.8h1.2v6.9l2.5-2.5.9.9L8 11.1 4 7.1l.9-.9 2.5 2.5zM2.5 12.8h11V14h-11z',
  print:
    'M4.2 1.8h7.6v3h2.4v6.4h-2.4v3H4.2v-3H1.8V4.8h2.4zm1.2 3h5.2V3H5.4zM3 6v4h1.2V8.6h7.6V10H13V6zm2.4 3.8V13h5.2V9.8z',
} as const;

/** The sign of a button of the bar; its word stands beside it, or is its label where there is no room. */
export function BarIcon({ of }: { readonly of: keyof typeof SHAPES }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path fill="currentColor" fillRule="evenodd" d={SHAPES[of]} />
    </svg>
  );
}
