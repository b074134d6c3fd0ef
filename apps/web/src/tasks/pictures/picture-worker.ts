import { writeZip } from "@vistazo/files";
import { loadPhoto } from "@vistazo/image";
import { encodeDepthPng, encodeNpy, type RawImage } from "@vistazo/image/pure";
import { handOver, pagePort, serve } from "@vistazo/worker";
import { onGround } from "../background-removal/cut-out.js";
import { segmentMapOf } from "../image-segmentation/segment-map.js";
import { PictureMaker } from "./picture-maker.js";
import type { PictureQuestions, ShownPicture, ZippedFile } from "./questions.js";
import { withAlpha } from "./with-alpha.js";

const maker = new PictureMaker((photo) => loadPhoto(photo));

const blobOf = (bytes: Uint8Array, type: string) => new Blob([bytes as Uint8Array<ArrayBuffer>], { type });

/** What is transparent lies on squares. */
function shown(picture: RawImage): ShownPicture {
  const { data, width, height, channels } = picture;
  const pixels = channels === 4 ? onGround({ data, width, height, channels }, "squares") : withAlpha(picture);
  return { width, height, data: pixels };
}

async function* entries(files: readonly ZippedFile[], told: (count: number) => void, signal: AbortSignal) {
  for (const [i, file] of files.entries()) {
    signal.throwIfAborted();
    const bytes = "text" in file ? new TextEncoder().encode(file.text) : await maker.png(file.order);
    yield { name: file.name, content: once(bytes) };
    told(i + 1);
  }
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

serve<PictureQuestions>(
  pagePort(),
  {
    segments: ({ masks }) => handOver(segmentMapOf(masks)),
    size: (photo) => maker.size(photo),
    async show(order) {
      const picture = await maker.show(order);
      // What was turned in space has nothing behind it.
      const pixels = order.kind === "tilt" ? { ...picture, data: withAlpha(picture) } : shown(picture);
      return handOver({ width: pixels.width, height: pixels.height, data: pixels.data });
    },
    png: async (order) => blobOf(await maker.png(order), "image/png"),
    async zip({ files }, { progress, signal }) {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for await (const piece of writeZip(entries(files, progress, signal))) {
        pieces.push(piece as Uint8Array<ArrayBuffer>);
      }
      return new Blob(pieces, { type: "application/zip" });
    },
    async depthFile({ depth: { data, width, height, unit }, format }) {
      return format === "npy"
        ? blobOf(encodeNpy(data, [height, width]), "application/octet-stream")
        : blobOf(await encodeDepthPng({ data, width, height }, unit ? { unit } : {}), "image/png");
    },
  },
  { inOrder: true },
);
