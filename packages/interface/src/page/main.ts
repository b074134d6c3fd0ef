import "./fonts.css";
import "@vistazo/ui/theme.css";
import "./page.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { readConfig } from "./app-config.js";
import { CallsThere } from "./calls-there.js";

const config = readConfig();

mount(App, {
  target: document.getElementById("app") as HTMLElement,
  props: { config, calls: new CallsThere(config) },
});
