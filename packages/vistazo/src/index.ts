export * from "@vistazo/checkpoint";
export * from "@vistazo/vision";
