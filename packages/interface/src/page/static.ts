import "./fonts.css";
import "@vistazo/ui/theme.css";
import "./page.css";
import { proposeLanguage } from "@vistazo/ui";
import { mount } from "svelte";
import App from "./App.svelte";
import { readConfig } from "./app-config.js";
import { CallsHere } from "./here/calls-here.js";

const config = readConfig();
const { here, language } = config.vistazo ?? {};
if (!here) throw new Error("The page is not told what it runs.");
if (language) proposeLanguage(language);

mount(App, {
  target: document.getElementById("app") as HTMLElement,
  props: { config, calls: new CallsHere(here) },
});
