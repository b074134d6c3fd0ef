export { readResNetConfig, resnetHead } from "./architectures/resnet/resnet.js";
export { ResNetClassifier, type ResNetSizes } from "./architectures/resnet/trainable-resnet.js";
export { type TrainedResNet, writeResNet } from "./architectures/resnet/write-resnet.js";
export { ConfigReader } from "./config-reader.js";
