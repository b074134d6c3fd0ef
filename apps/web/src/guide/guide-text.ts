/** The long texts of the tasks' pages, fetched in the language that is shown. */
export interface GuideText {
  parts: {
    contents: string;
    about: string;
    uses: string;
    models: string;
    code: string;
    metrics: string;
    datasets: string;
    exercises: string;
  };
  models: {
    intro: string;
    runs: string;
    runsNot: string;
    here: string;
    chosen: string;
    choose: string;
    size: string;
    architecture: string;
    license: string;
    onHub: string;
    /** Where only the Hub can tell. */
    unknown: string;
    field: string;
    look: string;
    listed: string;
    listedIntro: string;
  };
  code: {
    intro: string;
    copy: string;
    copied: string;
    language: string;
    /** Heading of the table of what can be set. */
    parameters: string;
    /** Before the value that is taken where nothing is given. */
    preset: string;
    /** Heading of the code for Gradio's clients. */
    api: string;
    apiIntro: string;
    /** Link to the app's own page. */
    apiPage: string;
    apiClient: string;
  };
  metrics: { elsewhere: string; page: string };
  datasets: { intro: string };
  exercises: {
    file: string;
    start: string;
    check: string;
    solution: string;
    /** Before the command that writes its folder. */
    folder: string;
    /** How the library is had elsewhere, before its command. */
    install: string;
    /** Names the choice of a language. */
    language: string;
    /** Link to the studio's app that does the same. */
    app: string;
  };
  /** By Hub id. */
  modelNotes: Readonly<Record<string, string>>;
  /** By the ids of `@huggingface/tasks`. */
  datasetNotes: Readonly<Record<string, string>>;
  metricNotes: Readonly<Record<string, { name: string; text: string }>>;
  figures: {
    sure: { caption: string; threshold: string; legend: string; figures: (p: string, r: string, a: string) => string };
    overlap: {
      caption: string;
      shift: string;
      truth: string;
      found: string;
      verdict: (iou: string, hit: boolean) => string;
    };
    curve: {
      caption: string;
      alpha: string;
      precision: string;
      recall: string;
      list: string;
      area: (alpha: string, ap: string) => string;
    };
    classes: {
      caption: string;
      shift: string;
      truth: string;
      found: string;
      sky: string;
      sea: string;
      boat: string;
      mean: string;
    };
    alpha: {
      caption: string;
      contrast: string;
      truth: string;
      found: string;
      verdict: (mae: string, iou: string) => string;
    };
    depth: {
      caption: string;
      scale: string;
      truth: string;
      found: string;
      verdict: (absRel: string, delta: string) => string;
    };
  };
}
