import type { Tensor } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { floatOutput } from "../../float-output.js";
import { classCount, readLabels } from "../../labels.js";
import { describeOutputs, type Outputs } from "../../network.js";
import { type ClassifierAnswer, readClassifier } from "../../networks/classifier.js";
import type { ProposedBoxes, Suppression } from "../../networks/detector.js";
import type { ProposedMasks } from "../../networks/segmenter.js";
import { VisionError } from "../../vision-error.js";

/** What differs between the two that export: https://docs.ultralytics.com/modes/predict/ and YOLOv5's `detect.py`. */
const habits: Readonly<Record<string, { readonly suppression: Suppression; readonly most: number }>> = {
  ultralytics: { suppression: { overlap: 0.7 }, most: 300 },
  yolov5: { suppression: { overlap: 0.45 }, most: 1000 },
};

/** Boxes with a score a class, of whatever generation. */
export function readBoxes(outputs: Outputs, config: ConfigReader): ProposedBoxes {
  return readPredictions(outputs, config, 0).proposals;
}

/** Boxes, and how each mixes the prototypes of masks. */
export function readMasks(outputs: Outputs, config: ConfigReader): ProposedMasks {
  const name = named(outputs, 4);
  if (!name) throw misfit(outputs, "boxes and prototypes of masks [1, prototypes, height, width]");
  const { data, shape } = floatOutput(outputs, name, 4);
  const [, count, height, width] = shape;
  const { proposals, coefficients } = readPredictions(outputs, config, count);
  return { kind: "boxes", proposals, coefficients, prototypes: { data, count, height, width } };
}

/** Classifiers of Ultralytics' put out probabilities: their logarithms are logits of the same. YOLOv5's put out logits. */
export function readClasses(outputs: Outputs, config: ConfigReader): ClassifierAnswer {
  const { logits } = readClassifier(outputs);
  return { logits: config.string("exporter") === "yolov5" ? logits : logits.map(Math.log) };
}

/** What each place of an output is. */
interface Columns {
  readonly proposals: number;
  /** The value of one column of a proposal. */
  at(proposal: number, column: number): number;
}

interface Predictions {
  readonly proposals: ProposedBoxes;
  /** [boxes, masks] */
  readonly coefficients: Float32Array;
}

/**
 * Three layouts: [1, 4 + classes + masks, boxes], of YOLOv8 and later; [1, boxes, 5 + classes + masks], of YOLOv5, whose fifth number
 * says how surely there is an object; and [1, boxes, 6 + masks], corners, score and class of boxes that were chosen already, of
 * YOLOv10, YOLO26 and exports with `nms`.
 */
function readPredictions(outputs: Outputs, config: ConfigReader, masks: number): Predictions {
  const classes = classCount(readLabels(config.json));
  const name = named(outputs, 3);
  if (!name) throw misfit(outputs, "boxes [1, numbers, boxes] or [1, boxes, numbers]");
  const { data, shape } = floatOutput(outputs, name, 3);
  const [, rows, columns] = shape;
  const byRow: Columns = { proposals: rows, at: (proposal, column) => data[proposal * columns + column] };
  const exporter = config.string("exporter");
  if (exporter === "yolov5" && columns === 5 + classes + masks) {
    return collect(byRow, masks, 5 + classes, { ...habits.yolov5, ...bestOf(byRow, 5, classes, 4) });
  }
  if (exporter !== "yolov5" && (config.boolean("finished", false) || columns === 6 + masks)) {
    if (columns !== 6 + masks) throw misfit(outputs, `boxes that are chosen already [1, boxes, ${6 + masks}]`);
    return collect(byRow, masks, 6, { most: habits.ultralytics.most, ...chosen(byRow, classes) });
  }
  if (exporter !== "yolov5" && rows === 4 + classes + masks) {
    const byColumn: Columns = { proposals: columns, at: (proposal, row) => data[row * columns + proposal] };
    const { suppression, most } = habits.ultralytics;
    const overlap = config.number("iou", suppression.overlap);
    const judged = bestOf(byColumn, 4, classes);
    return collect(byColumn, masks, 4 + classes, { suppression: { overlap }, most, ...judged });
  }
  const wanted = exporter === "yolov5" ? `[1, boxes, ${5 + classes + masks}]` : `[1, ${4 + classes + masks}, boxes]`;
  throw misfit(outputs, `${wanted} for the ${classes} classes that its metadata names`);
}

type Judged = Pick<ProposedBoxes, "boxes" | "scores" | "labels">;

function collect(
  { proposals, at }: Columns,
  masks: number,
  firstMask: number,
  judged: Judged & Pick<ProposedBoxes, "suppression" | "most">,
): Predictions {
  const coefficients = new Float32Array(proposals * masks);
  for (let i = 0, to = 0; i < proposals; i++) for (let k = 0; k < masks; k++) coefficients[to++] = at(i, firstMask + k);
  return { proposals: { kind: "boxes", ...judged }, coefficients };
}

/** Each box's best class, its score times that of the object where there is one. */
function bestOf({ proposals, at }: Columns, firstClass: number, classes: number, object?: number): Judged {
  const { fround } = Math;
  const boxes = new Float32Array(proposals * 4);
  const scores = new Float32Array(proposals);
  const labels = new Int32Array(proposals);
  for (let i = 0; i < proposals; i++) {
    const [x, y] = [at(i, 0), at(i, 1)];
    const [right, down] = [fround(at(i, 2) / 2), fround(at(i, 3) / 2)];
    boxes[i * 4] = x - right;
    boxes[i * 4 + 1] = y - down;
    boxes[i * 4 + 2] = x + right;
    boxes[i * 4 + 3] = y + down;
    const certainty = object === undefined ? 1 : at(i, object);
    let best = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < classes; c++) {
      const score = fround(at(i, firstClass + c) * certainty);
      if (score <= best) continue;
      best = score;
      labels[i] = c;
    }
    scores[i] = best;
  }
  return { boxes, scores, labels };
}

/** Boxes that the network chose. */
function chosen({ proposals, at }: Columns, classes: number): Judged {
  const boxes = new Float32Array(proposals * 4);
  const scores = new Float32Array(proposals);
  const labels = new Int32Array(proposals);
  for (let i = 0; i < proposals; i++) {
    for (let edge = 0; edge < 4; edge++) boxes[i * 4 + edge] = at(i, edge);
    scores[i] = at(i, 4);
    labels[i] = at(i, 5);
    if (labels[i] < 0 || labels[i] >= classes) {
      throw new VisionError(
        "invalid-output",
        `The network tells of class ${labels[i]} where its metadata names ${classes} classes.`,
      );
    }
  }
  return { boxes, scores, labels };
}

/** The first output of a rank: some older exports put out feature maps too. */
function named(outputs: Outputs, rank: number): string | undefined {
  return Object.entries(outputs).find(([, { shape }]: [string, Tensor]) => shape.length === rank)?.[0];
}

function misfit(outputs: Outputs, wanted: string): VisionError {
  return new VisionError("invalid-output", `The network must put out ${wanted}, not ${describeOutputs(outputs)}.`);
}
