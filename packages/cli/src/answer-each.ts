import { ImageError, type PhotoInput } from "@vistazo/image";

/** What came of a photo: its answer, or why it could not be read. */
export type PhotoAnswer<Result> = { readonly result: Result } | { readonly error: ImageError };

/**
 * Asks for several photos at once; where one of them cannot be read, for each alone, so that the others are answered.
 * All other errors end it.
 */
export async function answerEach<Photo extends PhotoInput, Result>(
  photos: readonly Photo[],
  ask: (photos: readonly Photo[]) => Promise<readonly Result[]>,
): Promise<PhotoAnswer<Result>[]> {
  try {
    return (await ask(photos)).map((result) => ({ result }));
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    if (photos.length === 1) return [{ error }];
    const answers: PhotoAnswer<Result>[] = [];
    for (const photo of photos) answers.push(...(await answerEach([photo], ask)));
    return answers;
  }
}
