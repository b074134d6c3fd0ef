/** The options of `vistazo train` for tasks whose heads are trained. */
export interface DenseFlags {
  readonly data: string;
  readonly model: string;
  readonly out: string;
  readonly heldOut?: string;
  readonly blocks: number;
  readonly epochs: number;
  readonly lr?: number;
  readonly batch: number;
  readonly seed: number;
  readonly threads?: number;
  readonly strict?: boolean;
  readonly overwrite?: boolean;
  readonly json?: boolean;
  /** Of masks. */
  readonly labels?: string;
  readonly ignore?: number;
  /** Of a COCO file. */
  readonly photos?: string;
  /** Of depths in PNG files: what they have for a metre. */
  readonly depthScale?: number;
}
