/** What goes into a task or comes out of it. */
export type Kind =
  | "photo"
  | "text"
  | "video"
  | "labels"
  | "boxes"
  | "masks"
  | "depth"
  | "points"
  | "numbers"
  | "solid"
  | "noise";

/** One of the Hub's tasks of computer vision, by its id there. */
export interface HubTask {
  readonly id: string;
  readonly from: readonly Kind[];
  readonly to: Kind;
}

/** All of them, in groups of what comes out. `@huggingface/tasks` has the list; a test compares. */
export const HUB_TASKS = [
  { id: "image-classification", from: ["photo"], to: "labels" },
  { id: "object-detection", from: ["photo"], to: "boxes" },
  { id: "image-segmentation", from: ["photo"], to: "masks" },
  { id: "depth-estimation", from: ["photo"], to: "depth" },
  { id: "zero-shot-image-classification", from: ["photo", "text"], to: "labels" },
  { id: "zero-shot-object-detection", from: ["photo", "text"], to: "boxes" },
  { id: "mask-generation", from: ["photo"], to: "masks" },
  { id: "keypoint-detection", from: ["photo"], to: "points" },
  { id: "image-feature-extraction", from: ["photo"], to: "numbers" },
  { id: "image-to-text", from: ["photo"], to: "text" },
  { id: "video-classification", from: ["video"], to: "labels" },
  { id: "image-to-image", from: ["photo"], to: "photo" },
  { id: "text-to-image", from: ["text"], to: "photo" },
  { id: "unconditional-image-generation", from: ["noise"], to: "photo" },
  { id: "image-to-video", from: ["photo"], to: "video" },
  { id: "text-to-video", from: ["text"], to: "video" },
  { id: "video-to-video", from: ["video"], to: "video" },
  { id: "image-to-3d", from: ["photo"], to: "solid" },
  { id: "text-to-3d", from: ["text"], to: "solid" },
] as const satisfies readonly HubTask[];

export type HubTaskId = (typeof HUB_TASKS)[number]["id"];
