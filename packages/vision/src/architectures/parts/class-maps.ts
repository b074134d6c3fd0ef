import { floatOutput } from "../../float-output.js";
import type { QueryMasks } from "../../networks/segmenter.js";
import { sigmoid } from "../../postprocess/probabilities.js";
import type { GraphDefinition, NetworkGraphs } from "../architecture.js";

/**
 * How strongly each class is at each place: every query's mask, weighed by its probability of the class. Of a hundred queries at 384 x 384
 * and as many classes these are billions of products, which are the runtime's to compute.
 */
export const classMapsGraph: GraphDefinition = {
  whenNeeded: true,
  build({ graph: g, classes }) {
    const logits = g.input("logits", "float32", ["queries", classes + 1]);
    const masks = g.input("probabilities", "float32", ["queries", "pixels"]);
    const shares = g.slice(g.softmax(logits), 1, 0, classes);
    g.output("maps", g.matmul(g.transpose(shares, 1, 0), masks));
    return undefined;
  },
};

/** Queries of a network that has this graph, by the name `class_maps`. */
export function withClassMaps(answer: QueryMasks, graphs: NetworkGraphs): QueryMasks {
  const { logits, classes } = answer;
  const queries = logits.length / classes;
  return {
    ...answer,
    async classMaps(masks) {
      // ONNX Runtime's sigmoid is one value for all logits below -18, where Python still tells apart which is least unlikely.
      const data = new Float32Array(masks.length);
      for (let i = 0; i < masks.length; i++) data[i] = sigmoid(masks[i]);
      const found = await graphs.run("class_maps", {
        logits: { dtype: "float32", shape: [queries, classes], data: logits as Float32Array<ArrayBuffer> },
        probabilities: { dtype: "float32", shape: [queries, masks.length / queries], data },
      });
      return floatOutput(found, "maps", 2).data;
    },
  };
}
