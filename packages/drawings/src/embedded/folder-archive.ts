import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const BLOCK = 512;
const [FILE, FOLDER] = ["0", "5"];
/** Of names that are written in one piece. */
const LONGEST_NAME = 100;

/**
 * The folders and files of a folder as a tar file (POSIX.1-1988, ustar), their names beginning with a slash.
 *
 * @param leftOut paths in the folder that do not come with it
 */
export async function packFolder(folder: string, leftOut: ReadonlySet<string>): Promise<Uint8Array<ArrayBuffer>> {
  const blocks: Uint8Array[] = [];
  async function add(path: string): Promise<void> {
    const entries = await readdir(join(folder, path), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = `${path}/${entry.name}`;
      if (leftOut.has(name.slice(1))) continue;
      if (entry.isDirectory()) {
        blocks.push(header(name, FOLDER, 0));
        await add(name);
      } else if (entry.isFile()) {
        const bytes = await readFile(join(folder, name));
        blocks.push(header(name, FILE, bytes.length), bytes, new Uint8Array(-bytes.length & (BLOCK - 1)));
      }
    }
  }
  await add("");
  return Buffer.concat([...blocks, new Uint8Array(2 * BLOCK)]);
}

/** Writes what {@link packFolder} has packed into a folder that is not there yet; its parent is. */
export async function unpackFolder(tar: Uint8Array, folder: string): Promise<void> {
  await mkdir(folder);
  const files: { readonly path: string; readonly bytes: Uint8Array }[] = [];
  for (let at = 0; tar[at] !== undefined && tar[at] !== 0; ) {
    const field = (start: number, length: number) =>
      Buffer.from(tar.subarray(at + start, at + start + length))
        .toString("latin1")
        .replace(/\0.*$/su, "");
    const [path, size] = [join(folder, field(0, LONGEST_NAME)), Number.parseInt(field(124, 12), 8)];
    const start = at + BLOCK;
    if (field(156, 1) === FOLDER) await mkdir(path);
    else files.push({ path, bytes: tar.subarray(start, start + size) });
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  const write = async () => {
    for (let file = files.pop(); file; file = files.pop()) await writeFile(file.path, file.bytes);
  };
  const written = await Promise.allSettled(Array.from({ length: 8 }, write));
  for (const lane of written) if (lane.status === "rejected") throw lane.reason;
}

function header(name: string, type: string, size: number): Uint8Array {
  if (name.length > LONGEST_NAME) throw new RangeError(`${name} has more than ${LONGEST_NAME} characters.`);
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;
  block.write(name);
  block.write(octal(type === FOLDER ? 0o700 : 0o600, 8), 100);
  block.write(octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(0, 12), 108);
  // The checksum is that of a header with spaces in its place.
  block.write(" ".repeat(8), 148);
  block.write(`${type}`, 156);
  block.write("ustar\x0000", 257);
  block.write(
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      7,
    )} `,
    148,
  );
  return block;
}
