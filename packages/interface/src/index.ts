export { addressGroup, addressNetwork, isLoopback } from "@vistazo/network";
export type { Box, Classification, Stroke } from "@vistazo/tasks";
export { App } from "./app.js";
export { type Auth, type Credentials, sameText } from "./auth.js";
export {
  type AnnotatedImageOptions,
  type AnnotatedPicture,
  type Annotation,
  annotatedImage,
  type MaskPixels,
} from "./components/annotated-image.js";
export { type CheckboxOptions, checkbox } from "./components/checkbox.js";
export {
  type CheckboxGroupOptions,
  type Choice,
  type ChoiceOptions,
  checkboxGroup,
  type DropdownOptions,
  dropdown,
  radio,
} from "./components/choice.js";
export type { AnyComponent, Component, ComponentOptions } from "./components/component.js";
export type { ArgumentsOf, Fields, InputOf, OutputOf, ResultOf } from "./components/fields.js";
export { type FileOptions, file } from "./components/file.js";
export {
  type GalleryItem,
  type GalleryOptions,
  type GalleryResult,
  gallery,
} from "./components/gallery.js";
export { type ImageOptions, type ImageSource, type ImageType, image } from "./components/image.js";
export { type ImageSliderOptions, imageSlider } from "./components/image-slider.js";
export { json } from "./components/json.js";
export { type LabelOptions, type LabelResult, label } from "./components/label.js";
export { type MarkdownOptions, markdown } from "./components/markdown.js";
export { type NumberOptions, numberField as number, type SliderOptions, slider } from "./components/number.js";
export type { PictureResult } from "./components/picture.js";
export type { ComponentLike, Shorthand } from "./components/shorthand.js";
export { type Sketch, type SketchpadOptions, sketchpad } from "./components/sketchpad.js";
export { type TextOptions, text } from "./components/text.js";
export { InterfaceError, type InterfaceErrorCode, type Sentence, UserError, type UserErrorOptions } from "./errors.js";
export type { FileResult } from "./files/files.js";
export { UploadedFile } from "./files/uploaded-file.js";
export type { FromPipelineOptions, Pipeline } from "./from-pipeline.js";
export type { AppHandler, HandlerOptions } from "./handler.js";
export { Interface } from "./interface.js";
export type { LaunchedApp, LaunchOptions } from "./launch.js";
export { type LoadOptions, load, type RemoteFunction } from "./load.js";
export type { CallRequest, Context, Log, LogLevel, LogOptions, Session } from "./run/context.js";
export type { Progress, ProgressOptions, ProgressValue } from "./run/progress.js";
export type {
  BatchFunction,
  Example,
  FlaggingOptions,
  StepFunction,
  StepOptions,
  Translations,
} from "./run/step.js";
export type { ServeOptions } from "./server/options.js";
export { hostName, OriginRules, type OriginRulesOptions } from "./server/origin-rules.js";
export { type InBrowserOptions, StaticApp } from "./static/static-app.js";
export type { StaticPipeline } from "./static/static-pipeline.js";
export { type TaskForm, taskForm } from "./task-form.js";
