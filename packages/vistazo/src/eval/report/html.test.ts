import { describe, expect, it } from "vitest";
import { html } from "./html.js";

describe("templates of a report", () => {
  it("escape what they are given, but not markup", () => {
    const label = `<img src=x onerror="alert('1')"> & \u0007`;
    const cell = html`<td title="${label}">${label}</td>`;
    expect(cell.markup).not.toMatch(/<img|onerror="|\u0007/);
    expect(html`<tr>${[cell, cell]}${3}</tr>`.markup).toBe(`<tr>${cell.markup}${cell.markup}3</tr>`);
  });
});
