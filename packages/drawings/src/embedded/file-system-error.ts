const NOT_WRITABLE = "its folder may not be written to";
export const FULL = "the disk is full";
const READ_ONLY = "its folder is on a disk that can only be read";

/** What the system's codes mean for a folder. */
export const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOSPC: FULL,
  EDQUOT: "your share of the disk is used up",
  EROFS: READ_ONLY,
  EACCES: NOT_WRITABLE,
  EPERM: NOT_WRITABLE,
  ENOTDIR: "there is a file of that name",
  EEXIST: "there is a file of that name",
};

/** Numbers of WebAssembly's system interface: https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#-errno-variant. */
const REASONS: Readonly<Record<number, string>> = {
  2: NOT_WRITABLE,
  51: FULL,
  63: NOT_WRITABLE,
  69: READ_ONLY,
};

/** An error in words for what the database's file system throws: objects with a number, which are no errors, and the system's own. */
export function fileSystemError(thrown: unknown): unknown {
  const { code, syscall } = (thrown ?? {}) as NodeJS.ErrnoException;
  if (syscall !== undefined && SYSTEM_REASONS[code ?? ""])
    return new Error(SYSTEM_REASONS[code ?? ""], { cause: thrown });
  if (thrown instanceof Error || typeof thrown !== "object" || thrown === null) return thrown;
  const { errno } = thrown as { readonly errno?: unknown };
  if (typeof errno !== "number") return thrown;
  return new Error(REASONS[errno] ?? `its file system fails with error ${errno}`, { cause: thrown });
}
