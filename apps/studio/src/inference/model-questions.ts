import type { PixelFile } from "@vistazo/image/guarded-decoder";
import type { ModelDtype, Task } from "@vistazo/tasks";
import type { AnswerFormat, LoadProgress, NetworkFacts } from "./engine.js";
import type { Parameters } from "./parameters.js";
import type { Tensors } from "./tensor-batch.js";

/** What the process that holds a model can be asked, one after the other. */
export interface ModelQuestions {
  /** Find the model's files, on the Hub if need be, and make it ready. */
  load: {
    question: {
      readonly task: Task;
      readonly source: string;
      readonly dtype?: ModelDtype;
      readonly cacheDir?: string;
      readonly endpoint?: string;
      /** Without the operator's login at the Hub. */
      readonly guest: boolean;
      /** One with larger weights is refused. */
      readonly mostBytes: number;
    };
    /** Bytes of the weights. */
    answer: { readonly bytes: number };
    progress: LoadProgress | { readonly weights: number };
  };
  /** Look at photos, all together. */
  run: {
    question: {
      readonly photos: readonly {
        readonly pixels: PixelFile;
        /** Where the answer is written if it is long. */
        readonly to: string;
      }[];
      readonly parameters: Parameters;
      readonly format: AnswerFormat;
    };
    answer: readonly WrittenAnswer[];
  };
  /** What its network is. */
  describe: { question: null; answer: NetworkFacts };
  /** Run its network on tensors. */
  infer: { question: { readonly inputs: Tensors }; answer: Tensors };
}

/** JSON, in a file where it is long; in the format `native` the bytes of v8's serialisation, in a file. */
export type WrittenAnswer = { readonly text: string } | { readonly bytes: number };
