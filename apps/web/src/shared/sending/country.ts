/** The country that a browser's languages name first, as two letters: `es-MX` is Mexico's. */
export function countryOf(languages: readonly string[]): string | undefined {
  for (const tag of languages) {
    try {
      const { region } = new Intl.Locale(tag);
      if (region && /^[A-Z]{2}$/u.test(region)) return region;
    } catch {
      // Not a language.
    }
  }
  return undefined;
}
