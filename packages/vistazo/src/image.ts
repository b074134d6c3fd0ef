export * from "@vistazo/image";
