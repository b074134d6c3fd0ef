import { type Html, html } from "./html.js";

/** A number that stands for itself. */
export interface Tile {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

export function tiles(all: readonly Tile[]): Html {
  return html`<ul class="tiles">${all.map(({ name, value, meaning }) => html`<li><span>${name}</span><strong>${value}</strong><small>${meaning}</small></li>`)}</ul>`;
}
