import { type LoadPhotoOptions, loadPhoto } from "@vistazo/image/load-photo";
import { Mask } from "@vistazo/image/mask";
import type { PhotoInput } from "@vistazo/image/photo-input";
import { interpolate } from "@vistazo/image/prepare";
import type { Size } from "@vistazo/image/pure";
import {
  type Completed,
  complete,
  type ImageSegmentationOptions,
  listTexts,
  type SegmentRuns,
  imageSegmentation as task,
} from "@vistazo/tasks";
import { traced } from "@vistazo/tracing";
import type { Architecture } from "../architectures/architecture.js";
import { classCount, type Id2Label, labelName } from "../labels.js";
import type { Model } from "../model.js";
import { type Matte, matteOf } from "../networks/matting.js";
import {
  type PromptedMasks,
  type ProposedMasks,
  type QueryMasks,
  type SegmenterAnswer,
  selectRows,
} from "../networks/segmenter.js";
import { bestClasses, bestPairs, bestPairsBySigmoid, type QueryClassPairs } from "../postprocess/best-pairs.js";
import { noOverlap, placeProposals, selectProposals } from "../postprocess/box-proposals.js";
import { maskAtPhoto, segmentWithin } from "../postprocess/framed-masks.js";
import { type InstanceMap, layInstances, layInstancesBeneath } from "../postprocess/instance-segmentation.js";
import { matteToAlpha } from "../postprocess/matte.js";
import { sigmoid } from "../postprocess/probabilities.js";
import { prototypeMasks } from "../postprocess/prototype-masks.js";
import { classMaps, type FoundQueries, findQueries, segmentQueries } from "../postprocess/query-segmentation.js";
import { semanticLabelMap } from "../postprocess/semantic-segmentation.js";
import { VisionError } from "../vision-error.js";

/** The photo divided into objects, or into classes. */
export async function imageSegmentation(
  model: Model<"image-segmentation">,
  photos: readonly PhotoInput[],
  options: ImageSegmentationOptions & LoadPhotoOptions,
): Promise<SegmentRuns[][]> {
  const completed = complete(task.options, {
    ...options,
    threshold: options.threshold ?? model.architecture?.threshold,
  });
  const decoded = await Promise.all(photos.map((photo) => loadPhoto(photo, options)));
  const pixels = traced("preprocess", () => decoded.map((photo) => model.processor.preprocess(photo)));
  const answers = await model.answer(pixels);
  return traced("postprocess", async () => {
    const results: SegmentRuns[][] = [];
    for (const [i, answer] of answers.entries()) {
      results.push(await segmentPhoto(model, answer, decoded[i], pixels[i], completed));
    }
    return results;
  });
}

