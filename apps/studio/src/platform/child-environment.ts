/** What the server knows and its processes need not. */
const OWN = [
  "DATABASE_URL",
  "VISTAZO_MODERATOR_TOKEN",
  "PGPASSWORD",
  // Logins at what gathers traces: this process alone sends them.
  "OTEL_EXPORTER_OTLP_HEADERS",
  "OTEL_EXPORTER_OTLP_TRACES_HEADERS",
] as const;
/** The Hub's logins of whoever started the server. */
const LOGINS = ["HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"] as const;

/**
 * The environment of a process that works on what strangers sent.
 * @param guest on behalf of a visitor, who has no share in the operator's login
 */
export function childEnvironment({ guest = false } = {}): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of [...OWN, ...(guest ? LOGINS : [])]) delete env[name];
  return env;
}
