import { expect, it } from "vitest";
import { fileSystemError } from "./file-system-error.js";

it("says what the database's file system means", () => {
  expect(fileSystemError({ name: "ErrnoError", errno: 51 })).toEqual(new Error("the disk is full"));
  expect(fileSystemError({ errno: 8 })).toEqual(new Error("its file system fails with error 8"));
  expect(fileSystemError(Object.assign(new Error("x"), { code: "EROFS", syscall: "open" }))).toEqual(
    new Error("its folder is on a disk that can only be read"),
  );
  const error = new TypeError("as it is");
  for (const other of [error, "text", undefined, { reason: 1 }]) expect(fileSystemError(other)).toBe(other);
});
