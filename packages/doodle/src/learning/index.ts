export { type AcceptanceLimits, defaultAcceptanceLimits } from "./acceptance.js";
export { type LearningDrawing, type LearningOutcome, type LearnOptions, learn } from "./learn.js";
export { type LearnInBackgroundOptions, learnInBackground } from "./learn-in-background.js";
export { defaultLearningRecipe, type LearningRecipe } from "./learning-recipe.js";
export { type MakeGoldSetOptions, makeGoldSet } from "./make-gold-set.js";
export { defaultShareLimits, type ShareLimits } from "./trust.js";
