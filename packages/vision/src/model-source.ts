import type { OpenModelOptions } from "@vistazo/checkpoint";
import type { FolderHandle } from "@vistazo/checkpoint/page";

/**
 * Where a model is: `org/name`, `org/name@revision` or `org/name/file.onnx` of the Hub, `vistazo/name` of the project's own; in Node
 * also a folder; in a page also the address of its folder or ONNX file (`https://…`, `/…`, `./…`), its files as they were chosen or
 * dropped, the folder that was chosen, or the addresses of its files by their names.
 */
export type ModelSource = string | URL | readonly File[] | FolderHandle | ReadonlyMap<string, string | URL>;

/** How it is found and downloaded. */
export type FindOptions = OpenModelOptions;
