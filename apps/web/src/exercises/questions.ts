import type { CompactAnswer, Language, Task } from "@vistazo/tasks";
import type { ExerciseName } from "@vistazo/tasks/exercises";

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
  readonly width: number;
  readonly height: number;
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

export interface ProgramEnd {
  readonly failure: ProgramFailure | null;
  readonly checks: readonly CheckResult[];
}

/** What a program does while it runs. */
export type ProgramEvent =
  | { readonly kind: "line"; readonly text: string; readonly error: boolean }
  | { readonly kind: "picture"; readonly picture: SavedPicture }
  | { readonly kind: "app"; readonly app: ShownApp };

/** What the worker that runs programs is asked, once: it is a program's own and ends with it. */
export interface ProgramQuestions {
  run: {
    question: {
      readonly name: ExerciseName;
      readonly source: string;
      readonly photo: Blob;
      readonly language: Language;
      /** Where its models are asked: the page, which may use the network. */
      readonly models: MessagePort;
    };
    answer: ProgramEnd;
    progress: ProgramEvent;
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
