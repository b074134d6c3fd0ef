import { getContext, setContext } from "svelte";
import { english, type UiText } from "./text.js";

const KEY = Symbol("vistazo ui text");

/** Gives all components below the words of a language. A function, so that the language can change while the page is open. */
export function provideText(text: () => UiText): void {
  setContext(KEY, text);
}

/** The words for a component; English where nothing else was provided. */
export function useText(): () => UiText {
  return getContext<(() => UiText) | undefined>(KEY) ?? (() => english);
}
