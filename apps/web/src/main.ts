import "@vistazo/ui/theme.css";
import "./fonts.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { keepPages } from "./offline/keep-pages.js";

const target = document.getElementById("app");
if (target) mount(App, { target });
keepPages();
