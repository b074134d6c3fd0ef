import type { CompactAnswer, Language, Task } from "@vistazo/tasks";
import type { ExerciseName, ExercisePicture } from "@vistazo/tasks/exercises";

/** Of what a program prints and saves, as much as a page shows. */
export const MOST_LINES = 500;
export const MOST_CHARACTERS = 4000;
export const MOST_PICTURES = 20;

/** How a program ended, or why not. */
export interface ProgramFailure {
  /** As the language says it. */
  readonly message: string;
  /** From 1; null where it is not in the program. */
  readonly line: number | null;
}

export interface SavedPicture {
  readonly name: string;
  readonly file: Blob;
  /** As they were before they were encoded. */
  readonly pixels: ExercisePicture;
}

/** What an app says of the photo, best first. */
export interface ShownApp {
  readonly title: string;
  readonly scores: readonly { readonly label: string; readonly score: number }[];
}

export interface CheckResult {
  readonly what: string;
  readonly passed: boolean;
  readonly hint: string;
}

/** What a model answered, and of which photo; null for that of the page. */
export interface KnownAnswer {
  readonly task: Task;
  readonly answer: CompactAnswer<Task>;
  readonly photo: Blob | null;
}

/** What a program does while it runs. */
export type ProgramEvent =
  | { readonly kind: "line"; readonly text: string; readonly error: boolean }
  | ({ readonly kind: "picture" } & SavedPicture)
  | { readonly kind: "app"; readonly app: ShownApp };

/** What the worker of programs is asked, once: one that ran a program ends with it. */
export interface ProgramQuestions {
  run: {
    question: {
      readonly source: string;
      readonly photo: Blob;
      readonly language: Language;
      /** Where its models are asked: the page, which may use the network. */
      readonly models: MessagePort;
    };
    answer: { readonly failure: ProgramFailure | null };
    progress: ProgramEvent;
  };
  check: {
    question: {
      readonly name: ExerciseName;
      readonly language: Language;
      /** What was printed, without empty lines. */
      readonly lines: readonly string[];
      readonly pictures: ReadonlyMap<string, ExercisePicture>;
      readonly photo: Blob;
      readonly answers: readonly KnownAnswer[];
      readonly app: ShownApp["scores"] | undefined;
    };
    answer: readonly CheckResult[];
  };
}

/** What a program's worker asks the page. */
export interface ModelQuestions {
  /** Has a model ready. */
  open: { question: { readonly task: Task; readonly model: string | undefined }; answer: undefined };
  run: {
    question: {
      readonly task: Task;
      readonly model: string | undefined;
      readonly options: Readonly<Record<string, unknown>>;
      /** Another than the page has. */
      readonly photo: Blob | null;
    };
    answer: CompactAnswer<Task>;
  };
}
