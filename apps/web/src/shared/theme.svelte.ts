import { recall, remember } from "@vistazo/ui";

export type Theme = "system" | "light" | "dark";

const stored = recall("theme");
let theme = $state<Theme>(stored === "light" || stored === "dark" ? stored : "system");

export function currentTheme(): Theme {
  return theme;
}

/** `before-paint.js` does the same on the next visit before the page is drawn. */
export function chooseTheme(chosen: Theme): void {
  theme = chosen;
  remember("theme", chosen === "system" ? null : chosen);
  const { dataset } = document.documentElement;
  if (chosen === "system") delete dataset.theme;
  else dataset.theme = chosen;
}
