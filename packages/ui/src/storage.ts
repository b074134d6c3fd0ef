/** What the browser remembers between visits. A browser that keeps nothing forgets it, without a complaint. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`vistazo.${key}`);
    else localStorage.setItem(`vistazo.${key}`, value);
  } catch {
    // Storage is switched off or full.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`vistazo.${key}`);
  } catch {
    return null;
  }
}
