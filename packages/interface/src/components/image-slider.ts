import type { Photo } from "@vistazo/image";
import { fileDataSchema } from "../files/file-data.js";
import type { Component, ComponentOptions } from "./component.js";
import { badInput, badOutput, defineComponent, type OwnNamesOf } from "./define.js";
import { exampleImage } from "./image.js";
import { type PictureOptions, type PictureResult, publishPicture, receivePhoto } from "./picture.js";

export interface ImageSliderOptions extends ComponentOptions, PictureOptions {
  /** What is left and right of the divider. Default: these words in the page's language. */
  readonly sides?: readonly [left: string, right: string];
}

/** Two pictures on top of each other with a divider between them, such as a photo and its depth map. */
export function imageSlider(
  options: ImageSliderOptions = {},
): Component<[Photo, Photo], readonly [PictureResult, PictureResult] | null> {
  return defineComponent<[Photo, Photo], readonly [PictureResult, PictureResult]>({
    maker: "imageSlider",
    optionNames: { sides: true, format: true } satisfies OwnNamesOf<ImageSliderOptions>,
    type: "imageslider",
    kind: "ImageSlider",
    label: "Compare",
    options,
    props: { format: options.format ?? "png", position: 50, sides: options.sides },
    schema: {
      type: "array",
      items: { anyOf: [fileDataSchema, { type: "null" }] },
      minItems: 2,
      maxItems: 2,
    },
    pythonType: "tuple[filepath | None, filepath | None]",
    example: [exampleImage, exampleImage],
    async parse(input, files, label) {
      if (!Array.isArray(input) || input.length !== 2) {
        throw badInput(label, { en: "two pictures", es: "dos imágenes" });
      }
      return Promise.all([receivePhoto(input[0], files, label), receivePhoto(input[1], files, label)]);
    },
    format(pictures, files, label) {
      if (!Array.isArray(pictures) || pictures.length !== 2) throw badOutput(label, "a list of two pictures", pictures);
      return Promise.all(
        (pictures as readonly PictureResult[]).map((picture) => publishPicture(picture, files, label, options.format)),
      );
    },
  });
}
