import { FormatError, PickleDict, PickleObject, PickleTuple, type PickleValue, type PickleWorld } from "@vistazo/files";
import { CheckpointError } from "./error.js";
import type { TensorDtype } from "./tensor.js";

/** A run of bytes that tensors are views of. */
export class TorchStorage extends PickleObject {
  constructor(
    readonly key: string,
    readonly dtype: TensorDtype,
    /** Elements of the whole storage in the file. */
    readonly elements: number,
    /** First element, in the file's storage, of what this object stands for. */
    readonly start: number,
  ) {
    super();
  }
}

/** A view of a storage as the pickle describes it, not yet checked against the storage. */
export class TorchTensor extends PickleObject {
  constructor(
    readonly storage: TorchStorage,
    readonly dtype: TensorDtype,
    readonly offset: PickleValue,
    readonly shape: PickleValue,
    readonly strides: PickleValue,
  ) {
    super();
  }
}

class StorageType extends PickleObject {
  constructor(readonly dtype: TensorDtype) {
    super();
  }
}

class Dtype extends PickleObject {
  constructor(readonly dtype: TensorDtype) {
    super();
  }
}

class Callable extends PickleObject {
  constructor(readonly call: (args: readonly PickleValue[]) => PickleValue) {
    super();
  }
}

/** A class that is only ever named, never built. */
class TensorClass extends PickleObject {}

const STORAGE_TYPES: Readonly<Record<string, TensorDtype>> = {
  DoubleStorage: "float64",
  FloatStorage: "float32",
  HalfStorage: "float16",
  BFloat16Storage: "bfloat16",
  LongStorage: "int64",
  IntStorage: "int32",
  ShortStorage: "int16",
  CharStorage: "int8",
  ByteStorage: "uint8",
  BoolStorage: "bool",
  UntypedStorage: "uint8",
};

const DTYPES: Readonly<Record<string, TensorDtype>> = {
  float64: "float64",
  float32: "float32",
  float16: "float16",
  bfloat16: "bfloat16",
  int64: "int64",
  int32: "int32",
  int16: "int16",
  int8: "int8",
  uint8: "uint8",
  bool: "bool",
};

const UNSUPPORTED_STORAGE = /^torch(\.cuda|\.storage)?\.\w+Storage$/;
const UNSUPPORTED_DTYPE = /^torch\.(complex|u?int|float|q?u?int)\w*$/;

/** What Python calls `os` on one system or another. */
const SYSTEM_MODULE = /^(posix|nt)\./;

/** The names that occur in state dicts. */
const GLOBALS: ReadonlyMap<string, PickleObject> = new Map<string, PickleObject>([
  ["collections.OrderedDict", new Callable(orderedDict)],
  ["torch.Size", new Callable(firstArgument)],
  ["torch._utils._rebuild_tensor", new Callable(rebuildTensor)],
  ["torch._utils._rebuild_tensor_v2", new Callable(rebuildTensor)],
  ["torch._utils._rebuild_tensor_v3", new Callable(rebuildTypedTensor)],
  ["torch._utils._rebuild_parameter", new Callable(firstArgument)],
  ["torch._utils._rebuild_parameter_with_state", new Callable(firstArgument)],
  ["torch._tensor._rebuild_from_type_v2", new Callable(rebuildFromType)],
  ["torch.Tensor", new TensorClass()],
  ["torch.nn.parameter.Parameter", new TensorClass()],
  ...Object.entries(DTYPES).map(([name, dtype]) => [`torch.${name}`, new Dtype(dtype)] as const),
  ...Object.entries(STORAGE_TYPES).flatMap(([name, dtype]) =>
    ["torch", "torch.cuda", "torch.storage"].map((module) => [`${module}.${name}`, new StorageType(dtype)] as const),
  ),
]);

/**
 * The world of a state dict: what `torch.load(weights_only=True)` allows, less what no model's weights need.
 * `fileName` is for the messages.
 */
