import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A Chromium on this computer, or null; the tests in a browser are left out without one. */
export const chromiumPath = PLACES.find((path) => path !== undefined && existsSync(path)) ?? null;
if (!chromiumPath) {
  console.warn(
    "No Chromium was found: nothing is tested in a browser. Set CHROMIUM_PATH to its path to test there too.",
  );
}

/** A Chromium without a window, whose camera shows a moving picture. @param more of its switches */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? undefined,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      ...more,
    ],
  });
}
