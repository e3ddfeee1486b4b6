import { tokens } from '@fluentui/react-components';

const COLOURS = [
  tokens.colorBrandBackground,
  tokens.colorPaletteMarigoldBorderActive,
  tokens.colorPalettePurpleBorderActive,
  tokens.colorPaletteTealBorderActive,
  tokens.colorPaletteBerryBorderActive,
  tokens.colorPaletteSteelBorderActive,
  tokens.colorPaletteDarkOrangeBorderActive,
  tokens.colorPaletteRoyalBlueBorderActive,
];

/** The colour of a series; they follow the appearance of the pane. */
export const colourOf = (at: number): string => COLOURS[at % COLOURS.length]!;
