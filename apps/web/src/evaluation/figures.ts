/** A part of a whole with three digits, as papers write it; a dash where nothing can be said. */
export function formatFigure(value: number, locale: string): string {
  if (value < 0 || Number.isNaN(value)) return "–";
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value);
}

/** An IoU with two digits. Rounded down, so that what misses a threshold does not seem to reach it. */
export function formatIou(value: number, locale: string): string {
  const whole = Math.floor(value * 100 + 1e-9) / 100;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(whole);
}

export function formatCount(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}
