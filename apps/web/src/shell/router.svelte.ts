let path = $state(location.pathname);
addEventListener("popstate", () => {
  path = location.pathname;
});

/** The address that is shown, without query. */
export function currentPath(): string {
  return path;
}

/** @param to a path, with query and fragment where it has them; a page that wants these reads them from `location` */
export function navigate(to: string): void {
  const { pathname, search, hash } = new URL(to, location.origin);
  if (pathname === path && search === location.search && hash === location.hash) return;
  history.pushState(null, "", to);
  path = pathname;
  scrollTo(0, 0);
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