async function segmentPhoto(
  { config: { id2label, json }, architecture, processor }: Model<"image-segmentation">,
  found: SegmenterAnswer,
  photo: Size,
  seen: Size,
  options: Completed<typeof task.options>,
): Promise<SegmentRuns[]> {
  const { subtask } = options;
  const answer = found.kind === "subtasks" ? await found.queries(subtask ?? "panoptic") : found;
  if (answer.kind !== "prompts" && options.candidate_labels !== undefined) {
    throw new VisionError(
      "invalid-option",
      'This model has labels of its own and reads no texts; "candidate_labels" is for those that do.',
    );
  }
  if (answer.kind === "boxes") {
    if (subtask !== undefined && subtask !== "instance") throw cannot(subtask, '"instance"');
    return boxesToObjects(answer, photo, seen, id2label, options);
  }
  if (options.iou_threshold !== undefined) throw noOverlap();
  if (answer.kind === "queries") {
    const decoding = architecture?.masks;
    if (decoding?.scores === "sigmoid") {
      if (subtask !== undefined && subtask !== "instance") throw cannot(subtask, '"instance"');
      checkLabels(answer.classes, id2label);
      return queriesBeneathEachOther(answer, photo, id2label, options);
    }
    checkLabels(answer.classes - 1, id2label);
    if (answer.mustBeKnown && !decoding) {
      throw new VisionError(
        "unsupported-architecture",
        `How models of the type "${json.model_type}" tell their segments is not known here.`,
      );
    }
    if (decoding?.frame === "padded")
      return framedQueries(answer, photo, { seen, part: processor.framedPart(photo) }, id2label, options);
    const sized = decoding?.maskSide ? resizedMasks(answer, decoding.maskSide) : answer;
    if (subtask === "semantic") return queriesToClasses(sized, photo, id2label);
    if (subtask === "instance" && decoding?.instances === "layers")
      return queriesToLayers(sized, photo, id2label, options.threshold);
    const { logits, classes: all } = answer;
    if (subtask === "instance" && decoding?.instances === "logits") {
      const found = above(bestPairs(logits, all), options.threshold);
      return queriesToObjects(sized, found, photo, id2label, options, "logits");
    }
    return queriesToObjects(sized, findQueries(logits, all, options.threshold), photo, id2label, options);
  }
  if (subtask === "panoptic" || subtask === "instance") {
    throw cannot(subtask, '"semantic"');
  }
  if (answer.kind === "prompts") return promptsToSegments(answer, photo, options);
  if (answer.kind === "matte") return foreground(answer, photo, architecture, options);
  const { logits, classes, height, width } = answer;
  // One map without a label is no class but how much of each pixel is foreground.
  if (classes === 1 && classCount(id2label) !== 1) return foreground(matteOf(answer), photo, architecture, options);
  checkLabels(classes, id2label);
  return classSegments(semanticLabelMap(logits, classes, height, width, photo.height, photo.width), photo, id2label);
}

function cannot(subtask: string, only: string): VisionError {
  return new VisionError("invalid-option", `This model cannot do the subtask "${subtask}", only ${only}.`);
}

/** The answer with masks of a square, however large the network's are. */
function resizedMasks(answer: QueryMasks, side: number): QueryMasks {
  return {
    ...answer,
    masks: async (queries) => {
      const { data, height, width } = await answer.masks(queries);
      const size = { height: side, width: side };
      const planes = { channels: queries.length, height, width };
      return { data: interpolate(data, planes, { ...size, mode: "bilinear" }), ...size };
    },
  };
}

/** Segments of a photo that fills a part of what the network saw. */
async function framedQueries(
  answer: QueryMasks,
  photo: Size,
  { seen, part }: { readonly seen: Size; readonly part: Size | undefined },
  id2label: Id2Label,
  options: Completed<typeof task.options>,
): Promise<SegmentRuns[]> {
  const { subtask, threshold, mask_threshold: maskThreshold, overlap_mask_area_threshold: overlapThreshold } = options;
  if (subtask === "semantic") throw cannot(subtask, '"panoptic" and "instance"');
  const { logits, classes } = answer;
  if (!part) {
    throw new VisionError(
      "invalid-config",
      'preprocessor_config.json must pad photos for this model: "do_pad" true and a "size" of equal "shortest_edge" and "longest_edge".',
    );
  }
  if (subtask === "instance") {
    const pairs = bestClasses(logits, classes);
    const wanted = pairs.queries.filter((_, query) => pairs.scores[query] >= threshold);
    const { mask, size } = await masksOfPairs(answer, pairs, wanted);
    const atPhoto = (query: number) => maskAtPhoto(mask(query), size, seen, part, photo);
    return instanceRuns(pairs, layInstances(pairs, atPhoto, photo, photo, threshold), photo, id2label);
  }
  const { queries, labels, scores } = findQueries(logits, classes, threshold);
  if (queries.length === 0) return [];
  const { data, height, width } = await answer.masks(queries);
  const plane = height * width;
  const mask = (i: number) =>
    maskAtPhoto(data.subarray(i * plane, (i + 1) * plane), { height, width }, seen, part, photo);
  const { owners, segments } = segmentWithin(mask, scores, { maskThreshold, overlapThreshold, ...photo });
  const runs = Mask.fromLabelMap(owners, photo.width, photo.height);
  return segments.map((query) => ({
    score: Number(scores[query].toFixed(6)),
    label: labelName(id2label, labels[query]),
    mask: runs.get(query + 1)!.toJSON(),
  }));
}

