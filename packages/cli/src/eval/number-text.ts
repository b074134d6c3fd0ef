/** A share, an error or an average precision for a person; a dash where there is nothing to say. */
export function numberText(value: number, digits = 4): string {
  return Number.isFinite(value) && value !== -1 ? value.toFixed(digits) : "–";
}

export function percentText(value: number): string {
  return Number.isFinite(value) && value !== -1 ? `${(100 * value).toFixed(1)} %` : "–";
}
