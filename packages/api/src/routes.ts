import { events, file, get, post, remove, socket } from "./route.js";

/** Every address of the studio, by feature. What is sent to each and answered is said beside it in the contract. */
export const ROUTES = {
  studio: {
    tasks: get("/api/tasks"),
    settings: get("/api/settings"),
    network: get("/api/network"),
    description: file("/api/openapi.json"),
    health: get("/healthz"),
    readiness: get("/readyz"),
    figures: file("/metrics"),
  },
  models: {
    list: get("/api/models"),
    inspect: get("/api/models/inspect"),
    search: get("/api/models/search"),
    file: file("/api/model-files/{model}/{file...}"),
    nameFolder: post("/api/folders"),
    load: post("/api/loads"),
    findLoad: get("/api/loads/{id}"),
    stopLoad: remove("/api/loads/{id}"),
    followLoad: events("/api/loads/{id}/events"),
  },
  photos: {
    byAddress: file("/api/photos"),
  },
  inference: {
    run: post("/models/{id...}"),
    runServed: post("/"),
  },
  classroom: {
    get: get("/api/classroom"),
  },
  gradio: {
    app: file("/apps/{name}"),
  },
  words: {
    list: get("/api/words"),
    pictures: get("/api/word-pictures"),
    summary: get("/api/words/{word}"),
    drawings: get("/api/words/{word}/drawings"),
    average: get("/api/words/{word}/average"),
  },
  drawings: {
    get: get("/api/drawings/{id}"),
    report: post("/api/drawings/{id}/reports"),
    statistics: get("/api/statistics"),
    download: file("/api/exports/{format}"),
    reported: get("/api/moderation"),
    review: post("/api/moderation/{id}"),
  },
  publicDrawings: {
    get: get("/api/public-drawings"),
    begin: post("/api/public-drawings/import"),
    stop: remove("/api/public-drawings/import"),
  },
  game: {
    player: post("/api/player"),
    save: post("/api/drawings"),
    begin: post("/api/games"),
    get: get("/api/games/{id}"),
  },
  rooms: {
    open: post("/api/rooms"),
    enter: socket("/api/rooms/{code}"),
  },
  recogniser: {
    current: get("/api/recogniser"),
    versions: get("/api/recogniser/versions"),
    file: file("/api/recogniser/versions/{version}/files/{digest}/{file...}"),
    use: post("/api/recogniser/versions/{version}/use"),
    learn: post("/api/recogniser/learn"),
  },
  sketcher: {
    current: get("/api/sketcher"),
    file: file("/api/sketcher/files/{digest}/{file...}"),
  },
} as const;
