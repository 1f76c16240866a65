/** Tells a length of time, as some résumés show beside their periods: "2 yrs 3 mos", "a month". */
const unit =
  '(?:years?|yrs?|months?|mos?|weeks?|wks?|days?|hours?|minutes?|seconds?|jahre?n?|monate?n?|wochen?|tage?n?|ans?|annees?|mois|semaines?|jours?|anos?|mes(?:es)?|semanas?|dias?|anni|anno|mesi|jaar|maanden)';
const count =
  '(?:\\d+(?:[.,]\\d+)?\\+?|an?|one|a few|ein(?:e[mn]?)?|un|une|una|uma|quelques|unos|einige|plus de \\d+|mehr als \\d+|over \\d+)';
const duration = new RegExp(
  `^[([]?(?:(?:ca\\.|about|env\\.|almost|over|gut|fast|mas de|mais de)\\s*)?${count}\\s*${unit}\\b\\.?(?:[,\\s]*(?:and|und|et|y|e)?\\s*${count}\\s*${unit}\\b\\.?)?[)\\]]?$`,
);

/** @param folded see `fold`. */
export function isDuration(folded: string): boolean {
  return duration.test(folded.trim());
}
