import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { DoodleError } from "../doodle-error.js";

/** The most characters of a line: far more than a drawing within the limits has. */
const maxLine = 16 * 2 ** 20;

/**
 * The lines of a text file, unpacked if its name ends in .gz, as it is read.
 *
 * @throws DoodleError `invalid-file` for a file that cannot be read to its end.
 */
export async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  // `pipeline` hands an error of the file on to whoever reads the unpacked text.
  const bytes = file.endsWith(".gz") ? pipeline(source, createGunzip(), () => {}) : source;
  const decoder = new TextDecoder();
  let rest = "";
  let count = 0;
  try {
    for await (const chunk of bytes) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split("\n");
      rest = lines.pop()!;
      if (rest.length > maxLine) throw new Error(`line ${count + lines.length + 1} is too long`);
      count += lines.length;
      yield* lines;
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR")
      throw new DoodleError("invalid-file", `There is no file ${file}; name one of drawings.`, { cause });
    throw new DoodleError("invalid-file", `${file} cannot be read beyond line ${count}: ${message}.`, { cause });
  }
  if (rest !== "") yield rest;
}
