/** What Node's `console.log` looks for on a value. */
const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/**
 * The same object, of which Node's `console.log` shows a line instead of its pixels. Nothing else changes: the property does not show when keys are
 * listed, copied or compared.
 */
export function shown<Value extends object>(value: Value, line: (value: Value) => string): Value {
  if (!Object.isExtensible(value)) return value;
  return Object.defineProperty(value, INSPECT, { value: () => line(value), configurable: true });
}

const CHANNELS = { 1: "gray", 2: "gray and alpha", 3: "RGB", 4: "RGBA" } as const;

/** Shows a picture by its size and channels: `Picture 640 x 480, RGB`. */
export function shownPicture<
  Picture extends { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 },
>(picture: Picture): Picture {
  return shown(picture, ({ width, height, channels }) => `Picture ${width} x ${height}, ${CHANNELS[channels]}`);
}
