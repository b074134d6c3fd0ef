import type { AppModel, Endpoint } from "./app-model.js";

/** The answer of `/info`: endpoints by name with their parameters and results. */
export function apiInfo(model: AppModel) {
  const named = model.endpoints.filter((endpoint) => endpoint.apiName !== false);
  return {
    named_endpoints: Object.fromEntries(named.map((endpoint) => [`/${endpoint.apiName}`, endpointInfo(endpoint)])),
    unnamed_endpoints: {},
  };
}

function endpointInfo({ step }: Endpoint) {
  return {
    description: step.apiDescription ?? "",
    api_visibility: "public",
    parameters: step.inputs.fields.map(({ name, component }) => {
      const hasInitial = component.initial !== undefined && !component.mustBeGiven;
      return {
        label: component.label,
        parameter_name: name,
        parameter_has_default: hasInitial || (component.optional ?? false),
        parameter_default: hasInitial ? component.initial : null,
        type: component.schema,
        python_type: { type: component.pythonType, description: descriptionOf(component.schema) },
        component: component.kind,
        example_input: component.example,
      };
    }),
    returns: step.outputs.fields.map(({ component }) => ({
      label: component.label,
      type: component.schema,
      python_type: { type: component.pythonType, description: descriptionOf(component.schema) },
      component: component.kind,
    })),
  };
}

function descriptionOf(schema: { readonly description?: unknown }): string {
  return typeof schema.description === "string" ? schema.description : "";
}
