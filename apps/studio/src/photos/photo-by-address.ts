import type { ServerResponse } from "node:http";
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
  /** Its place is taken until it was read, or its reader has left: else those that nobody reads would heap up in memory. */
  const fetchUntilRead = (url: string, address: string, reader: ServerResponse) =>
    new Promise<Uint8Array>((resolve, reject) => {
      const work = async () => {
        const left = new Promise<void>((leave) => reader.once("close", leave));
        resolve(await fetchPhoto(url, { maxBytes, timeoutMs }));
        if (!reader.destroyed && !reader.writableFinished) await left;
      };
      fetches.run(address, work).catch(reject);
    });
  return (server) => {
    serve(server, CONTRACT.photos.byAddress, { limit: perMinute(60) }, async (request, reply) => {
      const { url } = request.query;
      if (!URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol)) {
        throw new StudioError("PHOTO_ADDRESS", "A photo's address begins with http:// or https://.");
      }
      try {
        const bytes = await fetchUntilRead(url, addressGroup(request.ip), reply.raw);
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
