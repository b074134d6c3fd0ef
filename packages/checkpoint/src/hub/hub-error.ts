import { CheckpointError } from "../error.js";

/** What a request was for, for the messages. */
export interface RequestSubject {
  readonly endpoint: string;
  readonly model: string;
  readonly revision: string;
  /** Whether a token was sent. */
  readonly hasToken: boolean;
}

/** The failed answer's status and the Hub's own error code as an error that says what to do. */
export function hubError(response: Response, subject: RequestSubject): CheckpointError {
  const { endpoint, model, revision, hasToken } = subject;
  const { status } = response;
  const hubCode = response.headers.get("x-error-code");
  if (hubCode === "GatedRepo") {
    const advice = hasToken ? "with the account of your token" : "and set HF_TOKEN to a token of yours";
    return new CheckpointError(
      "forbidden",
      `${model} is gated: accept its conditions at ${endpoint}/${model} ${advice}.`,
    );
  }
  if (hubCode === "RevisionNotFound") {
    return new CheckpointError("revision-not-found", `${model} has no revision "${revision}" on ${endpoint}.`);
  }
  if (hubCode === "EntryNotFound") {
    return new CheckpointError(
      "file-not-found",
      `${model} lacks a file at revision "${revision}" that its listing names.`,
    );
  }
  if (status === 404 || hubCode === "RepoNotFound") {
    return new CheckpointError(
      "model-not-found",
      `There is no model ${model}${revision === "main" ? "" : ` with revision "${revision}"`} on ${endpoint}, or it is private: ` +
        `check the spelling${hasToken ? " and your token's rights" : ", or set HF_TOKEN"}.`,
    );
  }
  if (status === 401) {
    const advice = hasToken
      ? "the token was not accepted; make a new one and set HF_TOKEN"
      : "set HF_TOKEN to a token of yours";
    return new CheckpointError("unauthorized", `${endpoint} gives ${model} only to those who may read it: ${advice}.`);
  }
  if (status === 403) {
    return new CheckpointError(
      "forbidden",
      `${endpoint} refuses access to ${model}: accept its conditions at ${endpoint}/${model}, or use a token with the right to read it.`,
    );
  }
  if (status === 429) {
    return new CheckpointError(
      "rate-limited",
      `${endpoint} has had too many requests from here: wait a few minutes${hasToken ? "" : ", or set HF_TOKEN for a higher limit"}.`,
    );
  }
  if (status >= 500) {
    return new CheckpointError(
      "hub-unavailable",
      `${endpoint} has a fault of its own (status ${status}): try again later.`,
    );
  }
  return new CheckpointError("hub-unavailable", `${endpoint} answered a request for ${model} with status ${status}.`);
}

/** The answer of the host to which the Hub sends those who want a large file. */
export function storeError(origin: string, status: number): CheckpointError {
  return new CheckpointError(
    "hub-unavailable",
    `${origin}, where the Hub keeps its large files, answered with status ${status}: try again later.`,
  );
}
