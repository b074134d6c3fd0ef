import type { OpenModelOptions } from "@vistazo/checkpoint";

/**
 * Where a model is: in Node `org/name`, `org/name@revision` or a folder; in a page the address of its folder, or its files as they were
 * chosen or dropped.
 */
export type ModelSource = string | URL | readonly File[];

/** How it is found and downloaded. */
export type FindOptions = OpenModelOptions;
