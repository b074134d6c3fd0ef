/** The exercises of the course, each on the pages of the tasks it is about. */
export const EXERCISES = ["dogs-or-cats", "count", "together", "backdrop", "depth"] as const;
export type ExerciseName = (typeof EXERCISES)[number];

interface ExerciseCode {
  /** The file it is meant for. */
  file: string;
  /** What begins the program and stays as it is. */
  start: string;
  /** What is missing: in its place the start has a line that says so. */
  solution: string;
  /** Name of the studio's app that does the same. */
  app?: string;
}

export const EXERCISE_CODE: Record<ExerciseName, ExerciseCode> = {
  "dogs-or-cats": {
    file: "dogs-or-cats.ts",
    start: `import { Interface } from "@vistazo/interface";
import { pipeline } from "vistazo";

const classify = await pipeline("image-classification", "omarques/autotrain-dogs-and-cats-1527055142");
`,
    solution: `const app = new Interface({
  title: "Dogs or cats?",
  inputs: "image",
  outputs: "label",
  fn: (photo) => classify(photo, { top_k: 2 }),
});
await app.launch();
`,
    app: "dogs-or-cats",
  },
  count: {
    file: "count.ts",
    start: `import { pipeline } from "vistazo";

const detect = await pipeline("object-detection", "hustvl/yolos-small");
const objects = await detect("photo.jpg", { threshold: 0.9 });
`,
    solution: `const counts = new Map<string, number>();
for (const { label } of objects) counts.set(label, (counts.get(label) ?? 0) + 1);
for (const [label, count] of counts) console.log(\`\${count} × \${label}\`);
`,
  },
  together: {
    file: "together.ts",
    start: `import { classifyAndSegment, pipeline } from "vistazo";

const classify = await pipeline("image-classification", "google/vit-base-patch16-224");
const segment = await pipeline("image-segmentation", "nvidia/segformer-b0-finetuned-ade-512-512");
`,
    solution: `const { classes, segments } = await classifyAndSegment(classify, segment, "photo.jpg");
console.log(classes[0].label);
for (const { label, share } of segments.sort((a, b) => b.share - a.share)) {
  if (share > 0.05) console.log(\`\${Math.round(share * 100)} % \${label}\`);
}
`,
    app: "classify-and-segment",
  },
  backdrop: {
    file: "backdrop.ts",
    start: `import { pipeline, savePhoto } from "vistazo";

const removeBackground = await pipeline("background-removal", "ZhengPeng7/BiRefNet_lite");
const { data, width, height } = await removeBackground("photo.jpg");
const backdrop = [37, 64, 217];
`,
    solution: `const pixels = new Uint8Array(width * height * 3);
for (let i = 0; i < width * height; i++) {
  const alpha = data[4 * i + 3] / 255;
  for (let c = 0; c < 3; c++) pixels[3 * i + c] = data[4 * i + c] * alpha + backdrop[c] * (1 - alpha);
}
await savePhoto("backdrop.png", { data: pixels, width, height, channels: 3 });
`,
  },
  depth: {
    file: "depth.ts",
    start: `import { pipeline, savePhoto } from "vistazo";

const estimate = await pipeline("depth-estimation", "Intel/zoedepth-nyu-kitti");
const { predicted_depth, depth, unit = "" } = await estimate("photo.jpg");
`,
    solution: `const { data, dims } = predicted_depth;
const [height, width] = dims;
let nearest = Number.POSITIVE_INFINITY;
let farthest = 0;
for (const value of data) {
  nearest = Math.min(nearest, value);
  farthest = Math.max(farthest, value);
}
const middle = data[Math.floor(height / 2) * width + Math.floor(width / 2)];
console.log(nearest.toFixed(2), middle.toFixed(2), farthest.toFixed(2), unit);
await savePhoto("depth.png", depth);
`,
  },
};
