import { GraphError } from "@vistazo/graph";
import { serveBatches } from "@vistazo/training";
import { parentThreadPort } from "@vistazo/worker/node";

/** Batches that say their step, and what may go wrong on the way to them. */
serveBatches(parentThreadPort(), async ({ unreadable, failsAt, exitsAt }) => {
  if (unreadable) throw new GraphError("invalid-checkpoint", "The examples cannot be read.");
  return (step) => {
    if (step === failsAt) throw new GraphError("invalid-input", `Step ${step} has no examples.`);
    if (step === exitsAt) process.exit(3);
    return {
      pixels: Uint8Array.of(step),
      shape: [1, 1, 1, 1],
      targets: Float32Array.of(1),
      labels: Uint16Array.of(step),
    };
  };
});
