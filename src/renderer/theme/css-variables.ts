/**
 * The variables that our own styles use, and what of Mantine's follows them. Colours for both schemes:
 * text on each of its surfaces keeps at least 4.5:1, and borders of controls 3:1.
 */
import type { CSSVariablesResolver } from '@mantine/core';
import { easing, motion, radii, typeScale, weights } from './tokens.ts';

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    ...named('type', typeScale),
    ...named('weight', weights),
    ...named('radius', radii),
    ...named('time', motion),
    '--ns-ease': easing,
    '--ns-focus-width': '2px',
    '--ns-focus-offset': '2px',
    '--ns-rail': '#12152b',
    '--ns-rail-text': '#e9e8f2',
    '--ns-rail-dim': '#a5a9c8',
    '--ns-rail-active': 'rgb(255 255 255 / 9%)',
    '--ns-rail-line': 'rgb(255 255 255 / 16%)',
    '--ns-lamp': '#f5b95c',
    '--ns-veil': 'rgb(11 13 30 / 94%)',
    '--ns-page': '#ffffff',
    '--ns-page-line': '#b06a10',
    '--ns-page-mark': 'rgb(245 185 92 / 38%)',
  },
  light: {
    '--ns-canvas': '#f6f4f0',
    '--ns-surface': '#ffffff',
    '--ns-sunken': '#efece6',
    '--ns-border': '#dfdbd3',
    '--ns-border-strong': '#8f8b85',
    '--ns-text': '#1a1d33',
    '--ns-dim': '#5c5e72',
    '--ns-accent': '#3f4699',
    '--ns-accent-soft': '#eceefa',
    '--ns-lamp-text': '#855207',
    '--ns-lamp-line': '#c0781a',
    '--ns-lamp-soft': '#fdf3e0',
    '--ns-good': '#1f6a4d',
    '--ns-bad': '#a3322b',
    '--ns-bad-soft': '#fbecea',
    '--ns-shadow': '0 1px 2px rgb(26 29 51 / 5%), 0 8px 24px -12px rgb(26 29 51 / 14%)',
    '--ns-shadow-high': '0 2px 6px rgb(26 29 51 / 8%), 0 24px 60px -20px rgb(26 29 51 / 32%)',
    '--mantine-color-body': '#f6f4f0',
    '--mantine-color-text': '#1a1d33',
    '--mantine-color-dimmed': '#5c5e72',
    '--mantine-color-default-border': '#dfdbd3',
    '--mantine-color-error': '#a3322b',
  },
  dark: {
    '--ns-canvas': '#0e1125',
    '--ns-surface': '#171b35',
    '--ns-sunken': '#0b0d1e',
    '--ns-border': '#2a3056',
    '--ns-border-strong': '#737aa6',
    '--ns-text': '#e9e8f2',
    '--ns-dim': '#a5a9c8',
    '--ns-accent': '#b3b9f7',
    '--ns-accent-soft': '#23294d',
    '--ns-lamp-text': '#f5b95c',
    '--ns-lamp-line': '#f5b95c',
    '--ns-lamp-soft': '#2d2b39',
    '--ns-good': '#84d3ac',
    '--ns-bad': '#ff9f92',
    '--ns-bad-soft': '#35213a',
    '--ns-shadow': '0 1px 2px rgb(0 0 0 / 30%), 0 12px 32px -16px rgb(0 0 0 / 60%)',
    '--ns-shadow-high': '0 2px 8px rgb(0 0 0 / 40%), 0 28px 70px -20px rgb(0 0 0 / 80%)',
    '--mantine-color-body': '#0e1125',
    '--mantine-color-text': '#e9e8f2',
    '--mantine-color-dimmed': '#a5a9c8',
    '--mantine-color-default': '#171b35',
    '--mantine-color-default-hover': '#1e2344',
    '--mantine-color-default-border': '#2a3056',
    '--mantine-color-error': '#ff9f92',
    // Mantine's own are darker than the cards on which they lie.
    '--mantine-color-ink-light': '#2c3362',
    '--mantine-color-ink-light-hover': '#353d74',
    '--mantine-color-ink-light-color': '#dfe1f5',
  },
});

/** `--ns-<group>-<name>` for each. */
function named(
  group: string,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`--ns-${group}-${name}`, value]),
  );
}
