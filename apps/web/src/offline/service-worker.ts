/**
 * Keeps the pages for when the studio cannot be reached. What the studio answers (its API, its models, its apps) is none of its business: it
 * is neither kept nor looked at, so that nobody sees what another one was answered before logging in or after logging out.
 */
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
  readonly data: unknown;
}
interface Worker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(type: "message", listener: (event: Told) => void): void;
}

/** What a build has, by address; written in when it is built. */
interface Build {
  /** Of the contents of all files. */
  readonly version: string;
  /** The pages: kept at once. */
  readonly pages: readonly string[];
  /** What runs models, and the project's own: kept when there is time. */
  readonly models: readonly string[];
}
declare const BUILD: Build;

const worker = self as unknown as Worker;
const PREFIX = "vistazo-pages-";
const NAME = PREFIX + BUILD.version;
/** What every address of the pages' own router is answered with. */
const INDEX = "/index.html";
const KEPT: ReadonlySet<string> = new Set([...BUILD.pages, ...BUILD.models]);
/** Answers of who stands before a studio that is not there. */
const GONE = [502, 503, 504];

worker.addEventListener("install", (event) => {
  event.waitUntil(
    keep(BUILD.pages)
      .then(() => removeAllBut(2))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener("message", (event) => {
  if (event.data === "keep-models") event.waitUntil(keep(BUILD.models));
});

/** What the studio alone answers, whatever it says. */
const SERVED = /^\/((api|models|apps|hub|v2)\/.|(healthz|readyz|metrics)$)/u;

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  if (request.mode === "navigate") {
    if (!SERVED.test(pathname)) event.respondWith(fresh(request, INDEX));
  } else if (KEPT.has(pathname)) {
    // Names under assets/ change with what is in them.
    event.respondWith(pathname.startsWith("/assets/") ? kept(request, pathname) : fresh(request, pathname));
  } else if (pathname.startsWith("/assets/")) {
    // Of a page that was opened before the studio was updated.
    event.respondWith(earlier(request, pathname));
  }
});

/** The studio's own answer; what is kept where there is none. A page that asks for a name and a password is such an answer. */
async function fresh(request: Request, path: string): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (!GONE.includes(answer.status)) return answer;
    return (await ours(path)) ?? answer;
  } catch (error) {
    const found = await ours(path);
    if (found) return found;
    throw error;
  }
}

async function kept(request: Request, path: string): Promise<Response> {
  return (await ours(path)) ?? fetch(request);
}

async function earlier(request: Request, path: string): Promise<Response> {
  const answer = await fetch(request).catch(() => undefined);
  return answer?.ok ? answer : ((await caches.match(path)) ?? answer ?? Response.error());
}

async function ours(path: string): Promise<Response | undefined> {
  return (await caches.open(NAME)).match(path);
}

/** Fetches what is not kept yet; what an earlier build has the same of is taken from there. */
async function keep(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(NAME);
  for (const path of paths) {
    if (await cache.match(path)) continue;
    const same = path.startsWith("/assets/") ? await caches.match(path) : undefined;
    const answer = same ?? (await fetch(path, { cache: path.startsWith("/assets/") ? "default" : "no-cache" }));
    const isPage = /html/u.test(answer.headers.get("content-type") ?? "");
    const foreign = path === INDEX ? !(await isOurs(answer.clone())) : isPage;
    if (!answer.ok || answer.redirected || answer.type !== "basic" || foreign)
      throw new TypeError(`${path} cannot be kept: it was answered with ${answer.status}.`);
    await cache.put(path, answer);
  }
}

/** Whether a page names this build's scripts: who asks for a password in the studio's place may answer with a page of theirs. */
async function isOurs(answer: Response): Promise<boolean> {
  const text = await answer.text();
  return BUILD.pages.some((path) => /^\/assets\/.*\.js$/u.test(path) && text.includes(path));
}

/** The newest builds stay: a page of the one before may still be open, and fetches its parts when it needs them. */
async function removeAllBut(newest: number): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  for (const name of names.slice(0, -newest)) await caches.delete(name);
}
