import { pipeline } from "vistazo";

globalThis.open = ({ task, model, threads }) =>
  pipeline(task, `/models/${model}/`, { device: "wasm", threads: Number(threads) });
globalThis.ready = true;
