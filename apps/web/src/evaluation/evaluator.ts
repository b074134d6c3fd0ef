import {
  type DetectionEvaluation,
  type Detections,
  type DetectionTruth,
  detectionsFromArrays,
  ERROR_KINDS,
  evaluateDetections,
  type Id,
  type IouType,
  MetricsError,
  readCocoResults,
  readCocoTruth,
  truthFromArrays,
} from "@vistazo/metrics";
import { exampleSet } from "./example.js";
import type {
  ErrorView,
  FoundOnPhotos,
  Look,
  LookQuestion,
  Overview,
  PhotoMark,
  PhotoQuestion,
  PhotoView,
  Rectangle,
  ThresholdView,
  TruthView,
} from "./protocol.js";
import { LOWEST_IOU, THRESHOLDS } from "./thresholds.js";

/** Holds one comparison and answers questions about it. It knows nothing of the page and runs in a worker. */
export class Evaluator {
  #version = 0;
  #truth: DetectionTruth | null = null;
  #detections: Detections | null = null;
  #imageIds: Id[] | undefined;
  #evaluation: DetectionEvaluation | null = null;

  /** Compares the built-in example. */
  example(): Overview {
    const { scenes, labels, detections } = exampleSet();
    this.#truth = truthFromArrays(scenes, { labels, name: "example" });
    this.#detections = detectionsFromArrays(detections, this.#truth, { name: "example" });
    this.#imageIds = undefined;
    return this.compare("bbox");
  }

  /**
   * Reads annotations for the next comparison; questions about the present one are still answered.
   * @throws MetricsError naming what is wrong in the file
   */
  async readTruth(file: Blob, name: string): Promise<TruthView> {
    const truth = await readCocoTruth(file, { name });
    this.#truth = truth;
    this.#detections = null;
    return viewOfTruth(truth);
  }

  /** @throws MetricsError naming what is wrong in the file */
  async readPredictions(file: Blob, name: string): Promise<Overview> {
    this.#detections = await readCocoResults(file, this.#needTruth(), { name });
    this.#imageIds = undefined;
    return this.#compareWhatCanBe();
  }

  /** What a model found on some of the photos; only those take part. */
  takeFound({ name, photos }: FoundOnPhotos): Overview {
    const truth = this.#needTruth();
    const images = new Map(truth.images.names.map((fileName, image) => [fileName, truth.images.ids[image] as Id]));
    const found = photos.flatMap(({ fileName, objects }) => {
      const id = images.get(fileName);
      return id === undefined ? [] : [{ id, objects }];
    });
    this.#detections = detectionsFromArrays(found, truth, { name });
    this.#imageIds = found.map(({ id }) => id);
    return this.compare("bbox");
  }

  /** Compares boxes or masks. */
  compare(iouType: IouType): Overview {
    const truth = this.#needTruth();
    const detections = this.#detections;
    if (!detections) throw new MetricsError("invalid-argument", "There are no predictions yet.");
    const evaluation = evaluateDetections(truth, detections, {
      iouType,
      lowestIou: LOWEST_IOU,
      imageIds: this.#imageIds,
    });
    this.#evaluation = evaluation;
    return {
      version: ++this.#version,
      truth: viewOfTruth(truth),
      predictions: {
        name: detections.name,
        count: detections.count,
        unknownCategories: detections.unknownCategories,
      },
      iouType,
      masks: truth.masks !== undefined && detections.masks !== undefined,
      photoCount: this.#imageIds?.length ?? truth.images.count,
      summary: evaluation.summary,
      categories: evaluation.perCategory().map((row) => ({ ...row, index: truth.categories.index.find(row.id) })),
    };
  }

