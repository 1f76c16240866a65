/** Which part of a run's time is looked at, as shares of the whole. Pure. */
export interface View {
  /** 0–1. */
  readonly from: number;
  readonly to: number;
}

export const wholeView: View = { from: 0, to: 1 };

/** Ten times closer than a hundredth shows nothing more. */
const closest = 0.01;

/** `factor` below 1 goes closer; what is in the middle stays there where it can. */
export function zoom({ from, to }: View, factor: number): View {
  const width = Math.min(1, Math.max(closest, (to - from) * factor));
  return placed((from + to) / 2 - width / 2, width);
}

/** By a share of what is seen; below 0 to the earlier. */
export function pan({ from, to }: View, share: number): View {
  return placed(from + (to - from) * share, to - from);
}

export function isWhole({ from, to }: View): boolean {
  return from === 0 && to === 1;
}

function placed(wantedFrom: number, width: number): View {
  const from = Math.min(1 - width, Math.max(0, wantedFrom));
  return { from, to: from + width };
}

/** Where a stretch lies in the view, in percent; null where it is out of sight. */
export function inView(
  { from, to }: View,
  stretch: { readonly from: number; readonly to: number },
): { readonly start: number; readonly size: number } | null {
  if (stretch.to < from || stretch.from > to) return null;
  const start = (Math.max(stretch.from, from) - from) / (to - from);
  const end = (Math.min(stretch.to, to) - from) / (to - from);
  return { start: start * 100, size: (end - start) * 100 };
}
