import { recall, remember, textsIn } from "@vistazo/ui";
import { english, spanish } from "./text.js";

export type Theme = "system" | "light" | "dark";

function firstTheme(): Theme {
  const chosen = recall("theme");
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

let theme = $state<Theme>(firstTheme());

export function currentTheme(): Theme {
  return theme;
}

export function setTheme(next: Theme): void {
  theme = next;
  remember("theme", next);
}

/** The page's words in the language that is shown; read within a component, they follow a change. */
export const t = textsIn({ en: english, es: spanish });
