import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serialize } from "node:v8";
import type { Classification, Task } from "@vistazo/tasks";
import { RECORDS, type Record } from "./records.js";

type Pipe = (photo: unknown, options?: unknown) => unknown;
type MakePipeline = (task: Task, ...more: unknown[]) => Promise<Pipe>;

/** A `pipeline` whose answers are written down, the last of each task. */
export function recordPipeline(pipeline: MakePipeline): MakePipeline {
  return async (task, ...more) => {
    const pipe = await pipeline(task, ...more);
    return new Proxy(pipe, {
      apply(target, self, [photo, options]) {
        const answering = Reflect.apply(target, self, [photo, options]);
        // A stream is answered by another thing than a promise.
        if (!(answering instanceof Promise)) return answering;
        return answering.then((answer: unknown) => {
          const last = Array.isArray(photo) ? (answer as readonly unknown[]).at(-1) : answer;
          write({ kind: "answer", task, answer: plain(last) });
          return answer;
        });
      },
    });
  };
}

/** Masks as runs: what is written down has no methods. */
function plain(answer: unknown): unknown {
  if (!Array.isArray(answer)) return answer;
  return answer.map((entry: { readonly mask?: { toJSON(): unknown } }) =>
    entry.mask ? { ...entry, mask: entry.mask.toJSON() } : entry,
  );
}

interface Running {
  readonly url: string;
  close(): Promise<void>;
}
interface Launching {
  launch(options?: object): Promise<Running>;
}

/** Apps that are launched answer the photo once, as a page would ask them, and end. */
export function recordApps(Interface: { readonly prototype: object }): void {
  const app = Object.getPrototypeOf(Interface.prototype) as Launching;
  const { launch } = app;
  app.launch = async function (this: Launching, options = {}) {
    const running = await launch.call(this, { ...options, port: 0, quiet: true });
    try {
      write({ kind: "app", scores: await askApp(running.url) });
    } finally {
      await running.close();
    }
    return running;
  };
}

/** What an app says of the photo beside the program, by Gradio's protocol. */
async function askApp(url: string): Promise<readonly Classification[]> {
  const form = new FormData();
  form.append("files", new Blob([readFileSync("photo.jpg")], { type: "image/jpeg" }), "photo.jpg");
  const [path] = await json<string[]>(await fetch(`${url}/gradio_api/upload`, { method: "POST", body: form }));
  const { named_endpoints: named } = await json<{ named_endpoints: object }>(await fetch(`${url}/gradio_api/info`));
  const [endpoint = "/predict"] = Object.keys(named);
  const call = await json<{ event_id: string }>(
    await fetch(`${url}/gradio_api/call${endpoint}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ data: [{ path, meta: { _type: "gradio.FileData" } }] }),
    }),
  );
  const events = await (await fetch(`${url}/gradio_api/call${endpoint}/${call.event_id}`)).text();
  const [, answer] = /event: complete\ndata: (.*)/u.exec(events) ?? [];
  if (!answer) throw new Error(/event: error\ndata: (.*)/u.exec(events)?.[1] ?? "The app gives no answer.");
  const [label] = JSON.parse(answer) as [{ confidences?: readonly { label: string; confidence: number }[] | null }];
  return (label?.confidences ?? []).map(({ label, confidence }) => ({ label, score: confidence }));
}

async function json<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}

let count = 0;

/** At once: a program may end itself the next moment. */
function write(record: Record): void {
  const folder = process.env[RECORDS];
  if (folder) writeFileSync(join(folder, `${String(count++).padStart(6, "0")}.record`), serialize(record));
}
