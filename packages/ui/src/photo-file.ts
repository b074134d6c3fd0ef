/** Why a file is not taken as a photo. */
export type PhotoRefusal =
  | { code: "not-a-photo"; name: string; type: string }
  | { code: "too-large"; name: string; bytes: number; maxBytes: number }
  | { code: "empty"; name: string };

/**
 * Looks at a dropped, chosen or pasted file before anything is done with it. A file whose type the browser does not know
 * passes: the server looks at its bytes.
 */
export function refusePhoto(file: File, maxBytes: number): PhotoRefusal | null {
  if (file.type !== "" && !file.type.startsWith("image/"))
    return { code: "not-a-photo", name: file.name, type: file.type };
  if (file.type === "image/svg+xml") return { code: "not-a-photo", name: file.name, type: file.type };
  if (file.size === 0) return { code: "empty", name: file.name };
  if (file.size > maxBytes) return { code: "too-large", name: file.name, bytes: file.size, maxBytes };
  return null;
}

/** The first photo that was dropped or pasted; where there is none, the first file, so that it can be refused by name. */
export function firstPhoto(transfer: DataTransfer | null): File | null {
  const files = [...(transfer?.files ?? [])];
  return files.find((file) => file.type.startsWith("image/")) ?? files[0] ?? null;
}
