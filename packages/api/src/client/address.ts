import type { Route } from "../route.js";

type Values = Readonly<Record<string, unknown>>;

/** What a route's address is filled with. */
export interface AddressParts {
  readonly params?: Values;
  readonly query?: Values;
}

/** The address of a route, from its first slash on. What is undefined in the query is left out. */
export function addressOf({ path }: Route, { params = {}, query = {} }: AddressParts = {}): string {
  const filled = path.replace(/\{(\w+)(\.\.\.)?\}/gu, (_, name: string, long?: string) => {
    const text = String(params[name]);
    return long ? text.split("/").map(encodeURIComponent).join("/") : encodeURIComponent(text);
  });
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, String(value));
  return asked.size > 0 ? `${filled}?${asked}` : filled;
}
