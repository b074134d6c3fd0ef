import type { Engine, LoadProgress, ModelFacts, RunningModel } from "./engine.js";
import type { Task } from "./task.js";

/** The models that vistazo itself runs. */
export class VisionEngine implements Engine {
  inspect(_source: string): Promise<ModelFacts> {
    throw new Error("not there yet");
  }
  cached(): Promise<ModelFacts[]> {
    throw new Error("not there yet");
  }
  load(_task: Task, _source: string, _options: { progress: (progress: LoadProgress) => void }): Promise<RunningModel> {
    throw new Error("not there yet");
  }
  online(): Promise<boolean> {
    throw new Error("not there yet");
  }
}
