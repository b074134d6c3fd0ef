import type { JsonSchema } from "../json.js";
import type { AppModel, Endpoint } from "./app-model.js";
import { API_PREFIX } from "./protocol.js";

/** OpenAPI 3.1 of the two-step REST calls, uploads and files: enough to call every function without a Gradio client. */
export function openApi(model: AppModel, root: string) {
  const named = model.endpoints.filter((endpoint) => endpoint.apiName !== false);
  return {
    openapi: "3.1.0",
    info: { title: model.title, version: "1.0.0", ...(model.description && { description: model.description }) },
    servers: [{ url: root }],
    paths: {
      ...Object.assign({}, ...named.map(callPaths)),
      [`${API_PREFIX}/upload`]: uploadPath,
      [`${API_PREFIX}/file={path}`]: filePath,
    },
    components: {
      schemas: {
        Event: object({ event_id: { type: "string" } }),
        Error: object({ detail: { type: "string" } }),
      },
    },
  };
}

function callPaths(endpoint: Endpoint) {
  const { apiName, step } = endpoint;
  const summary = step.title ?? String(apiName);
  const parameters = step.inputs.fields.map(({ component }) => nullable(component.schema, component.optional));
  const results = step.outputs.fields.map(({ component }) => nullable(component.schema, true));
  const named = Object.fromEntries(
    step.inputs.fields.map(({ name, component }) => [name, nullable(component.schema, component.optional)]),
  );
  const needed = step.inputs.fields.filter(({ component }) => component.initial === undefined && !component.optional);
  const body = (schema: JsonSchema) => ({ required: true, content: { "application/json": { schema } } });
  const start = (operationId: string, description: string, schema: JsonSchema) => ({
    post: {
      operationId,
      summary,
      description,
      requestBody: body(schema),
      responses: {
        "200": { description: "The call waits for its turn", ...json({ $ref: "#/components/schemas/Event" }) },
        default: { description: "It was refused", ...json({ $ref: "#/components/schemas/Error" }) },
      },
    },
  });
  return {
    [`${API_PREFIX}/call/${apiName}`]: start(
      `${apiName}_start`,
      step.apiDescription ?? "Starts a call with its values in order.",
      object({ data: tuple(parameters) }),
    ),
    [`${API_PREFIX}/call/v2/${apiName}`]: start(
      `${apiName}_start_named`,
      "Starts a call with its values by name.",
      object(
        named,
        needed.map(({ name }) => name),
      ),
    ),
    [`${API_PREFIX}/call/${apiName}/{event_id}`]: {
      get: {
        operationId: `${apiName}_result`,
        summary: `${summary}: result`,
        description: "Events `generating`, `complete`, `error` and `heartbeat`, each with JSON: a list of results.",
        parameters: [{ name: "event_id", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          "200": {
            description: "A stream of server-sent events; the data of `complete` is a list of results",
            content: { "text/event-stream": { schema: tuple(results) } },
          },
          "404": { description: "No such call", ...json({ $ref: "#/components/schemas/Error" }) },
        },
      },
    },
  };
}

const uploadPath = {
  post: {
    operationId: "upload",
    summary: "Upload files",
    requestBody: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: object({ files: { type: "array", items: { type: "string", format: "binary" } } }),
        },
      },
    },
    responses: {
      "200": {
        description: "Their paths, to be sent as `path` where a file is expected",
        ...json({ type: "array", items: { type: "string" } }),
      },
      "413": { description: "A file is too large" },
    },
  },
};

const filePath = {
  get: {
    operationId: "file",
    summary: "A file that was uploaded or made",
    parameters: [{ name: "path", in: "path", required: true, schema: { type: "string" } }],
    responses: {
      "200": { description: "The file", content: { "application/octet-stream": {} } },
      "403": { description: "No file of this app" },
    },
  },
};

function json(schema: JsonSchema) {
  return { content: { "application/json": { schema } } };
}

function object(properties: Record<string, unknown>, required = Object.keys(properties)): JsonSchema {
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}

function tuple(items: readonly JsonSchema[]): JsonSchema {
  return { type: "array", prefixItems: items, minItems: items.length, maxItems: items.length };
}

/** The clients' schemas write "anything" as `type: {}`, which is no JSON Schema. */
function nullable(schema: JsonSchema, optional = false): JsonSchema {
  const { type, ...rest } = schema;
  const valid = typeof type === "object" && !Array.isArray(type) ? rest : schema;
  return optional ? { anyOf: [valid, { type: "null" }] } : valid;
}
