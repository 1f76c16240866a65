/** A length as CSS and OpenDocument write it ("12pt", "1.5cm", "16px"), in points; null for others. */
const pointsOf: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  em: 10,
  rem: 10,
};

export function toPoints(length: string | undefined): number | null {
  const match = /^\s*(\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})(pt|px|pc|in|cm|mm|em|rem)\s*$/i.exec(
    length ?? '',
  );
  const unit = pointsOf[match?.[2]?.toLowerCase() ?? ''];
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
}