export class TorchWorld implements PickleWorld {
  readonly #fileName: string;
  /** By key: every storage that a tensor could refer to. */
  readonly storages = new Map<string, TorchStorage>();

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  global(module: string, name: string): PickleValue {
    const path = `${module}.${name}`;
    const known = GLOBALS.get(path);
    if (known) return known;
    if (UNSUPPORTED_STORAGE.test(path) || UNSUPPORTED_DTYPE.test(path)) {
      throw new CheckpointError(
        "unsupported-dtype",
        `${this.#fileName} has tensors of ${path}, which is not supported.`,
      );
    }
    throw new CheckpointError(
      "unsafe-pickle",
      `${this.#fileName} was refused and nothing in it was run: it asks for ${printable(path)}${SYSTEM_MODULE.test(path) ? ` (Python's os.${printable(name)})` : ""}, which no weights need. ` +
        "Use the model's safetensors, or save its state dict alone.",
    );
  }

  call(callee: PickleValue, args: readonly PickleValue[]): PickleValue {
    if (!(callee instanceof Callable)) throw new FormatError("is damaged: it calls something that is no function");
    return callee.call(args);
  }

  /** `("storage", type, key, device, elements)`, in the older format with a view `(key, start, elements)` or None. */
  persistent(id: PickleValue): PickleValue {
    const [kind, type, key, , elements, view] = id instanceof PickleTuple ? id.items : [];
    if (kind !== "storage" || !(type instanceof StorageType) || typeof key !== "string" || !isCount(elements)) {
      throw new FormatError("refers to an object outside it that is no storage of tensors");
    }
    const known = this.storages.get(key);
    if (known && (known.elements !== elements || known.dtype !== type.dtype)) {
      throw new FormatError(`describes storage "${printable(key)}" in two ways`);
    }
    const storage = known ?? new TorchStorage(key, type.dtype, elements, 0);
    this.storages.set(key, storage);
    if (view === undefined || view === null) return storage;
    const [, start, length] = view instanceof PickleTuple ? view.items : [];
    if (!isCount(start) || !isCount(length) || start + length > elements) {
      throw new FormatError(`has a view outside storage "${printable(key)}"`);
    }
    return new TorchStorage(key, type.dtype, elements, start);
  }

  build(): void {
    throw new FormatError("sets attributes of something other than a dict");
  }
}

function orderedDict(args: readonly PickleValue[]): PickleValue {
  const dict = new PickleDict();
  if (args.length === 0) return dict;
  // Python 2 wrote the items as a list of pairs.
  if (!Array.isArray(args[0])) throw new FormatError("builds an OrderedDict from something that is no list");
  for (const pair of args[0]) {
    const items = pair instanceof PickleTuple ? pair.items : Array.isArray(pair) ? pair : [];
    if (items.length !== 2) throw new FormatError("builds an OrderedDict from something that is no pair");
    dict.set(items[0], items[1]);
  }
  return dict;
}

function firstArgument(args: readonly PickleValue[]): PickleValue {
  if (args.length === 0) throw new FormatError("is damaged: it calls without arguments");
  return args[0];
}

/** `(storage, offset, size, stride, …)`; what follows concerns gradients. */
function rebuildTensor(args: readonly PickleValue[]): PickleValue {
  const [storage, offset, size, stride] = args;
  if (!(storage instanceof TorchStorage)) throw new FormatError("is damaged: it makes a tensor without a storage");
  return new TorchTensor(storage, storage.dtype, offset, size, stride);
}

/** `(storage, offset, size, stride, requires_grad, hooks, dtype, …)`: the storage is untyped. */
function rebuildTypedTensor(args: readonly PickleValue[]): PickleValue {
  const [storage, offset, size, stride, , , dtype] = args;
  if (!(storage instanceof TorchStorage) || !(dtype instanceof Dtype)) {
    throw new FormatError("is damaged: it makes a tensor without a storage or dtype");
  }
  return new TorchTensor(storage, dtype.dtype, offset, size, stride);
}

/** `(function, class, arguments, attributes)`: a tensor with Python attributes, which are left out. */
function rebuildFromType(args: readonly PickleValue[]): PickleValue {
  const [callee, type, inner] = args;
  if (!(callee instanceof Callable) || !(type instanceof TensorClass) || !(inner instanceof PickleTuple)) {
    throw new FormatError("is damaged: it makes a tensor out of something else");
  }
  return callee.call(inner.items);
}

export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** A name from the file, short and without control characters, fit for a message. */
function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, "?").slice(0, 200);
}
