/** Files that were dropped or chosen together, by what they are. */
export interface SortedFiles {
  truth: File | null;
  predictions: File | null;
  photos: File[];
  /** The first that is none of these. */
  strange: File | null;
}

/**
 * Sorts files by what they are, whatever their names: annotations are a JSON object, predictions a JSON list.
 * Only the first bytes are read.
 */
export async function sortFiles(files: readonly File[]): Promise<SortedFiles> {
  const sorted: SortedFiles = { truth: null, predictions: null, photos: [], strange: null };
  for (const file of files) {
    if (file.type.startsWith("image/") && file.type !== "image/svg+xml") {
      sorted.photos.push(file);
      continue;
    }
    const first = await firstCharacter(file);
    if (first === "{") sorted.truth = file;
    else if (first === "[") sorted.predictions = file;
    else sorted.strange ??= file;
  }
  return sorted;
}

async function firstCharacter(file: File): Promise<string> {
  const start = await file.slice(0, 4096).text();
  return start.replace(/^\uFEFF/u, "").trimStart()[0] ?? "";
}

/** A file's name without its folders: annotations often name photos with them. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
