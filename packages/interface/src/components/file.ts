import { fileDataSchema } from "../files/file-data.js";
import type { FileResult } from "../files/files.js";
import { UploadedFile } from "../files/uploaded-file.js";
import type { Component, ComponentOptions } from "./component.js";
import { badInput, badOutput, defineComponent, type Given, type OptionalOption, type OwnNamesOf } from "./define.js";
import { publishFile } from "./picture.js";

export interface FileOptions<Multiple extends boolean = boolean, Optional extends boolean = boolean>
  extends ComponentOptions,
    OptionalOption<Optional> {
  /** Several files. Default false. */
  readonly multiple?: Multiple;
  /** How many at most. Default 100. */
  readonly maxCount?: number;
  /** Offered by the page's file chooser: endings (".csv") or kinds ("image/*"). */
  readonly accept?: readonly string[];
}

type In<Multiple extends boolean> = Multiple extends true ? UploadedFile[] : UploadedFile;
type Out<Multiple extends boolean> = Multiple extends true ? readonly FileResult[] : FileResult;

/** Files of any kind. They are saved by who gets them, never opened in the page. */
export function file<Multiple extends boolean = false, Optional extends boolean = false>(
  options: FileOptions<Multiple, Optional> = {},
): Component<Given<In<Multiple>, Optional>, Out<Multiple> | null> {
  const { multiple = false, maxCount = 100, accept } = options;
  return defineComponent<In<Multiple>, Out<Multiple>, Optional>({
    maker: "file",
    optionNames: { multiple: true, maxCount: true, accept: true, optional: true } satisfies OwnNamesOf<FileOptions>,
    type: "file",
    kind: "File",
    label: multiple ? "Files" : "File",
    options,
    props: { file_count: multiple ? "multiple" : "single", file_types: accept },
    schema: multiple ? { type: "array", items: fileDataSchema } : fileDataSchema,
    pythonType: multiple ? "list[filepath]" : "filepath",
    example: multiple ? [exampleFile] : exampleFile,
    async parse(input, files, label) {
      if (!multiple) return new UploadedFile(await files.receive(input, label)) as In<Multiple>;
      const list = Array.isArray(input) ? (input as unknown[]) : [input];
      if (list.length > maxCount) {
        throw badInput(label, { en: `at most ${maxCount} files`, es: `como máximo ${maxCount} archivos` });
      }
      const received = await Promise.all(list.map((entry) => files.receive(entry, label)));
      return received.map((stored) => new UploadedFile(stored)) as In<Multiple>;
    },
    format(result, files, label) {
      const publish = (entry: FileResult) => publishFile(entry, files, label, FILE);
      if (!Array.isArray(result)) return publish(result as FileResult);
      if (!multiple) throw badOutput(label, `${FILE}; \`multiple: true\` takes a list`, result);
      return Promise.all((result as readonly FileResult[]).map(publish));
    },
  });
}

const FILE = "a file: bytes, a Blob, a path or an address";

const exampleFile = { path: "https://example.com/file.pdf", meta: { _type: "gradio.FileData" } };
