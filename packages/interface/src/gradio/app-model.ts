import { randomInt } from "node:crypto";
import type { AnyComponent } from "../components/component.js";
import type { Field } from "../components/fields.js";
import { InterfaceError } from "../errors.js";
import type { Step } from "../run/step.js";

/** A component on the page. A component object that several steps share is one component, with one value. */
export interface PlacedComponent {
  readonly id: number;
  readonly component: AnyComponent;
}

/** A step as the protocol numbers and names it. */
export interface Endpoint {
  readonly id: number;
  readonly apiName: string | false;
  readonly step: Step;
  readonly inputIds: readonly number[];
  readonly outputIds: readonly number[];
}

/** The page with all its steps, as the protocol describes it. */
export interface AppModel {
  /** Another one each time the app starts: clients tell by it that it was started anew. */
  readonly id: number;
  readonly title: string;
  readonly description: string | undefined;
  readonly components: readonly PlacedComponent[];
  readonly endpoints: readonly Endpoint[];
}

export interface AppText {
  readonly title?: string;
  readonly description?: string;
}

/** @throws InterfaceError `bad-option` if two steps want the same `apiName` */
export function appModel(steps: readonly Step[], { title, description }: AppText = {}): AppModel {
  const ids = new Map<AnyComponent, number>();
  const idOf = ({ component }: Field): number => {
    const id = ids.get(component) ?? ids.size + 1;
    ids.set(component, id);
    return id;
  };
  const names = new Set<string>();
  const endpoints = steps.map((step, id): Endpoint => {
    const inputIds = step.inputs.fields.map(idOf);
    const outputIds = step.outputs.fields.map(idOf);
    return { id, apiName: apiName(step, names, steps.length === 1), step, inputIds, outputIds };
  });
  return {
    id: randomInt(1, 2 ** 47),
    title: title ?? steps[0]?.title ?? "Vistazo",
    description,
    components: [...ids].map(([component, id]) => ({ id, component })),
    endpoints,
  };
}

function apiName(step: Step, names: Set<string>, alone: boolean): string | false {
  if (step.apiName === false) return false;
  if (step.apiName !== undefined) {
    if (names.has(step.apiName)) {
      throw new InterfaceError("bad-option", `Two steps have the apiName "${step.apiName}": give each its own.`);
    }
    names.add(step.apiName);
    return step.apiName;
  }
  const own = step.fn.name.replace(/[^\w-]/g, "");
  const wanted = alone || own === "" || own === "fn" ? "predict" : own;
  let name = wanted;
  for (let count = 1; names.has(name); count++) name = `${wanted}_${count}`;
  names.add(name);
  return name;
}
