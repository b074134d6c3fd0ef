import type { Task } from "@vistazo/tasks";
import type { Component } from "svelte";

/** What a room is called in the dictionaries: the task that is tried there, or what else it is for. */
export type RoomName = Task | "metrics" | "draw" | "draw-together" | "drawings" | "recogniser";

/** A page on which a task is tried, or on which one sees how good a model is at it. */
export interface Room {
  name: RoomName;
  path: string;
  /** The room of the navigation that leads here. */
  partOf?: RoomName;
  /** The addresses below its own are pages of it too. */
  withPagesBelow?: boolean;
  /** Its page, fetched when it is first opened. */
  page: () => Promise<{ default: Component }>;
}

export interface TaskRoom extends Room {
  name: Task;
}

export const TASK_ROOMS: readonly TaskRoom[] = [
  {
    name: "image-classification",
    path: "/tasks/image-classification",
    page: () => import("./ClassificationRoom.svelte"),
  },
  {
    name: "object-detection",
    path: "/tasks/object-detection",
    page: () => import("./DetectionRoom.svelte"),
  },
  {
    name: "image-segmentation",
    path: "/tasks/image-segmentation",
    page: () => import("./SegmentationRoom.svelte"),
  },
  {
    name: "depth-estimation",
    path: "/tasks/depth-estimation",
    page: () => import("./DepthRoom.svelte"),
  },
];

/** All of them, in the order of the navigation. */
export const ROOMS: readonly Room[] = [
  ...TASK_ROOMS,
  {
    name: "metrics",
    path: "/evaluation",
    page: () => import("../metrics/MetricsRoom.svelte"),
  },
  {
    name: "draw",
    path: "/draw",
    withPagesBelow: true,
    page: () => import("../game/GamePage.svelte"),
  },
  {
    name: "drawings",
    path: "/drawings",
    withPagesBelow: true,
    page: () => import("../drawings/DrawingsRoom.svelte"),
  },
];

/** Rooms that one gets to from others. */
const SIDE_ROOMS: readonly Room[] = [
  {
    name: "draw-together",
    path: "/draw/room",
    partOf: "draw",
    withPagesBelow: true,
    page: () => import("../room/RoomPage.svelte"),
  },
  {
    name: "recogniser",
    path: "/recogniser",
    partOf: "drawings",
    page: () => import("../recogniser-versions/VersionsPage.svelte"),
  },
];

/** The room at an address; null where there is none. */
export function roomAt(path: string): Room | null {
  const trimmed = path.replace(/\/+$/u, "");
  return (
    [...SIDE_ROOMS, ...ROOMS].find(
      (room) => room.path === trimmed || (room.withPagesBelow && trimmed.startsWith(`${room.path}/`)),
    ) ?? null
  );
}
