import "./fonts.css";
import "@vistazo/ui/theme.css";
import "./page.css";
import { mount } from "svelte";
import { readConfig } from "./app-config.js";
import { AppLink } from "./app-link.svelte.js";
import Root from "./Root.svelte";

const link = new AppLink(readConfig());
mount(Root, { target: document.getElementById("app") as HTMLElement, props: { link } });
if (link.config.dev_mode) void link.follow();
