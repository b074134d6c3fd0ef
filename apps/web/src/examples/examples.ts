import type { CompactAnswer, Task } from "@vistazo/tasks";
import coffee from "../../../../docs/images/coffee.jpg";
import boats from "./boats.jpg";
import cat from "./cat.jpg";
import mountains from "./mountains.jpg";
import rocket from "./rocket.jpg";

export type ExampleId = "boats" | "cat" | "coffee" | "mountains" | "rocket";

/** A photo to try, which anybody may pass on. */
export interface Example {
  readonly id: ExampleId;
  readonly src: string;
  /** Whose it is, and its terms. */
  readonly credit: string;
}

export const EXAMPLES: readonly Example[] = [
  { id: "boats", src: boats, credit: "Felice Beato, Getty Open Content, CC0" },
  { id: "cat", src: cat, credit: "Stéfan van der Walt, CC0" },
  { id: "coffee", src: coffee, credit: "Rachel Michetti, Pikolo Espresso Bar, CC0" },
  { id: "mountains", src: mountains, credit: "Adolphe Braun, Getty Open Content, CC0" },
  { id: "rocket", src: rocket, credit: "SpaceX, CC0" },
];

/** What a model said of an example photo some other time, on some other computer. */
export interface RecordedAnswer<T extends Task> {
  /** The model's name, and the data it learnt from. */
  readonly model: string;
  readonly answer: CompactAnswer<T>;
}

/** Addresses of the files, by their names here. */
const recorded = import.meta.glob<string>("./recorded/*.json", {
  query: "?url&no-inline",
  import: "default",
  eager: true,
});

const recordedAt = (task: Task, example: ExampleId) => recorded[`./recorded/${task}.${example}.json`];

/** The examples of which there is an answer for a task. */
export function recordedExamples(task: Task): readonly Example[] {
  return EXAMPLES.filter(({ id }) => recordedAt(task, id) !== undefined);
}

/** @returns null where nothing was recorded */
export async function recordedAnswer<T extends Task>(task: T, example: ExampleId): Promise<RecordedAnswer<T> | null> {
  const address = recordedAt(task, example);
  if (address === undefined) return null;
  return (await fetch(address)).json() as Promise<RecordedAnswer<T>>;
}

/** The photo of an example as a file, as if it had been chosen. */
export async function examplePhoto({ id, src }: Example): Promise<File> {
  const response = await fetch(src);
  return new File([await response.blob()], `${id}.jpg`, { type: "image/jpeg" });
}

export function exampleOf(id: string | null): Example | undefined {
  return EXAMPLES.find((example) => example.id === id);
}
