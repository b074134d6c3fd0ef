import { CONTRACT } from "@vistazo/api";
import { guardedFetch, requirePhotoFormat } from "@vistazo/image";
import { addressGroup } from "@vistazo/interface";
import { StudioError } from "../platform/error.js";
import { explainError } from "../platform/explain-error.js";
import { FairQueue } from "../platform/fair-queue.js";
import type { Feature } from "../platform/http-server.js";
import type { Limits } from "../platform/limits.js";
import { perMinute, serve } from "../platform/serve.js";

/** A photo by its address for the pages, which may not ask other sites themselves: fetched as for the Inference API, and given only if it is one. */
export function photoByAddressFeature(limits: Limits, fetchPhoto: typeof guardedFetch = guardedFetch): Feature {
  const fetches = new FairQueue({
    concurrency: limits.fetches,
    perAddress: limits.fetchesPerAddress,
    most: limits.queue,
    mostPerAddress: limits.queuePerAddress,
    what: "photos to fetch",
  });
  const { photoBytes: maxBytes, photoTime: timeoutMs } = limits;
  return (server) => {
    serve(server, CONTRACT.photos.byAddress, { limit: perMinute(60) }, async (request, reply) => {
      const { url } = request.query;
      if (!URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol)) {
        throw new StudioError("PHOTO_ADDRESS", "A photo's address begins with http:// or https://.");
      }
      try {
        const bytes = await fetches.run(addressGroup(request.ip), () => fetchPhoto(url, { maxBytes, timeoutMs }));
        const { mime } = requirePhotoFormat(bytes, new URL(url).host);
        // What a stranger's file could do as a page, it may not.
        return reply
          .headers({
            "content-security-policy": "sandbox; default-src 'none'",
            "cache-control": "private, max-age=300",
          })
          .type(mime)
          .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
      } catch (error) {
        throw explainError(error);
      }
    });
  };
}
