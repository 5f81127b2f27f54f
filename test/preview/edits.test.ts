import { applyEdits, readMap, writeChanges } from "@smap/language";
import { type Change, objectivesOf, type StrategyMap } from "@smap/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addLink,
  addObjective,
  moveObjective,
  removeLink,
  removeObjective,
  retitle,
  setCritical,
} from "../../packages/preview/src/edit/changes.ts";
import { anyMapText } from "../diagram/any-map.ts";
import { mapTexts } from "../files.ts";

const text = `map "M"

perspective financial {
  objective profit "Grow profit"
}

perspective process {
  cluster operations {
    // The heart of it.
    critical objective turn "Turn fast" as production {
      owner "Ann"
      -> profit
    }
    objective clean "Clean fast"
  }
  cluster innovation {
    objective idea "Find ideas"
  }
}

theme lean "Lean" { turn, clean, idea }

idea, clean -> turn -> profit "because"
`;

/** The text after an edit in the picture, as the extension makes it. */
function edited(before: string, edit: (map: StrategyMap) => readonly Change[] | undefined): string {
  const changes = edit(readMap(before).map);
  if (!changes) return before;
  const { edits, problems } = writeChanges(before, changes);
  expect(problems).toEqual([]);
  return applyEdits(before, edits);
}

describe("an edit in the picture is an edit of the text", () => {
  test("another title", () => {
    expect(edited(text, (map) => retitle(map, "objective", "clean", " Clean faster "))).toBe(
      text.replace("Clean fast", "Clean faster"),
    );
    expect(edited(text, (map) => retitle(map, "cluster", "process.innovation", "New things"))).toBe(
      text.replace("cluster innovation", 'cluster innovation "New things"'),
    );
    expect(edited(text, (map) => retitle(map, "objective", "clean", "Clean fast"))).toBe(text);
  });

  test("a new objective in a column, and in a band", () => {
    expect(edited(text, (map) => addObjective(map, "process.innovation", "Test the ideas")?.changes)).toBe(
      text.replace('idea "Find ideas"', 'idea "Find ideas"\n    objective test-ideas "Test the ideas"'),
    );
    expect(edited(text, (map) => addObjective(map, "financial", "Cut cost")?.changes)).toBe(
      text.replace('"Grow profit"', '"Grow profit"\n  objective cut-cost "Cut cost"'),
    );
  });

  test("a new objective in a known column that is not written yet, at its usual place", () => {
    const changed = edited(text, (map) => addObjective(map, "process.customer-management", "Choose")?.changes);
    const { clusters } = readMap(changed).map.perspectives[1] ?? { clusters: [] };
    expect(clusters.map(({ name }) => name)).toEqual(["operations", "customer-management", "innovation"]);
    expect(clusters[1]?.objectives).toMatchObject([{ name: "choose", title: "Choose" }]);
  });

  test("a link drawn and a link deleted", () => {
    expect(edited(text, (map) => addLink(map, "idea", "clean"))).toBe(`${text}idea -> clean\n`);
    expect(edited(text, (map) => addLink(map, "clean", "turn"))).toBe(text);
    expect(edited(text, (map) => removeLink(map, "clean->turn"))).toBe(
      text.replace('idea, clean -> turn -> profit "because"', 'idea -> turn "because"\nturn -> profit "because"'),
    );
  });

  test("marked as critical no more, before a comment", () => {
    const commented = (head: string) => `map "M"\nperspective customer {\n  ${head}objective b "B"\n}\n`;
    expect(edited(commented("critical/* x */"), (map) => setCritical(map, "b", false))).toBe(commented("/* x */"));
  });

  test("marked as critical, and not", () => {
    expect(edited(text, (map) => setCritical(map, "clean", true))).toBe(
      text.replace("objective clean", "critical objective clean"),
    );
    expect(edited(text, (map) => setCritical(map, "turn", false))).toBe(
      text.replace("critical objective turn", "objective turn"),
    );
  });

  test("moved to another column, with all that is written of it", () => {
    const { map } = readMap(edited(text, (before) => moveObjective(before, "turn", "process.innovation")));
    expect(map.perspectives[1]?.clusters[1]?.objectives.map(({ name }) => name)).toEqual(["idea", "turn"]);
    expect(map.links).toHaveLength(4);
  });

  test("a link drawn behind a comment that goes on in the next line", () => {
    const commented = `${text.trimEnd()} /* one\n  two */\n`;
    expect(edited(commented, (map) => addLink(map, "idea", "clean"))).toBe(`${commented}idea -> clean\n`);
  });

  test("links deleted from among comments, which stay where they were", () => {
    const chain = (links: string) => text.replace('idea, clean -> turn -> profit "because"\n', links);
    const long = chain("idea -> clean // first\n  -> turn // second\n  -> profit // third\n");
    expect(edited(long, (map) => removeLink(map, "clean->turn"))).toBe(
      chain("idea -> clean // first\nturn // second\n  -> profit // third\n"),
    );
    expect(edited(long, (map) => removeLink(map, "idea->clean"))).toBe(
      chain("clean // first\n  -> turn // second\n  -> profit // third\n"),
    );
    const list = chain("idea -> turn, /* why */ clean, profit { // all\n  strength weak\n}\n");
    expect(edited(list, (map) => removeLink(map, "idea->clean"))).toBe(
      chain("/* why */\nidea -> turn, profit { // all\n  strength weak\n}\n"),
    );
  });

  test.each([
    ["-> profit // why", "clean->profit", "// why"],
    ["/* how */ -> profit // why", "clean->profit", "/* how */ // why"],
    ["-> profit }", "clean->profit", "}"],
  ])("of a line %j a link is deleted, and what is left begins where the line began", (line, link, left) => {
    const inObjective = (words: string) =>
      text.replace(
        'clean "Clean fast"\n',
        `clean "Clean fast" {\n      owner "Bo"\n      ${words}\n${words.endsWith("}") ? "" : "    }\n"}`,
      );
    expect(edited(inObjective(line), (map) => removeLink(map, link))).toBe(inObjective(left));
  });

  test("an objective moved, with what is said about it beside it and right above", () => {
    const said = text.replace(
      '    objective clean "Clean fast"',
      '    // Soon.\n    objective clean "Clean fast" // or never',
    );
    expect(edited(said, (map) => moveObjective(map, "clean", "process.innovation"))).toBe(
      text
        .replace('    objective clean "Clean fast"\n', "")
        .replace(
          '    objective idea "Find ideas"\n',
          '    objective idea "Find ideas"\n    // Soon.\n    objective clean "Clean fast" // or never\n',
        ),
    );
  });

  test("an objective moved to where its role says nothing", () => {
    const { map } = readMap(edited(text, (before) => moveObjective(before, "turn", "process.innovation")));
    expect(map.faults).toEqual([]);
    expect(map.perspectives[1]?.clusters[1]?.objectives[1]).not.toHaveProperty("role");
    const within = readMap(edited(text, (before) => moveObjective(before, "turn", "process"))).map;
    expect(within.perspectives[1]?.objectives[0]?.role).toBe("production");
  });

  test("an objective moved out of a column on the line of its band", () => {
    const short = 'map "M"\nperspective process { cluster operations { objective a  objective b } }\n';
    const { map } = readMap(edited(short, (before) => moveObjective(before, "a", "process")));
    expect(map.perspectives[0]?.objectives.map(({ name }) => name)).toEqual(["a"]);
    expect(map.perspectives[0]?.clusters[0]?.objectives.map(({ name }) => name)).toEqual(["b"]);
  });

  test("new objectives in the text's own steps, and behind what is noted", () => {
    const tabs = 'map "M"\n\nperspective financial {\n\tcluster growth {\n\t\t// todo\n\t}\n}\n';
    const grown = tabs.replace("todo\n", 'todo\n\t\tobjective grow "Grow"\n');
    expect(edited(tabs, (map) => addObjective(map, "financial.growth", "Grow")?.changes)).toBe(grown);
    expect(edited(tabs, (map) => addObjective(map, "financial.productivity", "Save")?.changes)).toBe(
      tabs.replace("\tcluster growth", '\tcluster productivity {\n\t\tobjective save "Save"\n\t}\n\tcluster growth'),
    );
  });

  test("a new objective in a band that is not closed yet", () => {
    const open = 'map "M"\n\nperspective process {\n  objective bake as production\n';
    expect(edited(open, (map) => addObjective(map, "process", "Sell")?.changes)).toBe(
      `${open}  objective sell "Sell"\n`,
    );
  });

  test("a new objective that has the title of a band or of another map takes no link from it", () => {
    const banded = `import group from "./group.smap"\n${text}process -> financial\n`;
    for (const title of ["Process", "Group"]) {
      const changed = edited(banded, (map) => addObjective(map, "process.innovation", title)?.changes);
      expect(changed).toContain(`objective ${title.toLowerCase()}-2 "${title}"`);
    }
  });

  test("an objective deleted, with links to what is not there", () => {
    const unclear = `${text}clean -> nothing\nidea, nothing -> clean, profit\n`;
    const { map } = readMap(edited(unclear, (before) => removeObjective(before, "clean")));
    const unresolved = map.faults.map((fault) => ("name" in fault ? fault.name : fault.kind));
    expect(unresolved).toEqual(["nothing"]);
    expect(linkNames(map)).toContain("idea->profit");
  });

  test("an objective deleted, with its links and its place in themes", () => {
    const changed = edited(text, (map) => removeObjective(map, "turn"));
    expect(changed).toContain("// The heart of it.");
    expect(changed).toContain('theme lean "Lean" { clean, idea }');
    const { map, syntax } = readMap(changed);
    expect([syntax, map.faults, map.links]).toEqual([[], [], []]);
  });
});

