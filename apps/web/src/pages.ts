import { type Task, type Translated, tasks } from "@vistazo/tasks";
import type { Component } from "svelte";
import { en } from "./shared/i18n/en.js";
import { es } from "./shared/i18n/es.js";
import type { PageText } from "./shared/shell/page-text.js";
import { TASK_PARTS } from "./tasks/task-parts.js";

/** A page with an address of its own. */
export interface Page {
  text: Translated<PageText>;
  path: string;
  /** The page of the navigation that leads here. */
  partOf?: Page;
  /** The addresses below its own are pages of it too. */
  withPagesBelow?: boolean;
  /** What it shows, fetched when it is first opened. */
  page: () => Promise<{ default: Component }>;
}

export const TASK_PAGES = tasks.map((task) => ({
  task,
  path: `/tasks/${task}`,
  text: TASK_PARTS[task].text,
  page: TASK_PARTS[task].page,
})) satisfies readonly (Page & { task: Task })[];

const draw: Page = {
  text: { en: en.pages.draw, es: es.pages.draw },
  path: "/draw",
  withPagesBelow: true,
  page: () => import("./game/GamePage.svelte"),
};
const drawings: Page = {
  text: { en: en.pages.drawings, es: es.pages.drawings },
  path: "/drawings",
  withPagesBelow: true,
  page: () => import("./drawings/DrawingsPage.svelte"),
};

const evaluation: Page = {
  text: { en: en.pages.evaluation, es: es.pages.evaluation },
  path: "/evaluation",
  page: () => import("./evaluation/EvaluationPage.svelte"),
};
const room: Page = {
  text: { en: en.pages["draw-together"], es: es.pages["draw-together"] },
  path: "/draw/room",
  partOf: draw,
  withPagesBelow: true,
  page: () => import("./rooms/RoomPage.svelte"),
};
const finish: Page = {
  text: { en: en.pages.finish, es: es.pages.finish },
  path: "/draw/finish",
  partOf: draw,
  page: () => import("./finish/FinishPage.svelte"),
};
const guess: Page = {
  text: { en: en.pages.guess, es: es.pages.guess },
  path: "/draw/guess",
  partOf: draw,
  page: () => import("./network-draws/NetworkDrawsPage.svelte"),
};
const allTasks: Page = {
  text: { en: en.pages.tasks, es: es.pages.tasks },
  path: "/tasks",
  page: () => import("./all-tasks/AllTasksPage.svelte"),
};
const apps: Page = {
  text: { en: en.pages.apps, es: es.pages.apps },
  path: "/apps",
  page: () => import("./apps/AppsPage.svelte"),
};

const classroom: Page = {
  text: { en: en.pages.classroom, es: es.pages.classroom },
  path: "/classroom",
  page: () => import("./classroom/ClassroomPage.svelte"),
};

/** All of them, in the order of the navigation. */
export const PAGES: readonly Page[] = [...TASK_PAGES, evaluation, draw, drawings];

/** What the first page has a card for besides the tasks and the game. */
export const MORE_PAGES: readonly Page[] = [allTasks, evaluation, drawings, room, finish, guess, apps, classroom];

/** Pages that one gets to from others. */
const SIDE_PAGES: readonly Page[] = [
  room,
  finish,
  guess,
  allTasks,
  apps,
  classroom,
  {
    text: { en: en.pages.recogniser, es: es.pages.recogniser },
    path: "/recogniser",
    partOf: drawings,
    page: () => import("./recogniser-versions/VersionsPage.svelte"),
  },
];

/** The page at an address; null where there is none. */
export function pageAt(path: string): Page | null {
  const trimmed = path.replace(/\/+$/u, "");
  return (
    [...SIDE_PAGES, ...PAGES].find(
      (page) => page.path === trimmed || (page.withPagesBelow && trimmed.startsWith(`${page.path}/`)),
    ) ?? null
  );
}
