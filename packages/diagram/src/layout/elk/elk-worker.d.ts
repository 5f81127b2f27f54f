/** The algorithms of elkjs, without a declaration of their own. */
declare module "elkjs/lib/elk-worker.min.js";
