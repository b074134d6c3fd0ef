import { type Drawing, simplify } from "@vistazo/doodle";
import { fitsBytes } from "../packing.js";

/**
 * A drawing as the data set simplifies it. What has no times and only whole coordinates from 0 to 255 stays as it is: simplified once more, it would
 * change, as the first time may have left out an outermost point.
 */
export function simplified(drawing: Drawing): Drawing {
  return fitsBytes(drawing) ? drawing : simplify(drawing);
}
