let path = $state(location.pathname);
let query = $state(location.search);
addEventListener("popstate", () => {
  path = location.pathname;
  query = location.search;
});

/** The address that is shown, without query. */
export function currentPath(): string {
  return path;
}

/** Its query, with the question mark; empty where there is none. */
export function currentQuery(): string {
  return query;
}

export interface NavigateOptions {
  /** Takes the place of the present address: going back leads to the one before. */
  replace?: boolean;
  /** Stays where the page is scrolled to: only something on it changes. */
  stay?: boolean;
  /** Kept with the address, in `history.state`. */
  state?: object;
}

/** @param to a path, with query and fragment where it has them; a page that wants the fragment reads it from `location` */
export function navigate(to: string, { replace = false, stay = false, state }: NavigateOptions = {}): void {
  const { pathname, search, hash } = new URL(to, location.origin);
  if (pathname === path && search === location.search && hash === location.hash) return;
  if (replace) history.replaceState(state ?? null, "", to);
  else history.pushState(state ?? null, "", to);
  path = pathname;
  query = search;
  if (!stay) scrollTo(0, 0);
}

/** Keeps in the address what a page shows, so that a reload or a link shows it again; null takes it out. */
export function keepInAddress(name: string, value: string | null): void {
  const address = new URL(location.href);
  if (address.searchParams.get(name) === value) return;
  if (value === null) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  navigate(address.pathname + address.search + address.hash, { replace: true, stay: true, state: history.state });
}

/** For the root element: links within the pages change the page without loading it anew. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
  // A jump within the page is the browser's own affair.
  if (!isPage(link.pathname) || (link.hash !== "" && link.pathname === path)) return;
  event.preventDefault();
  navigate(link.pathname + link.search + link.hash);
}

/** Addresses that the server answers itself are no pages. */
function isPage(pathname: string): boolean {
  return !/^\/(api|models|apps)\//u.test(pathname);
}
