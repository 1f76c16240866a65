/**
 * The measures of Nightshift's design language: what docs/design-language.md tells, as values. Mantine's
 * theme and our own CSS variables are both made of them.
 */

/** Sizes of type. In rem, so that the user's own text size and zoom reach everything. */
export const typeScale = {
  /** Below signs, on badges. */
  tiny: '0.72rem',
  /** Captions, hints, keys. */
  small: '0.8rem',
  /** Labels, secondary lines, controls. */
  label: '0.86rem',
  /** What is read. */
  body: '0.94rem',
  /** What leads: names of cards and dialogs. */
  lead: '1.06rem',
  /** Names of parts of a screen. */
  heading: '1.3rem',
  /** Names of things in their own right. */
  title: '1.6rem',
  /** The name of the screen. */
  display: 'clamp(1.6rem, 1.2rem + 1.4vw, 2.1rem)',
} as const;

/** Weights of the variable font; 400 is what is read. */
export const weights = { medium: '520', strong: '580', title: '620' } as const;

export const radii = {
  /** Bars, marks in a text. */
  hair: '3px',
  /** Keys, chips, small fields. */
  small: '6px',
  /** Buttons, fields, rows, notices. */
  control: '10px',
  /** Cards, panels, dialogs. */
  card: '14px',
  /** What is round at its ends. */
  pill: '999px',
} as const;

/** Nothing moves for longer than `calm`, but for what goes on as long as work does. */
export const motion = {
  /** Answers of controls. */
  quick: '120ms',
  /** What comes, goes and grows. */
  calm: '300ms',
  /** One sweep of a bar without a share. */
  sweep: '1600ms',
  /** One breath of the lamp. */
  breath: '2400ms',
} as const;

export const easing = 'cubic-bezier(0.2, 0, 0.2, 1)';

/** Edges of signs, in pixels; all are drawn with this stroke, wider ones with a finer one. */
export const iconSizes = [16, 18, 20] as const;
export const iconStroke = 1.7;
