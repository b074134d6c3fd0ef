/** The files of a version of the recogniser that clients may fetch. */
export const VERSION_FILES = ["config.json", "preprocessor_config.json", "onnx/model.onnx"] as const;
export type VersionFile = (typeof VERSION_FILES)[number];
