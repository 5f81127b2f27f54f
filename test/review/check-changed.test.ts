import { describe, expect, test } from "vitest";
import { mapText, Repository, temporaryFolder } from "./repository.ts";
import { smap } from "./smap.ts";

interface CheckJson {
  readonly files: readonly { readonly path: string; readonly findings: readonly { readonly rule: string }[] }[];
  readonly summary: { readonly errors: number };
}

describe("smap check --changed", () => {
  const rulesOf = (repository: Repository, ...args: string[]) => {
    const { output, status, errors } = smap(repository.folder, "check", "--format", "json", ...args);
    expect(errors).toBe("");
    const { files, summary } = JSON.parse(output) as CheckJson;
    return { status, summary, found: files.flatMap((file) => file.findings.map(({ rule }) => `${file.path} ${rule}`)) };
  };

  test("gives only what the change brought in, and fails only for that", () => {
    const repository = new Repository();
    const old =
      'map "Old"\nprofile slice\nperspective customer {\n  objective a "A"\n  objective a "Again"\n}\na -> a\n';
    repository.write({ "old.smap": old, "touched.smap": old });
    repository.commit();
    repository.git("switch", "--quiet", "--create", "feature");
    repository.write({
      "touched.smap": `// Moved down\n${old.replaceAll("objective a", "objective b").replace("a -> a", "b -> b")}b -> nowhere\n`,
      "new.smap": mapText("New", "a", "a"),
    });
    expect(rulesOf(repository).summary.errors).toBeGreaterThan(3);
    const { status, found } = rulesOf(repository, "--changed", "main");
    expect(found.filter((line) => line.startsWith("old.smap"))).toEqual([]);
    expect(found.filter((line) => line.startsWith("touched.smap"))).toEqual(["touched.smap unresolved-name"]);
    expect(found).toContain("new.smap duplicate-name");
    expect(status).toBe(1);
    repository.write({ "touched.smap": `// Only a comment\n${old}`, "new.smap": mapText("New") });
    const calm = rulesOf(repository, "--changed", "main");
    expect(calm.status).toBe(0);
    expect(calm.found.filter((line) => !line.startsWith("new.smap"))).toEqual([]);
  });

  test("sees what a change does to the maps that import it", () => {
    const repository = new Repository();
    repository.write({
      "group.smap": mapText("Group", "profit"),
      "slice.smap": `import group from "./group.smap"\n${mapText("Slice", "a")}a -> group.profit\n`,
    });
    repository.commit();
    repository.write({ "group.smap": mapText("Group", "income") });
    expect(rulesOf(repository, "--changed", "HEAD").found).toContain("slice.smap unresolved-name");
  });

  test("follows a renamed map", () => {
    const repository = new Repository();
    repository.write({ "old.smap": mapText("Map", "a", "b", "a") });
    repository.commit();
    repository.git("mv", "old.smap", "new.smap");
    expect(rulesOf(repository, "--changed", "HEAD")).toMatchObject({ status: 0, found: [] });
  });

  test("says what it cannot do", () => {
    const { status, errors } = smap(temporaryFolder(), "check", "--changed", "main");
    expect(status).toBe(2);
    expect(errors).toContain("is in no git repository");
    expect(smap(new Repository().folder, "check", "--changed", "main..HEAD").status).toBe(2);
  });
});
