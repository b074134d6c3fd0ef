import type { Task } from "@vistazo/studio";
import type { Component } from "svelte";

/** A page on which a task is tried. */
export interface Room {
  task: Task;
  path: string;
  /** Its page, fetched when it is first opened. */
  page: () => Promise<{ default: Component }>;
}

/** In the order of the navigation; the first is also the start page. */
export const ROOMS: readonly Room[] = [
  {
    task: "image-classification",
    path: "/tasks/image-classification",
    page: () => import("./ClassificationRoom.svelte"),
  },
  {
    task: "object-detection",
    path: "/tasks/object-detection",
    page: () => import("./DetectionRoom.svelte"),
  },
  {
    task: "image-segmentation",
    path: "/tasks/image-segmentation",
    page: () => import("./SegmentationRoom.svelte"),
  },
  {
    task: "depth-estimation",
    path: "/tasks/depth-estimation",
    page: () => import("./DepthRoom.svelte"),
  },
];

/** The room at an address; null where there is none. */
export function roomAt(path: string): Room | null {
  const trimmed = path.replace(/\/+$/u, "");
  if (trimmed === "") return ROOMS[0] ?? null;
  return ROOMS.find((room) => room.path === trimmed) ?? null;
}
