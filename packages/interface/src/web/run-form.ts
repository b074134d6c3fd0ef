import { loadPhoto } from "@vistazo/image";
import { noteOrigin } from "../components/origins.js";
import type { TaskForm } from "../task-form.js";
import { PageFiles } from "./page-files.js";

/** A task with a model, as `pipeline()` gives it. */
type Call = (photo: unknown, options: Record<string, unknown>) => Promise<unknown>;

/**
 * Runs a task's form where the person is, without a server.
 *
 * @param values what stands in the form: the photo's file, then the options.
 * @returns the output's value as the page shows it, its files under addresses to be revoked.
 * @throws ImageError for what is no photo, what the pipeline throws, the signal's reason
 */
export async function runForm(
  form: TaskForm,
  call: Call,
  [file, ...options]: readonly unknown[],
  signal: AbortSignal,
): Promise<unknown> {
  const photo = await loadPhoto(file as Blob, { signal });
  noteOrigin(photo, file as Blob);
  const answer = await call(photo, { ...form.readOptions(options), signal });
  return form.output.format(
    form.show({ image: photo, width: photo.width, height: photo.height }, answer),
    new PageFiles(signal),
  );
}
