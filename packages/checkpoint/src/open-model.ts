import type { ModelFiles } from "./model-files.js";
import type { OpenModelOptions } from "./options.js";

/** Finds a model's files by Hub id (`org/name`, `org/name@revision`) or folder, downloading what is missing. */
export declare function openModel(source: string, options?: OpenModelOptions): Promise<ModelFiles>;
