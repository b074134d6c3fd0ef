const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** A size for reading, in decimal units as the Hub shows them: `346 MB`. */
export function formatBytes(bytes: number, locale: string): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: UNITS[power],
    unitDisplay: "short",
    maximumFractionDigits: power > 0 && value < 10 ? 1 : 0,
  }).format(value);
}

/** A score for reading: a share between 0 and 1 as a percentage, anything else (a logit) as a number. */
export function formatScore(score: number, locale: string): string {
  if (score < 0 || score > 1) return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(score);
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  // Little is not nothing.
  return score > 0 && score < 0.0005 ? `<${percent.format(0.001)}` : percent.format(score);
}
