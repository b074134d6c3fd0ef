export * from "@vistazo/checkpoint";
export * from "@vistazo/image";
// By name: a pipeline and a box are called the same there.
export {
  annotatedImage,
  type Context,
  checkbox,
  checkboxGroup,
  dropdown,
  file,
  gallery,
  Interface,
  InterfaceError,
  image,
  imageSlider,
  json,
  type LaunchedApp,
  type LaunchOptions,
  label,
  load,
  markdown,
  number,
  radio,
  type StepOptions,
  sketchpad,
  slider,
  text,
  UserError,
} from "@vistazo/interface";
export * as metrics from "@vistazo/metrics";
export * from "@vistazo/vision";
