import type { Photo } from "@vistazo/image";
import { fileDataSchema } from "../files/file-data.js";
import { isRecord } from "../json.js";
import type { Component, ComponentOptions } from "./component.js";
import { badInput, defineComponent, type Given, type OptionalOption } from "./define.js";
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
      if (!Array.isArray(input)) throw badInput(label, "a list of pictures");
      if (input.length > maxCount) throw badInput(label, `at most ${maxCount} pictures`);
      const items: GalleryItem[] = [];
      for (const entry of input as unknown[]) {
        const picture = isRecord(entry) && "image" in entry ? entry.image : entry;
        const caption = isRecord(entry) && typeof entry.caption === "string" ? entry.caption : null;
        items.push({ image: await receivePhoto(picture, files, label), caption });
      }
      return items;
    },
    format: (items, files) =>
      Promise.all(
        items.map(async (item) => {
          const [picture, caption] = isCaptioned(item) ? [item.image, item.caption ?? null] : [item, null];
          return { image: await publishPicture(picture, files, options.format), caption };
        }),
      ),
  });
}

function isCaptioned(item: GalleryResult): item is CaptionedPicture {
  return typeof item === "object" && "image" in item;
}
