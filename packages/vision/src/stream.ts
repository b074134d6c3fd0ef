import { isPhotoInput, type PhotoInput } from "@vistazo/image/photo-input";
import { breathe } from "@vistazo/worker";
import { VisionError } from "./vision-error.js";

/** A MediaStream: a camera, a screen that is shared. */
export interface CameraLike {
  getVideoTracks(): readonly {
    readonly readyState: string;
    addEventListener(type: "ended", listener: () => void): void;
  }[];
}

/** A `<video>`, of a file or of a stream. */
export interface VideoLike {
  readonly videoWidth: number;
  readonly videoHeight: number;
  readonly ended: boolean;
  readonly paused: boolean;
  requestVideoFrameCallback?(heard: (now: number, about: { readonly presentedFrames: number }) => void): number;
}

/** Where frames come from: a camera or a video in a page, and anywhere frames that are iterated over, as they come. */
export type FrameSource = CameraLike | VideoLike | AsyncIterable<PhotoInput>;

/** What was found in a frame, and how the stream keeps up. */
export interface Streamed<Result> {
  readonly result: Result;
  /** How many frames came before it, those included that were dropped. */
  readonly frame: number;
  /** Milliseconds from when the frame came to its answer. */
  readonly latency: number;
  /** Answers a second, over the last second or two. */
  readonly rate: number;
  /** Frames that were passed over so far because a newer one had come. */
  readonly dropped: number;
}

/** One frame that is to be answered. */
interface Frame {
  readonly photo: PhotoInput;
  /** Counted from the beginning of the stream. */
  readonly number: number;
  readonly since: number;
}

/** Hands out the newest frame, whenever it is asked for one. */
interface Feed {
  /** Undefined when there will be no more. */
  next(): Promise<Frame | undefined>;
  end(): void;
}

/** How long answers count for the rate, in milliseconds. */
const RATE_WINDOW = 2000;

/**
 * Answers the newest frame, again and again: what comes while an answer is computed is dropped but for the last, so that nothing ever
 * waits in a queue. It ends with the source, with the signal, or when nobody iterates any more.
 *
 * @throws VisionError `invalid-option` for what is no source of frames; what `answer` throws, the signal's reason
 */
export async function* answerNewest<Result>(
  source: FrameSource,
  answer: (photo: PhotoInput) => Promise<Result>,
  signal?: AbortSignal,
): AsyncGenerator<Streamed<Result>, void, undefined> {
  signal?.throwIfAborted();
  const feed = feedOf(source);
  const stop = () => feed.end();
  signal?.addEventListener("abort", stop, { once: true });
  const times: number[] = [];
  let answered = 0;
  try {
    for (let frame = await feed.next(); frame; frame = await feed.next()) {
      const result = await answer(frame.photo);
      signal?.throwIfAborted();
      const now = performance.now();
      times.push(now);
      while (now - times[0] > RATE_WINDOW) times.shift();
      answered++;
      yield {
        result,
        frame: frame.number,
        latency: now - frame.since,
        rate: times.length > 1 ? ((times.length - 1) * 1000) / (now - times[0]) : 0,
        dropped: frame.number + 1 - answered,
      };
    }
    signal?.throwIfAborted();
  } finally {
    signal?.removeEventListener("abort", stop);
    feed.end();
  }
}

function feedOf(source: FrameSource): Feed {
  if (typeof source === "object" && source !== null) {
    if ("getVideoTracks" in source) return cameraFeed(source);
    if ("videoWidth" in source) return videoFeed(source);
    if (Symbol.asyncIterator in source) return iterableFeed(source);
  }
  throw new VisionError(
    "invalid-option",
    "Frames come from a MediaStream, a <video> or something that can be iterated over, as an async generator.",
  );
}

/** Takes frames as fast as they come and keeps the newest. */
function iterableFeed(source: AsyncIterable<PhotoInput>): Feed {
  const iterator = source[Symbol.asyncIterator]();
  let newest: Frame | undefined;
  let waiting: (() => void) | undefined;
  let ended = false;
  let failure: { readonly error: unknown } | undefined;
  const pump = async () => {
    try {
      for (let number = 0; !ended; number++) {
        const { value, done } = await iterator.next();
        if (done || ended) break;
        if (!isPhotoInput(value)) throw new VisionError("invalid-option", "A stream's frames must be photos.");
        close(newest?.photo);
        newest = { photo: value, number, since: performance.now() };
        waiting?.();
        // A source that never waits would let nothing else happen.
        await breathe();
      }
    } catch (error) {
      failure = { error };
    }
    ended = true;
    waiting?.();
  };
  void pump();
  return {
    async next() {
      if (!newest && !ended) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
      waiting = undefined;
      const frame = newest;
      newest = undefined;
      if (!frame && failure) throw failure.error;
      return frame;
    },
    end() {
      if (!ended) void Promise.resolve(iterator.return?.()).catch(() => {});
      ended = true;
      close(newest?.photo);
      newest = undefined;
      waiting?.();
    },
  };
}

/** A VideoFrame that nobody will look at holds a part of the decoder's memory. */
function close(photo: unknown): void {
  if (typeof photo === "object" && photo !== null && "close" in photo && typeof photo.close === "function")
    photo.close();
}

/** What a video shows is the newest frame; the browser tells when there is another, and how many there were. */
function videoFeed(video: VideoLike): Feed {
  const first = { presented: undefined as number | undefined };
  let taken = -1;
  let current = -1;
  let since = 0;
  let ended = false;
  let waiting: (() => void) | undefined;
  const heard = (presented: number) => {
    first.presented ??= presented;
    current = presented - first.presented;
    since = performance.now();
    waiting?.();
  };
  const listen = () => {
    if (ended) return;
    if (video.ended) {
      ended = true;
      waiting?.();
    } else if (video.requestVideoFrameCallback) {
      video.requestVideoFrameCallback((_, { presentedFrames }) => {
        heard(presentedFrames);
        listen();
      });
    } else {
      // Browsers that do not tell: what is shown now is taken for new at each of their own drawings.
      requestAnimationFrame(() => {
        if (!video.paused && video.videoWidth > 0) heard((first.presented ?? 0) + current + 1);
        listen();
      });
    }
  };
  listen();
  const element = video as Partial<EventTarget>;
  const over = () => {
    ended = true;
    waiting?.();
  };
  element.addEventListener?.("ended", over);
  return {
    async next() {
      while (!ended && current === taken) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
      waiting = undefined;
      if (ended) return undefined;
      taken = current;
      return { photo: video, number: current, since };
    },
    end() {
      element.removeEventListener?.("ended", over);
      over();
    },
  };
}

/** By a video that nobody sees. The camera remains whose it is: it is not turned off. */
function cameraFeed(camera: CameraLike): Feed {
  const video = document.createElement("video");
  video.srcObject = camera as MediaStream;
  video.muted = true;
  video.playsInline = true;
  const feed = videoFeed(video);
  const end = () => {
    feed.end();
    video.srcObject = null;
  };
  for (const track of camera.getVideoTracks()) track.addEventListener("ended", end);
  const playing = video.play();
  return {
    async next() {
      await playing;
      return feed.next();
    },
    end,
  };
}
