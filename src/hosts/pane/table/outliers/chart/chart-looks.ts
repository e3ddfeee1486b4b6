import { tokens } from '@fluentui/react-components';

/** How the parts of the picture are drawn; colours follow the appearance of the pane. */
export const OTHERS = {
  fill: 'none',
  stroke: tokens.colorNeutralForeground3,
  strokeOpacity: 0.6,
  strokeWidth: 4,
  strokeLinecap: 'round',
} as const;

const flagged = { stroke: tokens.colorPaletteDarkOrangeForeground1, strokeWidth: 1.5 };
export const FLAGGED = {
  near: { ...flagged, fill: tokens.colorNeutralBackground1 },
  strong: { ...flagged, fill: tokens.colorPaletteDarkOrangeForeground1 },
} as const;

export const FENCE = {
  line: { fill: 'none', stroke: tokens.colorBrandStroke1, strokeWidth: 1.5, strokeDasharray: '5 3' },
  inside: { fill: tokens.colorBrandBackground, fillOpacity: 0.08, stroke: 'none' },
} as const;
