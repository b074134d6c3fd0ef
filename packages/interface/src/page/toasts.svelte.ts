export interface Toast {
  readonly id: number;
  readonly level: string;
  readonly title: string;
  readonly text: string;
}

/** Messages that come and go at the edge of the page. */
class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #count = 0;

  /** @param seconds until it goes by itself; null to wait until it is closed */
  show(level: string, title: string, text: string, seconds: number | null = 10): void {
    const toast = { id: this.#count++, level, title, text };
    this.list = [...this.list.slice(-4), toast];
    if (seconds !== null) setTimeout(() => this.close(toast.id), seconds * 1000);
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();