  look({ version, iou, minScore, category }: LookQuestion): Look | null {
    const evaluation = this.#of(version);
    if (!evaluation) return null;
    const { truth } = evaluation.overlaps;
    const perCategory = evaluation.at([iou]).perCategory();
    const places = new Map(perCategory.map(({ id }, place) => [truth.categories.index.find(id), place]));
    const rows = perCategory.map(({ AP: ap }) => ({ ap, hits: 0, falses: 0, misses: 0 }));
    const counts = () => new Int32Array(truth.images.count);
    const perPhoto = { hits: counts(), falses: counts(), misses: counts() };
    const only = category === null ? -1 : truth.categories.index.find(category);
    const count = (what: "hits" | "falses" | "misses", of: { category: number; image: number }) => {
      const row = rows[places.get(of.category) ?? -1];
      if (row) row[what]++;
      if (only === -1 || of.category === only) perPhoto[what][of.image]! += 1;
    };
    const { detections, truths } = evaluation.outcomes({ iou, minScore });
    for (const detection of detections) {
      if (detection.outcome !== "ignored") count(detection.outcome === "true-positive" ? "hits" : "falses", detection);
    }
    for (const object of truths) if (object.outcome === "missed") count("misses", object);
    const { recall, precision, scores, ap } = evaluation.curve({ iou, category: category ?? undefined });
    const { imageRank } = evaluation.overlaps.selection;
    const photos = Int32Array.from(imageRank.keys()).filter((image) => (imageRank[image] as number) >= 0);
    return { iou, ap, recall, precision, scores, categories: rows, photos, ...perPhoto };
  }

  thresholds(version: number, category: Id | null): ThresholdView | null {
    const evaluation = this.#of(version);
    if (!evaluation) return null;
    return {
      curves: THRESHOLDS.map((iou) => {
        const { ap, recall, precision } = evaluation.curve({ iou, category: category ?? undefined });
        return { iou, ap, recall, precision };
      }),
    };
  }

  photo({ version, photo, iou, minScore, category }: PhotoQuestion): PhotoView | null {
    const evaluation = this.#of(version);
    if (!evaluation) return null;
    const { truth, detections } = evaluation.overlaps;
    const { images, categories } = truth;
    const outcomes = evaluation.outcomes({
      image: images.ids[photo] as Id,
      iou,
      minScore,
      category: category ?? undefined,
    });
    const marks: PhotoMark[] = [];
    for (const { detection, category: kind, score, outcome, truth: object, iou: overlap } of outcomes.detections) {
      if (outcome === "ignored") continue;
      const hit = outcome === "true-positive";
      marks.push({
        id: `detection-${detection}`,
        fate: hit ? "hit" : "false",
        label: categories.names[kind] as string,
        score,
        iou: overlap,
        late: !hit && overlap >= iou,
        box: rectangle(detections.boxes, detection),
        object: hit ? rectangle(truth.boxes, object) : null,
      });
    }
    for (const { truth: object, category: kind, outcome } of outcomes.truths) {
      if (outcome !== "missed") continue;
      marks.push({
        id: `object-${object}`,
        fate: "missed",
        label: categories.names[kind] as string,
        score: null,
        iou: 0,
        late: false,
        box: rectangle(truth.boxes, object),
        object: null,
      });
    }
    return { photo, width: images.widths[photo] as number, height: images.heights[photo] as number, marks };
  }

  errors(version: number, iou: number): ErrorView[] | null {
    const evaluation = this.#of(version);
    if (!evaluation) return null;
    const { perKind } = evaluation.errors({ foreground: iou, background: LOWEST_IOU });
    return ERROR_KINDS.map((kind) => ({ kind, ...perKind[kind] }));
  }

  /** Boxes, or masks where the annotations have no boxes. */
  #compareWhatCanBe(): Overview {
    try {
      return this.compare("bbox");
    } catch (error) {
      if (!this.#truth?.masks || !this.#detections?.masks) throw error;
      return this.compare("segm");
    }
  }

  #of(version: number): DetectionEvaluation | null {
    return version === this.#version ? this.#evaluation : null;
  }

  #needTruth(): DetectionTruth {
    if (this.#truth) return this.#truth;
    throw new MetricsError("invalid-argument", "There are no annotations yet.");
  }
}

function viewOfTruth(truth: DetectionTruth): TruthView {
  return {
    name: truth.name,
    photos: truth.images.names,
    objects: truth.count,
    categories: truth.categories.count,
  };
}

function rectangle(boxes: Float64Array, row: number): Rectangle {
  return [...boxes.subarray(row * 4, row * 4 + 4)] as unknown as Rectangle;
}
