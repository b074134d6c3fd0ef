import { pipeline } from "vistazo";

/** Answers a camera's frames for so many seconds after the first answer. */
globalThis.watch = async ({ task, model, threads, seconds }) => {
  const pipe = await pipeline(task, model, { device: "wasm", threads });
  const video = document.querySelector("video");
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480 } });
  await video.play();
  let longest = 0;
  const latencies = [];
  let begun;
  let last;
  for await (const each of pipe.stream(video)) {
    if (begun === undefined) {
      begun = { at: performance.now(), dropped: each.dropped };
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      }).observe({ type: "longtask" });
      continue;
    }
    latencies.push(each.latency);
    last = each;
    if (performance.now() - begun.at > seconds * 1000) break;
  }
  const passed = (performance.now() - begun.at) / 1000;
  await pipe.dispose();
  return {
    answers: latencies.length,
    seconds: passed,
    latencies,
    dropped: last.dropped - begun.dropped,
    longest,
    found: last.result,
  };
};