/** Panoptic and instance segmentation, which are one as long as no label is fused. */
async function queriesToObjects(
  answer: QueryMasks,
  { queries, labels, scores }: FoundQueries,
  photo: Size,
  id2label: Id2Label,
  { mask_threshold: maskThreshold, overlap_mask_area_threshold: overlapThreshold }: Completed<typeof task.options>,
  compare?: "logits",
): Promise<SegmentRuns[]> {
  if (queries.length === 0) return [];
  const masks = await answer.masks(queries);
  const { height, width } = photo;
  const options = { maskThreshold, overlapThreshold, height, width, compare };
  const { owners, segments } = segmentQueries(masks.data, masks, scores, options);
  const runs = Mask.fromLabelMap(owners, photo.width, photo.height);
  return segments.map((query) => ({
    score: Number(scores[query].toFixed(6)),
    label: labelName(id2label, labels[query]),
    mask: runs.get(query)!.toJSON(),
  }));
}

/** Instance segmentation of boxes, whose masks may overlap. */
function boxesToObjects(
  { proposals, coefficients, prototypes }: ProposedMasks,
  photo: Size,
  seen: Size,
  id2label: Id2Label,
  { threshold, mask_threshold: maskThreshold, iou_threshold: overlap }: Completed<typeof task.options>,
): SegmentRuns[] {
  const chosen = selectProposals(proposals, { threshold, overlap });
  const { scores, labels, boxes } = placeProposals(proposals, chosen, photo, seen);
  const mixed = { coefficients: selectRows(coefficients, prototypes.count, chosen), boxes };
  return prototypeMasks(mixed, prototypes, photo, maskThreshold).map((mask, i) => ({
    score: scores[i],
    label: labelName(id2label, labels[i]),
    mask: mask.toJSON(),
  }));
}

/** Pairs whose score is greater. */
function above({ queries, labels, scores }: FoundQueries, threshold: number): FoundQueries {
  const kept = Array.from(scores.keys()).filter((pair) => scores[pair] > threshold);
  return {
    queries: Int32Array.from(kept, (pair) => queries[pair]),
    labels: Int32Array.from(kept, (pair) => labels[pair]),
    scores: Float32Array.from(kept, (pair) => scores[pair]),
  };
}

/** Instances, each above those before it. One that is wholly covered has an empty mask, as in Python. */
async function queriesToLayers(
  answer: QueryMasks,
  photo: Size,
  id2label: Id2Label,
  threshold: number,
): Promise<SegmentRuns[]> {
  const pairs = bestPairs(answer.logits, answer.classes);
  const wanted = pairs.queries.filter((_, pair) => pairs.scores[pair] >= threshold);
  const { mask, size } = await masksOfPairs(answer, pairs, wanted);
  return instanceRuns(pairs, layInstances(pairs, mask, size, photo, threshold), photo, id2label);
}

/** Instances, each beneath those before it. */
async function queriesBeneathEachOther(
  answer: QueryMasks,
  photo: Size,
  id2label: Id2Label,
  { threshold, mask_threshold: least }: Completed<typeof task.options>,
): Promise<SegmentRuns[]> {
  const { logits, classes } = answer;
  const pairs = bestPairsBySigmoid(logits, classes, { count: logits.length / classes, threshold });
  const { mask, size } = await masksOfPairs(answer, pairs, pairs.queries);
  return instanceRuns(pairs, layInstancesBeneath(pairs, mask, size, photo, least), photo, id2label);
}

