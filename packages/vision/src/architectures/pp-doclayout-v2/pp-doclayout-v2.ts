import type { Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Detector, NetworkInputs } from "../architecture.js";
import { rtDetrQueries } from "../rt-detr/rt-detr.js";
import { readOrderedDetector } from "./order-of-votes.js";
import { type OrderedElements, readingOrder, thousandths } from "./reading-order.js";

/**
 * PP-DocLayoutV2, https://arxiv.org/abs/2510.14528: RT-DETR on HGNetV2 finds the elements of a page, and a second network tells in which
 * order they are read. `order_logits` [batch, queries, queries] beside `logits` and `pred_boxes`.
 */
export const ppDocLayoutV2: Detector = {
  build(inputs) {
    const { graph: g, config, parameters } = inputs;
    const { logits, boxes, sizeInputs } = rtDetrQueries(
      inputs,
      { points: [], scale: 0.5, method: "default" },
      "hgnet_v2",
    );
    const { order, elements } = elementsFirst(inputs, logits, boxes);
    g.output("logits", g.gatherRows(logits, order));
    g.output("pred_boxes", g.gatherRows(boxes, order));
    const own = config.section("reading_order_config", {});
    g.output("order_logits", readingOrder(g, elements, own, parameters.in("reading_order")));
    return sizeInputs;
  },
  answer: readOrderedDetector,
};

/** Elements are the queries whose best class is likelier than its own threshold; they come first. */
function elementsFirst(
  { graph: g, config, classes }: NetworkInputs,
  logits: Value,
  boxes: Value,
): { readonly order: Value; readonly elements: OrderedElements } {
  const thresholds = classTable(config, "class_thresholds", classes);
  const kindOf = classTable(config, "class_order", classes);
  const kinds = config.section("reading_order_config", {}).size("num_classes", 20);
  if (kindOf.some((kind) => !Number.isInteger(kind) || kind < 0 || kind >= kinds))
    throw config.invalid("class_order", `whole numbers from 0 to ${kinds - 1}`);
  const best = g.topK(logits, 1);
  const label = g.squeeze(best.indices, 2);
  const least = g.gather(g.constant(Float32Array.from(thresholds), [classes]), label);
  const missed = g.cast(g.greater(least, g.sigmoid(g.squeeze(best.values, 2))), "float32");
  const found = g.sub(g.float(1), missed);
  const order = g.topK(found, Number(logits.shape[1])).indices;
  const first = (x: Value) => g.gatherRows(x, order);
  const isElement = first(g.unsqueeze(found, 2));
  const kind = first(g.unsqueeze(g.gather(g.constant(Float32Array.from(kindOf), [classes]), label), 2));
  const filled = g.add(g.mul(g.sub(kind, g.float(kindOf[0])), isElement), g.float(kindOf[0]));
  return {
    order,
    elements: {
      boxes: g.mul(thousandths(g, first(boxes)), isElement),
      kinds: g.cast(g.squeeze(filled, 2), "int64"),
      count: g.sum(found, 1, true),
    },
  };
}

function classTable(config: ConfigReader, field: string, classes: number): readonly number[] {
  const table = config.numbers(field);
  if (table.length !== classes) throw config.invalid(field, `a list of ${classes} numbers, one for each class`);
  return table;
}
