import { drawSvg, layoutMap } from "@smap/diagram";
import { readMap } from "@smap/language";
import type { Drawn, DrawnText, TextToDraw } from "@smap/protocol";
import type { Command } from "commander";

/**
 * `smap draw`: draws for the editor that has started it. Texts come as messages of that process, and pictures go back, one
 * after the other, until it ends.
 */
export function addDraw(program: Command): void {
  program
    .command("draw", { hidden: true })
    .description("draw texts that come as messages of the process that starts this")
    .action(() => {
      let before: Promise<unknown> = Promise.resolve();
      process.on("message", (wish: TextToDraw) => {
        before = before.then(async () => process.send?.({ id: wish.id, ...(await drawn(wish)) } satisfies DrawnText));
      });
    });
}

async function drawn({ text, theme }: TextToDraw): Promise<Drawn> {
  try {
    const { map, syntax } = readMap(text);
    if (map.title === "" && map.perspectives.length === 0) return {};
    const [first] = syntax;
    const error = first && { line: first.range.start.line + 1, message: first.message };
    return { svg: drawSvg(await layoutMap(map), { theme }), error };
  } catch (error) {
    process.stderr.write(`${error}\n`);
    return {};
  }
}
