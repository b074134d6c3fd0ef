/** What can be handed over, not copied: buffers, and in a page bitmaps and frames. */
export type Transferred = ArrayBuffer | { close(): void };

/** One end of a channel between two threads or processes: what a worker thread, a child process and a web worker have in common. */
export interface Port {
  /**
   * @param transfer buffers that are handed over, not copied; a channel between processes copies them.
   * @throws if the message cannot be cloned.
   */
  post(message: unknown, transfer: readonly Transferred[]): void;
  /** Called once, before anything is posted. What has ended says nothing more. */
  listen(onMessage: (message: unknown) => void, onEnd: (reason: string, cause?: unknown) => void): void;
}

/** The asking side's end: the worker is its own to hold and to end. */
export interface WorkerPort extends Port {
  /** Whether the worker keeps this process alive. A page needs no such thing. */
  hold(held: boolean): void;
  /** End the worker at once. */
  end(): Promise<void>;
}
