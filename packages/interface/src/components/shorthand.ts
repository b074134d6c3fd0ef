import { InterfaceError } from "../errors.js";
import { annotatedImage } from "./annotated-image.js";
import { checkbox } from "./checkbox.js";
import { type AnyComponent, isComponent } from "./component.js";
import { file } from "./file.js";
import { gallery } from "./gallery.js";
import { image } from "./image.js";
import { imageSlider } from "./image-slider.js";
import { json } from "./json.js";
import { label } from "./label.js";
import { markdown } from "./markdown.js";
import { numberField, slider } from "./number.js";
import { sketchpad } from "./sketchpad.js";
import { text } from "./text.js";

const shorthands = {
  image: () => image(),
  sketchpad: () => sketchpad(),
  label: () => label(),
  "annotated-image": () => annotatedImage(),
  "image-slider": () => imageSlider(),
  gallery: () => gallery(),
  json: () => json(),
  text: () => text(),
  textbox: () => text(),
  number: () => numberField(),
  slider: () => slider(),
  checkbox: () => checkbox(),
  file: () => file(),
  markdown: () => markdown(),
};

/** A component by its name, with its default options. */
export type Shorthand = keyof typeof shorthands;

/** The component that a shorthand stands for. */
export type ShorthandComponent<S extends Shorthand> = ReturnType<(typeof shorthands)[S]>;

/** What may be written where a component is expected. */
export type ComponentLike = Shorthand | AnyComponent;

/** @throws InterfaceError `bad-option` that lists the names there are */
export function asComponent(like: ComponentLike): AnyComponent {
  if (isComponent(like)) return like;
  if (typeof like === "string" && Object.hasOwn(shorthands, like)) return shorthands[like]();
  throw new InterfaceError(
    "bad-option",
    `"${String(like)}" is no component: use one of ${Object.keys(shorthands).join(", ")}, or a component object.`,
  );
}
