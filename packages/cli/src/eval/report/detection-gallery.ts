import type { DetectionEvaluation, DetectionMatch, TruthMatch } from "@vistazo/metrics";
import type { SetPhoto } from "../model-run.js";
import { type Html, html } from "./html.js";
import { embedded, loadSmall } from "./thumbnail.js";

/** More would make the page too large to open. */
const mostPhotos = 100;

interface PhotoOutcomes {
  readonly image: number;
  readonly hits: DetectionMatch[];
  readonly wrong: DetectionMatch[];
  readonly missed: TruthMatch[];
}

/** The photos with the most mistakes first: hits, misses and false alarms at IoU 0.5, detections from a score on. */
export async function detectionGallery(
  evaluation: DetectionEvaluation,
  photos: readonly SetPhoto[],
  minScore: number,
): Promise<Html> {
  const worst = outcomesByPhoto(evaluation, photos.length, minScore).slice(0, mostPhotos);
  const figures: Html[] = [];
  for (const outcomes of worst) figures.push(await figure(evaluation, photos[outcomes.image], outcomes));
  const rest = photos.length - worst.length;
  return html`${legend}
<div class="gallery">${figures}</div>
${rest > 0 ? html`<p class="about">${rest} more photos with fewer mistakes are not shown.</p>` : ""}`;
}

const legend = html`<ul class="legend marks">
<li><svg viewBox="0 0 32 12" aria-hidden="true"><rect class="hit" x="3" y="2" width="26" height="8"/></svg>found</li>
<li><svg viewBox="0 0 32 12" aria-hidden="true"><rect class="miss" x="3" y="2" width="26" height="8"/></svg>missed: the truth’s box</li>
<li><svg viewBox="0 0 32 12" aria-hidden="true"><rect class="false" x="3" y="2" width="26" height="8"/></svg>false alarm</li>
</ul>`;

function outcomesByPhoto(evaluation: DetectionEvaluation, count: number, minScore: number): PhotoOutcomes[] {
  const all = evaluation.outcomes({ iou: 0.5, minScore });
  const perPhoto = Array.from(
    { length: count },
    (_, image): PhotoOutcomes => ({ image, hits: [], wrong: [], missed: [] }),
  );
  for (const found of all.detections) {
    if (found.outcome === "true-positive") perPhoto[found.image].hits.push(found);
    else if (found.outcome === "false-positive") perPhoto[found.image].wrong.push(found);
  }
  for (const truth of all.truths) if (truth.outcome === "missed") perPhoto[truth.image].missed.push(truth);
  const mistakes = ({ wrong, missed }: PhotoOutcomes) => wrong.length + missed.length;
  return perPhoto.sort((a, b) => mistakes(b) - mistakes(a));
}

async function figure(
  { overlaps: { truth, detections } }: DetectionEvaluation,
  photo: SetPhoto,
  { image, hits, wrong, missed }: PhotoOutcomes,
): Promise<Html> {
  const small = await loadSmall(photo.path);
  // Boxes are in the truth's pixels; a photo may be stored smaller.
  const width = truth.images.widths[image] || small.width;
  const height = truth.images.heights[image] || small.height;
  const name = (category: number) => truth.categories.names[category];
  const scale = width / 320;
  const marks = [
    ...missed.map(({ truth: row, category }) => mark("miss", truth.boxes, row, name(category), scale)),
    ...wrong.map(({ detection, category }) => mark("false", detections.boxes, detection, name(category), scale)),
    ...hits.map(({ detection, category }) => mark("hit", detections.boxes, detection, name(category), scale)),
  ];
  const counts = `${hits.length} found, ${missed.length} missed, ${wrong.length} false alarms`;
  return html`<figure><div class="picture">${await embedded(small, `${photo.name}: ${counts}`)}
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">${marks}</svg></div>
<figcaption><b>${photo.name}</b> · ${counts}${details(
    "missed",
    missed.map(({ category }) => name(category)),
  )}${details(
    "false",
    wrong.map(({ category }) => name(category)),
  )}</figcaption></figure>
`;
}

function mark(kind: "hit" | "miss" | "false", boxes: Float64Array, row: number, label: string, scale: number): Html {
  const [x, y, width, height] = Array.from(boxes.subarray(row * 4, row * 4 + 4), (side) => Math.round(side * 10) / 10);
  const text = Math.max(y + 13 * scale, 13 * scale);
  const box = html`x="${x}" y="${y}" width="${width}" height="${height}"`;
  const size = Math.round(12 * scale);
  const outline = html`<rect class="halo" ${box}/><rect class="${kind}" ${box}><title>${label}</title></rect>`;
  // Names that do not fit into their boxes would hide the photo; the caption has them.
  if (label.length * 7.5 * scale > width || height < 16 * scale) return outline;
  return html`${outline}<text x="${x + 4 * scale}" y="${text}" style="font-size:${size}px;stroke-width:${size / 4}px">${label}</text>`;
}

function details(what: string, labels: readonly string[]): string {
  if (labels.length === 0) return "";
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const list = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([label, count]) => (count > 1 ? `${label} × ${count}` : label));
  return ` · ${what}: ${list.slice(0, 6).join(", ")}${list.length > 6 ? ", …" : ""}`;
}
