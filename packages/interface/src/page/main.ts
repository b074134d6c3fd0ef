import "./fonts.css";
import "@vistazo/ui/theme.css";
import "./page.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { readConfig } from "./app-config.js";

mount(App, { target: document.getElementById("app") as HTMLElement, props: { config: readConfig() } });
