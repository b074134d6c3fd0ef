/**
 * The day on which a drawing was made, for reading; empty where nobody knows: files of drawings may leave it out, and the store
 * then has the beginning of 1970.
 *
 * @param at as the API gives it, in ISO 8601
 */
export function dayDrawn(at: string, locale: string): string {
  const time = Date.parse(at);
  return time > 0 ? new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(time) : "";
}
