import { type PenStrokes, PICTURE_SIDE, pictureFrame } from "@vistazo/ui";

/** Draws a drawing into a square of a canvas; its colour and line ends are the context's. */
export function paintDrawing(
  context: CanvasRenderingContext2D,
  drawing: PenStrokes,
  left: number,
  top: number,
  side: number,
): void {
  const frame = pictureFrame(drawing);
  const zoom = side / PICTURE_SIDE;
  const scale = frame.scale * zoom;
  const x0 = left + frame.left * zoom;
  const y0 = top + frame.top * zoom;
  context.beginPath();
  for (const [xs, ys] of drawing) {
    const x = (xs[0] as number) * scale + x0;
    const y = (ys[0] as number) * scale + y0;
    context.moveTo(x, y);
    if (xs.length === 1) context.lineTo(x + 0.01, y);
    for (let i = 1; i < xs.length; i++) context.lineTo((xs[i] as number) * scale + x0, (ys[i] as number) * scale + y0);
  }
  context.stroke();
}
