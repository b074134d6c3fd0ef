import { describe, expect, it } from "vitest";
import { checkboxGroup, dropdown, Interface, image, label, radio, slider, UserError } from "../src/index.js";
import { connect, join, readStream, redPng, serve, sleep, type WireMessage } from "./support.js";

/**
 * What Python's gradio_client reads on the wire, written down from its source (1.13 and 2.6). It is stricter than the
 * JavaScript client: what is not as described here makes it raise, or wait for ever.
 */
const KNOWN_MESSAGES = new Set([
  "estimation",
  "process_starts",
  "progress",
  "log",
  "process_generating",
  "process_completed",
  "heartbeat",
  "close_stream",
]);

const app = () =>
  Interface.combine(
    [
      new Interface({
        fn: async (kind, { progress, log }) => {
          progress(0.5, "Half");
          log.info("A word");
          if (kind === "user") throw new UserError("For you.");
          if (kind === "own") throw new Error("Not for you.");
          return kind;
        },
        inputs: "text",
        outputs: "text",
      }),
      new Interface({
        fn: async function* count(to) {
          for (let index = 0; index < to; index++) {
            yield ["a".repeat(index), index] as const;
            await sleep(1);
          }
        },
        inputs: slider({ value: 3 }),
        outputs: ["text", "json"],
      }),
      new Interface({
        fn: (photo) => ({ red: photo.data[0] / 255 }),
        inputs: image(),
        outputs: label(),
        apiName: "redness",
      }),
      new Interface({ fn: (photo) => photo, inputs: image(), outputs: image(), apiName: "same" }),
    ],
    { title: "Conformance" },
  );

async function messagesOf(url: string, fnIndex: number, data: unknown[]): Promise<WireMessage[]> {
  const session = `session-${Math.random()}`;
  const response = await join(url, session, data, fnIndex);
  expect(response.status).toBe(200);
  const { event_id } = (await response.json()) as { event_id: string };
  const messages = await readStream(`${url}/gradio_api/queue/data?session_hash=${session}`);
  for (const message of messages) {
    expect(KNOWN_MESSAGES).toContain(message.msg);
    if (message.msg !== "heartbeat" && message.msg !== "close_stream") expect(message.event_id).toBe(event_id);
  }
  expect(messages.at(-1)).toEqual({ msg: "close_stream", event_id: null });
  expect(messages.filter(({ msg }) => msg === "process_completed")).toHaveLength(1);
  expect(messages.at(-2)?.msg).toBe("process_completed");
  return messages;
}

const completed = (messages: readonly WireMessage[]) =>
  messages.find(({ msg }) => msg === "process_completed") as WireMessage & { output: Record<string, unknown> };

