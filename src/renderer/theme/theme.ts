/** The look of Nightshift on top of Mantine: night ink, paper, and one lamp. */
import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { radii, typeScale, weights } from './tokens.ts';

/** Ink: the blue of late evening. Links, focus, what can be acted on. */
const ink: MantineColorsTuple = [
  '#f0f1fb',
  '#dfe1f5',
  '#c3c7ee',
  '#a9b0f2',
  '#8d95e6',
  '#6c74d2',
  '#525ab8',
  '#3f4699',
  '#32387d',
  '#262b61',
];

/** Lamp: the warm light that is on while work goes on. Never used for anything else. */
const lamp: MantineColorsTuple = [
  '#fff7e8',
  '#ffecc9',
  '#ffdb9b',
  '#fbc970',
  '#f5b95c',
  '#e39f35',
  '#c17f1c',
  '#985f0c',
  '#7c4d08',
  '#5f3a04',
];

/** Dark surfaces with ink in them instead of neutral greys; the first is text, the last deepest. */
const dark: MantineColorsTuple = [
  '#e9e8f2',
  '#c8c9dc',
  '#a5a9c8',
  '#7d83a8',
  '#4a5180',
  '#333a63',
  '#232848',
  '#181c36',
  '#11142a',
  '#0b0d1e',
];

/** Warm greys: paper in daylight. */
const gray: MantineColorsTuple = [
  '#f8f7f4',
  '#f1efea',
  '#e6e3dc',
  '#d6d2c9',
  '#b9b4a9',
  '#948f87',
  '#6f6b68',
  '#54525a',
  '#3a3a47',
  '#1d2036',
];

const fontFamily = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif";

export const theme = createTheme({
  colors: { ink, lamp, dark, gray },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  white: '#ffffff',
  black: '#1a1d33',
  fontFamily,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  headings: { fontFamily, fontWeight: weights.title },
  fontSizes: {
    xs: typeScale.small,
    sm: typeScale.label,
    md: typeScale.body,
    lg: typeScale.lead,
    xl: typeScale.heading,
  },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.5', xl: '1.35' },
  radius: {
    xs: radii.hair,
    sm: radii.small,
    md: radii.control,
    lg: radii.card,
    xl: radii.card,
  },
  defaultRadius: 'md',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { overlayProps: { backgroundOpacity: 0.45 } } },
  },
});
