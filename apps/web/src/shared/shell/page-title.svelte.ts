let own = $state<string | null>(null);

/** The title that the page on show gave itself; null where it has that of its kind. */
export function ownTitle(): string | null {
  return own;
}

/** For one of several pages of a kind: its own title, as long as it is shown. */
export function useTitle(title: () => string): void {
  $effect(() => {
    own = title();
    return () => {
      own = null;
    };
  });
}