describe("the wire, as Python's client reads it", () => {
  it("has a config from which every endpoint can be made", async () => {
    const { url } = await serve(app(), { maxFileSize: "5mb" });
    const config = await (await fetch(`${url}/config`)).json();
    expect(config.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(config).toMatchObject({ protocol: "sse_v3", api_prefix: "/gradio_api", max_file_size: 5 * 1024 * 1024 });
    const ids = new Set(config.components.map(({ id }: { id: number }) => id));
    for (const component of config.components) {
      expect(component).toMatchObject({
        id: expect.any(Number),
        type: expect.stringMatching(/^[a-z]+$/),
        props: expect.any(Object),
        skip_api: false,
        api_info: expect.any(Object),
      });
    }
    config.dependencies.forEach((dependency: Record<string, unknown>, index: number) => {
      expect(dependency).toMatchObject({
        id: index,
        backend_fn: true,
        queue: true,
        api_name: expect.any(String),
        types: { generator: index === 1, cancel: false },
        api_visibility: "public",
        cancels: [],
      });
      for (const id of [...(dependency.inputs as number[]), ...(dependency.outputs as number[])]) {
        expect(ids).toContain(id);
      }
    });
  });

  it("describes parameters and results, and which of them are files", async () => {
    const { url } = await serve(app());
    const info = await (await fetch(`${url}/gradio_api/info?serialize=False`)).json();
    expect(info.unnamed_endpoints).toEqual({});
    expect(Object.keys(info.named_endpoints)).toEqual(["/predict", "/count", "/redness", "/same"]);
    for (const endpoint of Object.values<{ parameters: unknown[]; returns: unknown[] }>(info.named_endpoints)) {
      for (const parameter of endpoint.parameters) {
        expect(parameter).toMatchObject({
          label: expect.any(String),
          parameter_name: expect.stringMatching(/^[a-z_][a-z0-9_]*$/i),
          parameter_has_default: expect.any(Boolean),
          type: expect.any(Object),
          python_type: { type: expect.any(String), description: expect.any(String) },
          component: expect.any(String),
        });
      }
    }
    const [photo] = info.named_endpoints["/redness"].parameters;
    expect(photo).toMatchObject({ component: "Image", parameter_name: "image", parameter_has_default: false });
    expect(photo.type.properties.path).toBeDefined();
    expect(photo.type.properties.meta.properties._type.const).toBe("gradio.FileData");
    const [range] = info.named_endpoints["/count"].parameters;
    expect(range).toMatchObject({ parameter_has_default: true, parameter_default: 3 });
  });

  it("sends one line of data a message, and only messages that the client knows", async () => {
    const { url } = await serve(app());
    const messages = await messagesOf(url, 0, ["plain"]);
    expect(messages.map(({ msg }) => msg)).toEqual([
      "estimation",
      "process_starts",
      "progress",
      "log",
      "process_completed",
      "close_stream",
    ]);
    expect(messages[0]).toEqual({
      msg: "estimation",
      event_id: expect.any(String),
      rank: 0,
      queue_size: 1,
      rank_eta: null,
    });
    expect(messages[2].progress_data).toEqual([
      { index: null, length: null, unit: "steps", progress: 0.5, desc: "Half" },
    ]);
    expect(messages[3]).toMatchObject({ log: "A word", level: "info", duration: 10, visible: true, title: "Info" });
    expect(completed(messages)).toMatchObject({
      success: true,
      output: {
        data: ["plain"],
        is_generating: false,
        duration: expect.any(Number),
        render_config: null,
        changed_state_ids: [],
      },
    });
  });

  it("keeps every line of text within its message", async () => {
    const { url } = await serve(app());
    const text = "one\n\ntwo\r\n\u2028data: {}\n\n";
    expect(completed(await messagesOf(url, 0, [text])).output.data).toEqual([text]);
  });

  it("sends errors with exactly four keys", async () => {
    const { url } = await serve(app());
    expect(completed(await messagesOf(url, 0, ["user"]))).toMatchObject({ success: false });
    expect(completed(await messagesOf(url, 0, ["user"])).output).toEqual({
      error: "For you.",
      title: "Error",
      duration: 10,
      visible: true,
    });
    expect(completed(await messagesOf(url, 0, ["own"])).output).toEqual({
      error: null,
      title: "Error",
      duration: 10,
      visible: true,
    });
  });

  it("sends whole values first, then edits, then whole values again", async () => {
    const { url } = await serve(app());
    const messages = await messagesOf(url, 1, [3]);
    const generating = messages.filter(({ msg }) => msg === "process_generating");
    expect(generating.map(({ output }) => (output as { data: unknown[] }).data)).toEqual([
      ["", 0],
      [[["append", [], "a"]], [["replace", [], 1]]],
      [[["append", [], "a"]], [["replace", [], 2]]],
    ]);
    for (const message of generating) {
      expect(message).toMatchObject({ success: true, time_limit: null, output: { is_generating: true } });
    }
    expect(completed(messages).output.data).toEqual(["aa", 2]);
  });

  it("uses the key path for nothing but files that can be fetched", async () => {
    const { url } = await serve(app());
    const picture = { url: `data:image/png;base64,${redPng.toString("base64")}` };
    for (const fnIndex of [2, 3]) {
      const { data } = completed(await messagesOf(url, fnIndex, [picture])).output as { data: unknown[] };
      const paths: string[] = [];
      JSON.stringify(data, (key, value) => {
        if (key === "path") paths.push(value as string);
        return value as unknown;
      });
      expect(paths).toHaveLength(fnIndex === 3 ? 1 : 0);
      for (const path of paths) {
        // Python puts the path into the address as it is.
        expect(path).toMatch(/^[\w./-]+$/);
        expect((await fetch(`${url}/gradio_api/file=${path}`)).status).toBe(200);
      }
    }
  });

  it("answers cancel, reset and the heartbeat", async () => {
    const { url } = await serve(app());
    const post = async (path: string, body: unknown) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`${url}/gradio_api/${path}`, {
        method: "POST",
        headers,
        body: JSON.stringify(body),
      });
      return response.json();
    };
    expect(await post("cancel", { fn_index: 0, session_hash: "s", event_id: "unknown" })).toEqual({ success: true });
    expect(await post("reset", { event_id: "unknown" })).toEqual({ success: true });
    const heartbeat = await fetch(`${url}/gradio_api/heartbeat/s`);
    const reader = heartbeat.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("data: ALIVE\n\n");
    await reader?.cancel();
  });

  it("ends a cancelled call without a result for Python, with the last one for others", { retry: 3 }, async () => {
    const count = new Interface({
      fn: async function* (_, { signal }) {
        for (let index = 0; !signal.aborted; index++) {
          yield index;
          await sleep(20);
        }
      },
      inputs: "number",
      outputs: "number",
    });
    const { url } = await serve(count);
    const outputOf = async (agent: string, session: string) => {
      const post = async (path: string, body: object) => {
        const headers = { "content-type": "application/json", "user-agent": agent, connection: "close" };
        const options = { method: "POST", headers, body: JSON.stringify(body) };
        return (await fetch(`${url}/gradio_api/${path}`, options)).json() as Promise<{ event_id: string }>;
      };
      const { event_id } = await post("queue/join", { data: [1], fn_index: 0, session_hash: session });
      const stream = readStream(`${url}/gradio_api/queue/data?session_hash=${session}`);
      await sleep(200);
      await post("cancel", { fn_index: 0, session_hash: session, event_id });
      return (await stream).find(({ msg }) => msg === "process_completed");
    };
    // `result()` of Python's client raises where there are no data.
    expect(await outputOf("gradio_client/2.6.0", "python")).toMatchObject({ success: true, output: {} });
    expect((await outputOf("gradio_client/2.6.0", "python-2"))?.output).not.toHaveProperty("data");
    expect(await outputOf("node", "javascript")).toMatchObject({ output: { data: expect.any(Array) } });
  });

  it("describes choices in Python's terms; a radio has to be given, a dropdown begins with its first", async () => {
    const choices = ["add", "it's", 'say "x"'] as const;
    const { url } = await serve(
      new Interface({
        fn: (...values) => JSON.stringify(values.slice(0, -1)),
        inputs: [
          radio({ label: "Radio", choices }),
          radio({
            label: "Given",
            choices: [
              ["one", 1],
              ["two", 2],
            ],
            value: 2,
          }),
          dropdown({ label: "Dropdown", choices }),
          checkboxGroup({ label: "Group", choices }),
        ],
        outputs: "text",
      }),
    );
    const info = await (await fetch(`${url}/gradio_api/info`)).json();
    const literal = `Literal['add', "it's", 'say "x"']`;
    const [first, given, list, group] = info.named_endpoints["/predict"].parameters;
    expect(first).toMatchObject({
      parameter_has_default: false,
      parameter_default: null,
      type: { enum: choices, title: "Radio", type: "string" },
      python_type: { type: literal, description: "" },
      component: "Radio",
      example_input: "add",
    });
    expect(given).toMatchObject({
      parameter_has_default: true,
      parameter_default: 2,
      python_type: { type: "Literal[1, 2]" },
    });
    expect(list).toMatchObject({
      parameter_has_default: true,
      parameter_default: "add",
      python_type: { type: literal },
    });
    expect(group.python_type.type).toBe(`list[${literal}]`);
    const call = (body: object) =>
      fetch(`${url}/gradio_api/call/v2/predict`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    expect((await call({})).status).toBe(400);
    expect((await call({ radio: "add" })).status).toBe(200);
  });

  it("gives a new session new state, keeps one whose client is there, and frees it when that has gone", async () => {
    const freed: number[] = [];
    const counter = new Interface({
      fn: ({ session: { state, onEnd } }) => {
        if (!state.has("count")) onEnd(() => freed.push(state.get("count") as number));
        const count = ((state.get("count") as number | undefined) ?? 0) + 1;
        state.set("count", count);
        return count;
      },
      inputs: [],
      outputs: "number",
    });
    const { url } = await serve(counter, { sessionMaxAge: 0.3 / 60, heartbeatInterval: 0.05 });
    const heartbeat = new AbortController();
    await fetch(`${url}/gradio_api/heartbeat/first`, { signal: heartbeat.signal });
    const ask = async (session: string) => {
      await (await join(url, session, [])).json();
      const messages = await readStream(`${url}/gradio_api/queue/data?session_hash=${session}`);
      const output = messages.find(({ msg }) => msg === "process_completed")?.output;
      return (output as { data: unknown[] }).data[0];
    };
    expect([await ask("first"), await ask("first"), await ask("second")]).toEqual([1, 2, 1]);
    await expect.poll(() => freed, { timeout: 10_000 }).toEqual([1]);
    expect(await ask("first")).toBe(3);
    heartbeat.abort();
    await expect.poll(() => freed, { timeout: 10_000 }).toEqual([1, 3]);
    expect(await ask("first")).toBe(1);
  });

  it("hands the function the headers of the request", async () => {
    const { url } = await serve(
      new Interface({
        fn: ({ request }) => `${request.headers.get("x-ip-token")} ${request.ip}`,
        inputs: [],
        outputs: "text",
      }),
    );
    const headers = { "content-type": "application/json", "X-IP-Token": "abc" };
    const asked = { method: "POST", headers, body: '{"data":[]}' };
    const { data } = await (await fetch(`${url}/gradio_api/run/predict`, asked)).json();
    expect(data).toEqual(["abc 127.0.0.1"]);
    const client = await connect({ url }, { headers: { "x-ip-token": "def" } });
    expect((await client.predict("/predict", [])).data).toEqual(["def 127.0.0.1"]);
  });

  it("ends the stream at once where nothing is to come, also for who does not hang up", async () => {
    const { url } = await serve(app());
    const response = await fetch(`${url}/gradio_api/queue/data?session_hash=nobody`);
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(await response.text()).toBe('data: {"msg":"close_stream","event_id":null}\n\n');
  });

  it("has one stream for all calls of a session, and keeps Python's open between two of them", {
    retry: 3,
  }, async () => {
    const { url } = await serve(app());
    const start = async (text: string) => {
      const response = await fetch(`${url}/gradio_api/queue/join`, {
        method: "POST",
        headers: { "content-type": "application/json", "user-agent": "gradio_client/2.6.0", connection: "close" },
        body: JSON.stringify({ data: [text], fn_index: 0, session_hash: "python" }),
      });
      return ((await response.json()) as { event_id: string }).event_id;
    };
    const first = await start("one");
    const stream = readStream(`${url}/gradio_api/queue/data?session_hash=python`);
    await sleep(100);
    const second = await start("two");
    const ends = (await stream).filter(({ msg }) => msg === "process_completed" || msg === "close_stream");
    expect(ends.map(({ event_id }) => event_id)).toEqual([first, second, null]);
  });

  it("sends signs of life while a call goes on", async () => {
    const slow = new Interface({ fn: () => sleep(700), inputs: [], outputs: "json" });
    const { url } = await serve(slow, { heartbeatInterval: 0.05 });
    const messages = await messagesOf(url, 0, []);
    expect(messages.filter(({ msg }) => msg === "heartbeat").length).toBeGreaterThanOrEqual(1);
  });

  it("refuses what it cannot do with the statuses that clients tell apart", async () => {
    const { url } = await serve(app());
    expect((await join(url, "s", [], 0)).status).toBe(400);
    expect((await join(url, "s", ["x"], 99)).status).toBe(404);
    expect((await join(url, "", ["x"], 0)).status).toBe(400);
    expect(await (await join(url, "s", [], 0)).json()).toEqual({
      detail: "This function needs 1 values, but 0 were sent.",
    });
  });
});
