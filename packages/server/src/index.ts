export { serveProcess } from "./process.ts";
export { serve } from "./serve.ts";