/** The logits of the masks of pairs whose query is wanted. */
async function masksOfPairs(answer: QueryMasks, { queries }: QueryClassPairs, wanted: Int32Array) {
  const rows = Int32Array.from(new Set(wanted));
  const { data, height, width } =
    rows.length > 0 ? await answer.masks(rows) : { data: new Float32Array(), height: 1, width: 1 };
  const mask = (pair: number) => {
    const row = rows.indexOf(queries[pair]);
    return data.subarray(row * height * width, (row + 1) * height * width);
  };
  return { mask, size: { height, width } };
}

function instanceRuns(
  { labels }: QueryClassPairs,
  { owners, instances }: InstanceMap,
  { height, width }: Size,
  id2label: Id2Label,
): SegmentRuns[] {
  const runs = Mask.fromLabelMap(owners, width, height);
  const empty = Mask.fromRuns({ size: [height, width], counts: [height * width] });
  return instances.map(({ pair, score }, i) => ({
    score: Number(score.toFixed(6)),
    label: labelName(id2label, labels[pair]),
    mask: (runs.get(i + 1) ?? empty).toJSON(),
  }));
}

async function queriesToClasses(answer: QueryMasks, photo: Size, id2label: Id2Label): Promise<SegmentRuns[]> {
  const { logits, classes } = answer;
  const all = Int32Array.from({ length: logits.length / classes }, (_, query) => query);
  const { data, height, width } = await answer.masks(all);
  const maps = answer.classMaps ? await answer.classMaps(data) : classMaps(logits, classes, data);
  return classSegments(semanticLabelMap(maps, classes - 1, height, width, photo.height, photo.width), photo, id2label);
}

/** One segment a class that is anywhere in the photo, in the order of the classes. */
function classSegments(labels: Uint8Array | Uint16Array, { height, width }: Size, id2label: Id2Label): SegmentRuns[] {
  const masks = Mask.fromLabelMap(labels, width, height);
  return Array.from(masks, ([id, mask]) => ({ score: null, label: labelName(id2label, id), mask: mask.toJSON() }));
}

/** A segment for each text that was asked for, its score the greatest probability anywhere. */
async function promptsToSegments(
  answer: PromptedMasks,
  photo: Size,
  { candidate_labels: given, threshold, mask_threshold: least }: Completed<typeof task.options>,
): Promise<SegmentRuns[]> {
  if (given === undefined) {
    throw new VisionError(
      "invalid-option",
      'This model looks for what it is asked for: give the option "candidate_labels", such as ["cat", "sofa"].',
    );
  }
  const labels = listTexts(given);
  const { data, height, width } = await answer.masks(labels);
  const size = { height: photo.height, width: photo.width };
  const logits = interpolate(data, { channels: labels.length, height, width }, { ...size, mode: "bilinear" });
  const plane = size.height * size.width;
  const segments = labels.map((label, i): SegmentRuns => {
    const probabilities = logits.subarray(i * plane, (i + 1) * plane).map(sigmoid);
    const score = probabilities.reduce((greatest, probability) => Math.max(greatest, probability), 0);
    return { score, label, mask: Mask.fromScores(probabilities, size.width, size.height, least).toJSON() };
  });
  return segments.filter(({ score }) => score !== null && score > threshold);
}

/** What a model that removes backgrounds keeps, as one segment. */
function foreground(
  matte: Matte,
  photo: Size,
  architecture: Architecture | undefined,
  { mask_threshold: threshold }: Completed<typeof task.options>,
): SegmentRuns[] {
  const alpha = matteToAlpha(matte, photo, architecture?.mattes);
  const mask = Mask.fromBytes(
    alpha.map((level) => Number(level >= threshold * 255)),
    photo.width,
    photo.height,
  );
  return mask.area === 0 ? [] : [{ score: null, label: "foreground", mask: mask.toJSON() }];
}

function checkLabels(classes: number, id2label: Id2Label): void {
  const labels = classCount(id2label);
  if (classes === labels) return;
  throw new VisionError(
    "invalid-output",
    `The network tells ${classes} classes apart where config.json has ${labels} labels.`,
  );
}
