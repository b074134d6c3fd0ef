import { isFileName } from "../file-name.js";

/** What is used of a FileSystemDirectoryHandle and of the handles in it. */
export interface FolderHandle {
  readonly kind: "directory";
  readonly name: string;
  values(): AsyncIterable<FolderHandle | { readonly kind: "file"; readonly name: string; getFile(): Promise<File> }>;
}

/** Models keep what matters at the top and one folder below. */
const DEPTH = 2;

/** Files by their names within the model: of a folder that was chosen, without that folder's own name. */
export function filesOfList(files: readonly File[]): ReadonlyMap<string, File> {
  return new Map(
    files.map((file) => [file.webkitRelativePath ? file.webkitRelativePath.replace(/^[^/]*\//, "") : file.name, file]),
  );
}

/** The files of a folder that a person let the page read. */
export async function filesOfFolder(folder: FolderHandle): Promise<ReadonlyMap<string, File>> {
  const files = new Map<string, File>();
  const walk = async (handle: FolderHandle, path: string, depth: number): Promise<void> => {
    for await (const entry of handle.values()) {
      const name = path + entry.name;
      if (!isFileName(name)) continue;
      if (entry.kind === "file") files.set(name, await entry.getFile());
      else if (depth > 1) await walk(entry, `${name}/`, depth - 1);
    }
  };
  await walk(folder, "", DEPTH);
  return files;
}
