let own = $state<string | null>(null);

/** The title that the page on show gave itself; null where it has that of its room. */
export function ownTitle(): string | null {
  return own;
}

/** For a page of a room with several: its own title, as long as it is shown. */
export function useTitle(title: () => string): void {
  $effect(() => {
    own = title();
    return () => {
      own = null;
    };
  });
}
