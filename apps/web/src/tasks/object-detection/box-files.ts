import type { Detection } from "@vistazo/tasks";
import { csv } from "../pictures/file-names.js";

export interface PhotoFacts {
  /** The file's name. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Labels in the order in which they first come. */
function labelsOf(objects: readonly Detection[]): string[] {
  return [...new Set(objects.map(({ label }) => label))];
}

/**
 * Objects as annotations of COCO (https://cocodataset.org/#format-data): boxes are left, top, width and height in pixels, and each has its
 * score besides.
 */
export function cocoFile(objects: readonly Detection[], { name, width, height }: PhotoFacts): string {
  const labels = labelsOf(objects);
  const annotations = objects.map(({ label, score, box }, i) => {
    const [boxWidth, boxHeight] = [box.xmax - box.xmin, box.ymax - box.ymin];
    return {
      id: i + 1,
      image_id: 1,
      category_id: labels.indexOf(label) + 1,
      bbox: [box.xmin, box.ymin, boxWidth, boxHeight],
      area: boxWidth * boxHeight,
      iscrowd: 0,
      score,
    };
  });
  const file = {
    images: [{ id: 1, file_name: name, width, height }],
    annotations,
    categories: labels.map((label, i) => ({ id: i + 1, name: label })),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/**
 * Objects as YOLO has them: a line each with the class's number from 0, and the box's centre, width and height as shares of the photo's.
 * The classes stand one a line in `classes`.
 */
export function yoloFiles(
  objects: readonly Detection[],
  { width, height }: PhotoFacts,
): { boxes: string; classes: string } {
  const labels = labelsOf(objects);
  const lines = objects.map(({ label, box: { xmin, ymin, xmax, ymax } }) => {
    const shares = [
      (xmin + xmax) / 2 / width,
      (ymin + ymax) / 2 / height,
      (xmax - xmin) / width,
      (ymax - ymin) / height,
    ];
    return `${labels.indexOf(label)} ${shares.map((share) => share.toFixed(6)).join(" ")}\n`;
  });
  return { boxes: lines.join(""), classes: labels.map((label) => `${label}\n`).join("") };
}

/** Objects as a table: corners in pixels. */
export function boxTable(objects: readonly Detection[]): string {
  return csv([
    ["label", "score", "xmin", "ymin", "xmax", "ymax"],
    ...objects.map(({ label, score, box: { xmin, ymin, xmax, ymax } }) => [label, score, xmin, ymin, xmax, ymax]),
  ]);
}
