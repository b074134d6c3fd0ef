import type { Photo } from "@vistazo/image";
import { fileDataSchema } from "../files/file-data.js";
import { UploadedFile } from "../files/uploaded-file.js";
import type { Component, ComponentOptions } from "./component.js";
import { defineComponent, type Given, type OptionalOption, type OwnNamesOf } from "./define.js";
import { type PictureOptions, type PictureResult, publishPicture, receivePhoto } from "./picture.js";

/** What a function gets for a picture. */
interface ImageTypes {
  /** Decoded: upright RGB, 8 bits. */
  pixels: Photo;
  /** The file as it was sent. */
  file: UploadedFile;
  /** Its path on this server. */
  path: string;
}

export type ImageType = keyof ImageTypes;

/** Where a picture may come from. */
export type ImageSource = "upload" | "webcam" | "clipboard";

export interface ImageOptions<Type extends ImageType = ImageType, Optional extends boolean = boolean>
  extends ComponentOptions,
    PictureOptions,
    OptionalOption<Optional> {
  /** What the function gets. Default "pixels". */
  readonly type?: Type;
  /** Default: all. */
  readonly sources?: readonly ImageSource[];
}

/** A picture: uploaded, dropped, pasted, taken with the camera, or given by its address on the web. */
export function image<const Type extends ImageType = "pixels", Optional extends boolean = false>(
  options: ImageOptions<Type, Optional> = {},
): Component<Given<ImageTypes[Type], Optional>, PictureResult | null> {
  const { type = "pixels", sources = ["upload", "webcam", "clipboard"], format = "png" } = options;
  return defineComponent<ImageTypes[Type], PictureResult, Optional>({
    maker: "image",
    optionNames: { type: true, sources: true, format: true, optional: true } satisfies OwnNamesOf<ImageOptions>,
    type: "image",
    kind: "Image",
    label: "Image",
    options,
    props: { sources, type: "filepath", image_mode: "RGB", format, streaming: false },
    schema: {
      ...fileDataSchema,
      title: "ImageData",
      description: "A picture: a file that was uploaded, or its address",
    },
    pythonType: "dict(path: str | None (Path to a local file), url: str | None, orig_name: str | None)",
    example: exampleImage,
    async parse(input, files, label) {
      if (type === "pixels") return (await receivePhoto(input, files, label)) as ImageTypes[Type];
      const stored = await files.receive(input, label);
      return (type === "path" ? stored.location : new UploadedFile(stored)) as ImageTypes[Type];
    },
    format: (picture, files, label) => publishPicture(picture, files, label, format),
  });
}

export const exampleImage = {
  path: "https://huggingface.co/datasets/huggingface/documentation-images/resolve/main/cats.png",
  meta: { _type: "gradio.FileData" },
};
