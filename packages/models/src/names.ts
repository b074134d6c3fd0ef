/** The models of this package. Their ids are these names after `vistazo/`, as `vistazo/doodle`. */
export const OWN_MODELS: readonly string[] = ["doodle", "dogs-or-cats", "objects", "scenes", "depth-indoors"];

/** Those that draw: `@vistazo/doodle` takes them, no task does. */
export const DRAWING_MODELS: readonly string[] = ["draw"];

export const PREFIX = "vistazo/";

/** Whether an id is one of the project's own, whose names begin with `vistazo/`, be there such a model or not. */
export function isOwnModelId(id: string): boolean {
  return id.startsWith(PREFIX);
}
