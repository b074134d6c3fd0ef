import { UserError } from "../errors.js";
import type { LogLevel } from "../run/context.js";
import { developerText } from "../run/developer-text.js";
import type { ProgressUnit } from "../run/progress.js";
import type { Reader } from "../run/reader.js";

/** Values of all outputs, or, while a generator runs, the edits that lead to them. */
export interface Output {
  readonly data: readonly unknown[];
  readonly is_generating: boolean;
  readonly duration: number | null;
  readonly average_duration: number | null;
  readonly render_config: null;
  readonly changed_state_ids: readonly number[];
}

/** What Gradio sends of a call that was cancelled. */
export type NoOutput = Readonly<Record<string, never>>;

/** Python's client passes all but `error` on to a constructor: another key makes it crash. */
export interface ErrorOutput {
  readonly error: string | null;
  readonly title: string;
  readonly duration: number | null;
  readonly visible: boolean;
}

/**
 * The messages of a session's stream. Python's client fails at any `msg` that it does not know, JavaScript's silently ends
 * the call, so there are no others.
 */
export type Message =
  | {
      readonly msg: "estimation";
      readonly event_id: string;
      readonly rank: number;
      readonly queue_size: number;
      readonly rank_eta: number | null;
    }
  | { readonly msg: "process_starts"; readonly event_id: string; readonly eta: number | null }
  | { readonly msg: "progress"; readonly event_id: string; readonly progress_data: readonly ProgressUnit[] }
  | {
      readonly msg: "log";
      readonly event_id: string;
      readonly log: string;
      readonly level: LogLevel;
      readonly duration: number | null;
      readonly visible: boolean;
      readonly title: string;
    }
  | {
      readonly msg: "process_generating";
      readonly event_id: string;
      readonly output: Output;
      readonly success: true;
      readonly time_limit: number | null;
    }
  | {
      readonly msg: "process_completed";
      readonly event_id: string;
      readonly output: Output | ErrorOutput | NoOutput;
      readonly success: boolean;
    }
  | { readonly msg: "heartbeat" }
  | { readonly msg: "close_stream"; readonly event_id: null };

/** One server-sent event: one line of data and nothing else, as Python's client needs it. */
export function encodeMessage(message: Message): string {
  return `data: ${JSON.stringify(message)}\n\n`;
}

/** What a client learns of an error: the message if it is meant for people, else what the reader may know of it. */
export function errorOutput(error: unknown, { language, errors, say }: Reader): ErrorOutput {
  if (error instanceof UserError) {
    const message = say(error.messageIn(language, say));
    return { error: message, title: say(error.title), duration: error.duration, visible: true };
  }
  return { error: unmeant(error, errors), title: "Error", duration: 10, visible: true };
}

function unmeant(error: unknown, errors: Reader["errors"]): string | null {
  if (errors === "hidden") return null;
  if (errors === "stack") return developerText(error);
  return error instanceof Error ? error.message : String(error);
}