describe("on any map", () => {
  const examples = mapTexts("examples").map((one) => one.text);
  const texts = fc.oneof(anyMapText, fc.constantFrom(...examples));

  test("deleting an objective leaves no name of nothing, and all the rest", () => {
    fc.assert(
      fc.property(texts, fc.nat(), (before, seed) => {
        const { map } = readMap(before);
        const placed = objectivesOf(map);
        const victim = placed[seed % Math.max(1, placed.length)]?.objective.name;
        if (victim === undefined) return;
        const changed = readMap(edited(before, (one) => removeObjective(one, victim)));
        const others = placed.map(({ objective }) => objective.name).filter((name) => name !== victim);
        expect(objectivesOf(changed.map).map(({ objective }) => objective.name)).toEqual(others);
        expect(changed.map.faults.filter(({ kind }) => kind === "unresolved-name").length).toBe(
          map.faults.filter(({ kind }) => kind === "unresolved-name").length,
        );
        expect(linkNames(changed.map)).toEqual(linkNames(map).filter((id) => !id.split("->").includes(victim)));
      }),
      { numRuns: 150 },
    );
  });

  test("deleting a link leaves all others", () => {
    fc.assert(
      fc.property(texts, fc.nat(), (before, seed) => {
        const { map } = readMap(before);
        const all = linkNames(map);
        const victim = all[seed % Math.max(1, all.length)];
        if (victim === undefined) return;
        const left = [...all];
        left.splice(left.indexOf(victim), 1);
        expect(linkNames(readMap(edited(before, (one) => removeLink(one, victim))).map)).toEqual(left);
      }),
      { numRuns: 150 },
    );
  });
});

function linkNames({ links }: StrategyMap): string[] {
  return links.map(({ from, to }) => `${from.name}->${to.name}`).sort();
}
