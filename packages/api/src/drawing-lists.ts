/** The formats in which drawings can be downloaded: those of the public data set, https://github.com/googlecreativelab/quickdraw-dataset, and Parquet. */
export const EXPORT_FORMATS = ["raw.ndjson", "simplified.ndjson", "bin", "npy", "parquet"] as const;

/** Why a drawing is reported. */
export const REPORT_REASONS = ["offensive", "text", "personal", "other"] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];
