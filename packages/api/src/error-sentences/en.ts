import type { ErrorSentences } from "./error-sentences.js";

export const en: ErrorSentences = {
  BAD_REQUEST: {
    title: "The server did not understand",
    text: "Load the page again; it may be older than the server.",
  },
  REQUEST_TOO_LARGE: { title: "That is too much for one request", text: "Send less at once." },
  BAD_PARAMETER: { title: "A setting cannot be used", text: "Set it back and try again." },
  BAD_INPUT: { title: "The photo did not arrive", text: "Try again, or choose another photo." },
  NOT_A_PHOTO: { title: "This is not a photo", text: "Choose a JPEG, PNG, WebP, AVIF, GIF, TIFF or BMP file." },
  PHOTO_DAMAGED: {
    title: "The photo is damaged",
    text: "It may have been cut off while it was copied. Choose another one.",
  },
  PHOTO_TOO_LARGE: { title: "The photo is too large", text: "Choose a smaller one, or make it smaller first." },
  PHOTO_ADDRESS: { title: "The photo cannot be fetched", text: "Save it on this computer and choose the file." },
  MODEL_ID: {
    title: "This is not a model id",
    text: "Ids look like org/name, as at the top of a model's page on the Hub.",
  },
  MODEL_NOT_FOUND: {
    title: "There is no such model",
    text: "Check the id on the Hub, or choose a model from the list.",
  },
  MODEL_PRIVATE: {
    title: "This model asks for permission",
    text: "Accept its terms on the Hub if it has any, put your access token in HF_TOKEN and start vistazo again.",
  },
  MODEL_UNSUPPORTED: {
    title: "This model does not run here",
    text: "Choose one of the list, or another of the same kind.",
  },
  MODEL_DAMAGED: {
    title: "The model's files cannot be used",
    text: "Remove them from the cache and download the model again, or choose another model.",
  },
  MODEL_STOPPED: {
    title: "This model took too much time or memory",
    text: "Choose a smaller photo or another model.",
  },
  WRONG_TASK: { title: "This model is for another task", text: "Choose a model for this one." },
  OFFLINE: {
    title: "No connection to the Hub",
    text: "Connect to the network and try again, or choose a model that is downloaded already.",
  },
  HUB_UNAVAILABLE: { title: "The Hub does not answer as it should", text: "Wait a moment and try again." },
  DOWNLOAD_FAILED: { title: "The download broke off", text: "Try again: it goes on where it stopped." },
  DISK_FULL: { title: "The disk is full", text: "Make room and try again: the download goes on where it stopped." },
  CANCELLED: {
    title: "Cancelled",
    text: "What was downloaded is kept, and the download goes on from there next time.",
  },
  LOADING: { title: "The model is still loading", text: "Try again in a moment." },
  UNAVAILABLE: { title: "This is being started anew", text: "Try again in a moment." },
  BUSY: { title: "Too many photos are waiting", text: "Try again in a moment." },
  FOLDER_NOT_FOUND: {
    title: "This folder cannot be read",
    text: "Write its full path, as it is on the computer where vistazo runs.",
  },
  FOLDER_WITHOUT_MODEL: {
    title: "There is no model in this folder",
    text: "Name the folder that has the model's config.json in it.",
  },
  FOLDERS_CLOSED: { title: "Folders cannot be named from here", text: "Start vistazo with --models and the folder." },
  MODERATION_CLOSED: {
    title: "Drawings cannot be reviewed from here",
    text: "Open the page on the computer where vistazo runs.",
  },
  MODERATOR_TOKEN: { title: "This is not the moderator's token", text: "Enter it again." },
  TOO_MANY_REQUESTS: { title: "That was too often", text: "Wait a moment and try again." },
  OUT_OF_TURN: { title: "This round is over", text: "Its drawing can be kept only without the game." },
  FOREIGN_ORIGIN: { title: "Not allowed from this page", text: "Open vistazo's own address." },
  FOREIGN_HOST: { title: "Not allowed under this name", text: "Open vistazo as 127.0.0.1 or localhost." },
  NOT_FOUND: { title: "Not there any more", text: "Try again." },
  PORT_IN_USE: { title: "The port is taken by another program", text: "Choose another with --port." },
  LISTEN_FAILED: {
    title: "vistazo cannot listen there",
    text: "Choose another address with --host or another port with --port.",
  },
  UNREACHABLE: {
    title: "vistazo does not answer",
    text: "See whether it still runs in its terminal, start it again and try again.",
  },
  INTERNAL: {
    title: "Something unexpected went wrong",
    text: "Try again. The terminal where vistazo runs says more.",
  },
};
