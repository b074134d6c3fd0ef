import type { DrawingLimits } from "../check-drawing.js";
import { DoodleError } from "../doodle-error.js";
import type { LabelledDrawing } from "./labelled-drawing.js";
import { readLines } from "./lines.js";
import { parseDrawingLine } from "./ndjson.js";

export interface ReadDrawingsOptions extends DrawingLimits {
  /** Leaves out the drawings for which it is false. */
  readonly only?: (drawing: LabelledDrawing) => boolean;
  /** Called for a line that holds no drawing, which is then skipped. Without it such a line is an error. */
  readonly onInvalid?: (error: DoodleError, line: number) => void;
}

/**
 * The drawings of an .ndjson or .ndjson.gz file, one after the other as the file is read.
 *
 * @throws DoodleError `invalid-drawing` with the number of the line, `invalid-file` for a file that cannot be read to its end.
 */
export async function* readDrawings(file: string, options: ReadDrawingsOptions = {}): AsyncGenerator<LabelledDrawing> {
  let number = 0;
  for await (const line of readLines(file)) {
    number++;
    if (line.trim() === "") continue;
    const drawing = readLine(line, number, file, options);
    if (drawing && (options.only?.(drawing) ?? true)) yield drawing;
  }
}

function readLine(
  line: string,
  number: number,
  file: string,
  options: ReadDrawingsOptions,
): LabelledDrawing | undefined {
  try {
    return parseDrawingLine(line, options);
  } catch (error) {
    if (!(error instanceof DoodleError)) throw error;
    const located = new DoodleError(error.code, `${file}, line ${number}: ${error.message}`, { cause: error });
    if (!options.onInvalid) throw located;
    options.onInvalid(located, number);
    return undefined;
  }
}
