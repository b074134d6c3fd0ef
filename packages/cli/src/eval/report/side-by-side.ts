import type { Photo } from "@vistazo/image";
import { type Html, html } from "./html.js";
import { embedded } from "./thumbnail.js";

/** Pictures of the same photo beside each other, each with its title. */
export async function sideBySide(
  name: string,
  caption: string,
  pictures: readonly { readonly title: string; readonly picture: Photo }[],
): Promise<Html> {
  const cells: Html[] = [];
  for (const { title, picture } of pictures) {
    cells.push(
      html`<div><div class="picture">${await embedded(picture, `${name}: ${title}`)}</div><small>${title}</small></div>`,
    );
  }
  return html`<figure><div class="side">${cells}</div><figcaption><b>${name}</b> · ${caption}</figcaption></figure>
`;
}
