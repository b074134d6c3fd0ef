import { describe, expect, it } from "vitest";
import { html } from "./html.js";

describe("templates of a report", () => {
  it("escape what they are given, but not markup", () => {
    const bell = "\u0007";
    const label = `<img src=x onerror="alert('1')"> & ${bell}`;
    const cell = html`<td title="${label}">${label}</td>`;
    expect(cell.markup).not.toMatch(/<img|onerror="/);
    expect(cell.markup).not.toContain(bell);
    expect(html`<tr>${[cell, cell]}${3}</tr>`.markup).toBe(`<tr>${cell.markup}${cell.markup}3</tr>`);
  });
});
