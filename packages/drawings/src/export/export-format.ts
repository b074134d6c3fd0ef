/** The formats of the public data set, https://github.com/googlecreativelab/quickdraw-dataset, and Parquet. */
export const EXPORT_FORMATS = ["raw.ndjson", "simplified.ndjson", "bin", "npy", "parquet"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
