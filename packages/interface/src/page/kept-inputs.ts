import { type AppConfig, type ComponentConfig, isFileData } from "./app-config.js";

/** What was filled in, for the components of the same kind and name of an app that was changed, by their ids. */
export function keptInputs(
  before: AppConfig,
  now: AppConfig,
  values: { get(id: number): unknown },
): ReadonlyMap<number, unknown> {
  const former = new Map(inputsOf(before).map(([key, { id }]) => [key, values.get(id)]));
  return new Map(
    inputsOf(now)
      .filter(([key, component]) => former.has(key) && fits(component, former.get(key)))
      .map(([key, { id }]) => [id, former.get(key)]),
  );
}

/** By kind, name and place among those of that kind and name. */
function inputsOf({ components, dependencies }: AppConfig): (readonly [key: string, ComponentConfig])[] {
  const inputs = new Set(dependencies.flatMap((dependency) => dependency.inputs));
  const seen = new Map<string, number>();
  return components
    .filter(({ id }) => inputs.has(id))
    .map((component) => {
      const name = `${component.type} ${component.props.label}`;
      const place = seen.get(name) ?? 0;
      seen.set(name, place + 1);
      return [`${name} ${place}`, component] as const;
    });
}

/** Whether the component may still have the value. Files of the app that was stopped went with it. */
function fits({ type, props }: ComponentConfig, value: unknown): boolean {
  if (value === null || value === undefined || isFileData(value)) return false;
  const { choices, minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = props;
  if (typeof value === "number" && (type === "number" || type === "slider"))
    return value >= minimum && value <= maximum;
  if (!choices || props.allow_custom_value) return true;
  const allowed = (one: unknown) => choices.some(([, choice]) => choice === one);
  return Array.isArray(value) ? value.every(allowed) : allowed(value);
}
