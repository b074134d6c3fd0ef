export * from "@vistazo/vision/training";
