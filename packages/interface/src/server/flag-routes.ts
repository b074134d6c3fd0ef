import type { FastifyInstance } from "fastify";
import { FlagLog } from "../flagging.js";
import { API_PREFIX as P } from "../gradio/protocol.js";
import type { AppContext } from "./app-context.js";
import { HttpError } from "./http-error.js";

interface FlagBody {
  readonly fn_index: number;
  readonly data: unknown[];
  readonly option: string;
}

const schema = {
  body: {
    type: "object",
    required: ["fn_index", "data", "option"],
    properties: {
      fn_index: { type: "integer" },
      data: { type: "array", maxItems: 1000 },
      option: { type: "string", maxLength: 200 },
    },
  },
};

/** Marking results, which is the page's own addition to the protocol. */
export function flagRoutes(app: FastifyInstance, context: AppContext): void {
  const logs = new Map<number, FlagLog>();
  for (const { id, step } of context.model.endpoints) {
    if (!step.flagging) continue;
    const columns = [...step.inputs.fields, ...step.outputs.fields].map(({ component }) => component.label);
    logs.set(id, new FlagLog({ folder: step.flagging.folder, columns, store: context.store }));
  }

  app.post<{ Body: FlagBody }>(`${P}/flag`, { schema, bodyLimit: context.settings.maxJsonSize }, async (request) => {
    const { fn_index, data, option } = request.body;
    const log = logs.get(fn_index);
    const step = context.model.endpoints[fn_index]?.step;
    if (!log || !step?.flagging?.options.includes(option)) throw new HttpError(404, "This cannot be flagged.");
    if (data.length !== step.inputs.fields.length + step.outputs.fields.length) {
      throw new HttpError(400, "The data must have one value for each input and each output.");
    }
    await log.add({ values: data, option, username: context.user(request) ?? "", time: new Date() });
    return { success: true };
  });
}
