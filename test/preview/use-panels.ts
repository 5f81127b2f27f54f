import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { openStage, type Panel, type PanelOptions, type Stage } from "./panel.ts";

/** How the tests of a file open panels. After each test its panels have had nothing to complain of, and are closed. */
export function usePanels(): (options?: PanelOptions) => Promise<Panel> {
  let stage: Stage;
  const opened: Panel[] = [];
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    const panels = opened.splice(0);
    expect(panels.flatMap(({ complaints }) => complaints)).toEqual([]);
    await Promise.all(panels.map((panel) => panel.close()));
  });
  return async (options) => {
    const panel = await stage.open(options);
    opened.push(panel);
    return panel;
  };
}
