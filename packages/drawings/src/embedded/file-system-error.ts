/** Numbers of WebAssembly's system interface: https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#-errno-variant. */
const REASONS: Readonly<Record<number, string>> = {
  2: "its folder may not be written to",
  51: "the disk is full",
  63: "its folder may not be written to",
  69: "its folder is on a disk that can only be read",
};

/** An error in words for what the database's file system throws: objects with a number, which are no errors. */
export function fileSystemError(thrown: unknown): unknown {
  if (thrown instanceof Error || typeof thrown !== "object" || thrown === null) return thrown;
  const { errno } = thrown as { readonly errno?: unknown };
  if (typeof errno !== "number") return thrown;
  return new Error(REASONS[errno] ?? `its file system fails with error ${errno}`, { cause: thrown });
}
