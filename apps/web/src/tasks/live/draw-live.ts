import type { Task } from "@vistazo/tasks";
import { colorsByLabel, rgbOf } from "@vistazo/ui";
import type { TaskTypes } from "@vistazo/vision";

type Result<T extends Task> = TaskTypes[T]["result"];

/** A label and how sure the model is, where it says so. */
export interface LiveLabel {
  readonly label: string;
  readonly score: number | null;
  readonly color?: string;
}

const seen = new Set<string>();

/** A label keeps its colour from frame to frame. */
function labelColor(label: string): string {
  seen.add(label);
  return colorsByLabel(seen).get(label)!;
}

/** How many labels are listed below a picture that moves. */
const MOST = 5;

/** What was found in a frame, drawn over the video that shows it; the canvas gets the frame's size. */
export function drawLive<T extends Task>(
  task: T,
  canvas: HTMLCanvasElement,
  video: HTMLVideoElement,
  result: Result<T>,
): void {
  const { videoWidth, videoHeight } = video;
  if (canvas.width !== videoWidth || canvas.height !== videoHeight) {
    canvas.width = videoWidth;
    canvas.height = videoHeight;
  }
  const context = canvas.getContext("2d");
  if (!context) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  drawings[task]?.(context, result as never);
}

/** What is listed: the best labels of a classifier, and what a detector and a segmenter found. */
export function liveLabels<T extends Task>(task: T, result: Result<T>): LiveLabel[] {
  if (task === "depth-estimation" || task === "background-removal") return [];
  const found = result as readonly { readonly label: string; readonly score: number | null }[];
  return found.slice(0, MOST).map(({ label, score }) => ({
    label,
    score,
    // What is drawn is found by its colour.
    ...(task in drawings && { color: labelColor(label) }),
  }));
}

const drawings: { readonly [T in Task]?: (context: CanvasRenderingContext2D, result: Result<T>) => void } = {
  "object-detection": (context, objects) => {
    const line = Math.max(2, context.canvas.width / 240);
    context.lineWidth = line;
    context.font = `600 ${Math.round(line * 6)}px sans-serif`;
    context.textBaseline = "top";
    for (const { label, box } of objects) {
      const { xmin, ymin, xmax, ymax } = box;
      context.strokeStyle = labelColor(label);
      context.strokeRect(xmin, ymin, xmax - xmin, ymax - ymin);
      const width = context.measureText(label).width + line * 3;
      context.fillStyle = context.strokeStyle;
      context.fillRect(xmin, ymin, width, line * 8);
      context.fillStyle = "#14171b";
      context.fillText(label, xmin + line * 1.5, ymin + line);
    }
  },
  "image-segmentation": (context, segments) => {
    for (const { label, mask } of segments) {
      const { size, counts } = mask.toJSON();
      paint(context, size[1], size[0], (pixels) => {
        const color = rgba(...rgbOf(labelColor(label)), 140);
        let place = 0;
        for (const [i, count] of counts.entries()) {
          if (i % 2 === 1) pixels.fill(color, place, place + count);
          place += count;
        }
      });
    }
  },
  "background-removal": (context, { data, width, height }) => {
    paint(context, width, height, (pixels) => {
      for (let i = 0; i < pixels.length; i++) pixels[i] = rgba(12, 16, 20, (255 - (data[i * 4 + 3] ?? 0)) * 0.94);
    });
  },
  "depth-estimation": (context, { depth }) => {
    paint(context, depth.width, depth.height, (pixels) => {
      for (const [i, gray] of depth.data.entries()) pixels[i] = rgba(gray, gray, gray, 255);
    });
  },
};

/** Of a pixel in memory, where the lowest byte comes first. */
function rgba(red: number, green: number, blue: number, alpha: number): number {
  return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

const layer = new OffscreenCanvas(1, 1);

/** Pixels of any size, spread over the frame. */
function paint(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  fill: (pixels: Uint32Array) => void,
): void {
  layer.width = width;
  layer.height = height;
  const image = new ImageData(width, height);
  fill(new Uint32Array(image.data.buffer));
  layer.getContext("2d")!.putImageData(image, 0, 0);
  context.drawImage(layer, 0, 0, context.canvas.width, context.canvas.height);
}
