import type { Progress } from "./progress.js";

export type LogLevel = "info" | "success" | "warning" | "error";

export interface LogOptions {
  readonly title?: string;
  /** Seconds that the message stays; null until it is closed. Default 10. */
  readonly duration?: number | null;
}

/** Messages that appear on the page while the function goes on. */
export interface Log {
  info(message: string, options?: LogOptions): void;
  success(message: string, options?: LogOptions): void;
  warning(message: string, options?: LogOptions): void;
}

/** Who calls, over several calls. */
export interface Session {
  /** One for each open page or client. */
  readonly id: string;
  /** Who logged in, where the app asks for it. */
  readonly user: string | null;
  /**
   * What the function wants to remember. Forgotten an hour after the last call (`sessionMaxAge`), but not while a client shows by a
   * heartbeat, as Python's does, that it is there.
   */
  readonly state: Map<string, unknown>;
  /** Has `free` called when the session is forgotten or the app closes, to let go of what the state holds. */
  onEnd(free: () => unknown): void;
}

/** The HTTP request that made a call. */
export interface CallRequest {
  readonly headers: Headers;
  /** Of who sent it; as trusted proxies say, where it came by these. */
  readonly ip: string;
}

/** What every function gets after its inputs. */
export interface Context {
  readonly progress: Progress;
  /** Aborted when the person cancels or leaves, or the time limit is reached. Pass it on to whatever takes long. */
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly session: Session;
  /** Of a batch, the request of its first call. */
  readonly request: CallRequest;
}
