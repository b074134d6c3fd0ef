export type GraphErrorCode =
  | "invalid-weight"
  | "missing-weight"
  | "weight-shape"
  | "invalid-graph"
  | "invalid-input"
  | "invalid-checkpoint";

/** A graph that cannot be built or run. `code` says which kind of mistake, `message` what to do. */
export class GraphError extends Error {
  constructor(
    readonly code: GraphErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "GraphError";
  }
}
