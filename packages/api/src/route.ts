/** `json`: a question and its answer; `file`: bytes, to be saved or shown; `events`: server-sent; `socket`: messages both ways. */
export type Kind = "json" | "file" | "events" | "socket";
export type Method = "GET" | "POST" | "DELETE";

/** Where something is asked. In the path `{name}` stands for a part, `{name...}` for the rest with its slashes. */
export interface Route<M extends Method = Method, Path extends string = string, K extends Kind = Kind> {
  readonly method: M;
  readonly path: Path;
  readonly kind: K;
}

/** The names in a path. */
export type PathNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Long}...` ? Long : Name) | PathNames<Rest>
  : never;

function routes<M extends Method, K extends Kind>(method: M, kind: K) {
  return <const Path extends `/${string}`>(path: Path): Route<M, Path, K> => ({ method, path, kind });
}

export const get = routes("GET", "json");
export const post = routes("POST", "json");
export const remove = routes("DELETE", "json");
export const file = routes("GET", "file");
export const events = routes("GET", "events");
export const socket = routes("GET", "socket");
