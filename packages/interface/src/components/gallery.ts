import type { Photo } from "@vistazo/image";
import { fileDataSchema } from "../files/file-data.js";
import { isRecord } from "../json.js";
import type { Component, ComponentOptions } from "./component.js";
import { badInput, badOutput, defineComponent, type Given, type OptionalOption, type OwnNamesOf } from "./define.js";
import { exampleImage } from "./image.js";
import { type PictureOptions, type PictureResult, publishPicture, receivePhoto } from "./picture.js";

export interface GalleryItem {
  readonly image: Photo;
  readonly caption: string | null;
}

/** A picture, or a picture with what is written below it. */
export type GalleryResult = PictureResult | CaptionedPicture;

export interface CaptionedPicture {
  readonly image: PictureResult;
  readonly caption?: string | null;
}

export interface GalleryOptions<Optional extends boolean = boolean>
  extends ComponentOptions,
    PictureOptions,
    OptionalOption<Optional> {
  /** Pictures in a row. Default: as many as fit. */
  readonly columns?: number;
  /** Pictures in all. Default 200. */
  readonly maxCount?: number;
}

/** Many pictures with captions. */
export function gallery<Optional extends boolean = false>(
  options: GalleryOptions<Optional> = {},
): Component<Given<GalleryItem[], Optional>, readonly GalleryResult[] | null> {
  const { columns, maxCount = 200 } = options;
  return defineComponent<GalleryItem[], readonly GalleryResult[], Optional>({
    maker: "gallery",
    optionNames: { columns: true, maxCount: true, format: true, optional: true } satisfies OwnNamesOf<GalleryOptions>,
    type: "gallery",
    kind: "Gallery",
    label: "Gallery",
    options,
    props: { columns, format: options.format ?? "png" },
    schema: {
      type: "array",
      items: {
        type: "object",
        properties: { image: fileDataSchema, caption: { anyOf: [{ type: "string" }, { type: "null" }] } },
        required: ["image"],
      },
    },
    pythonType: "list[dict(image: filepath, caption: str | None)]",
    example: [{ image: exampleImage, caption: null }],
    async parse(input, files, label) {
      if (!Array.isArray(input)) throw badInput(label, { en: "a list of pictures", es: "una lista de imágenes" });
      if (input.length > maxCount) {
        throw badInput(label, { en: `at most ${maxCount} pictures`, es: `como máximo ${maxCount} imágenes` });
      }
      const items: GalleryItem[] = [];
      for (const entry of input as unknown[]) {
        const picture = isRecord(entry) && "image" in entry ? entry.image : entry;
        const caption = isRecord(entry) && typeof entry.caption === "string" ? entry.caption : null;
        items.push({ image: await receivePhoto(picture, files, label), caption });
      }
      return items;
    },
    format(items, files, label) {
      if (!Array.isArray(items)) throw badOutput(label, "a list of pictures, or of { image, caption }", items);
      return Promise.all(
        (items as readonly GalleryResult[]).map(async (item) => {
          const [picture, caption] = isCaptioned(item) ? [item.image, item.caption ?? null] : [item, null];
          return { image: await publishPicture(picture, files, label, options.format), caption };
        }),
      );
    },
  });
}

function isCaptioned(item: GalleryResult): item is CaptionedPicture {
  return typeof item === "object" && item !== null && "image" in item;
}
