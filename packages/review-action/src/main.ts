import { comment, note } from "./comment.ts";
import { review } from "./review.ts";

/** A step of the action or of a GitLab job: `review` compares and checks, `comment` and `note` keep the comment up to date. */
const steps: Readonly<Record<string, () => void | Promise<void>>> = { review, comment, note };

const step = steps[process.argv[2] ?? ""];
if (step)
  Promise.resolve(step()).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  });
else {
  process.stderr.write(`A step is one of ${Object.keys(steps).join(", ")}.\n`);
  process.exitCode = 2;
}
