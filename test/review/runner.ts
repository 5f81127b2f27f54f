import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { temporaryFolder } from "./repository.ts";

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | boolean>>;
  readonly "continue-on-error"?: boolean;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export interface Job {
  readonly action: string;
  /** The folder that is checked out. */
  readonly workspace: string;
  readonly event: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly isSuccess: boolean;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Actions of others that were used, with what they were given. */
  readonly used: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[];
}

/** Runs a composite action as GitHub's runner does: expressions, conditions, environment files, `bash -e`. */
export async function runAction({ action, workspace, event, inputs = {}, env = {} }: Job): Promise<Ran> {
  const { inputs: declared, outputs, runs } = parse(readFileSync(join(action, "action.yml"), "utf8")) as Action;
  const temporary = temporaryFolder();
  const at = (name: string, content = "") => {
    const file = join(temporary, name);
    writeFileSync(file, content);
    return file;
  };
  const files = { output: at("output"), summary: at("summary"), event: at("event.json", JSON.stringify(event)) };
  const values: Record<string, string> = { "github.token": "token-of-the-job" };
  const steps: Record<string, Record<string, string>> = {};
  const look = (name: string): string => {
    if (name.startsWith("inputs.")) {
      const input = name.slice("inputs.".length);
      if (!(input in declared)) throw new Error(`There is no input “${input}”`);
      return inputs[input] ?? filled(declared[input]?.default ?? "");
    }
    const [, id = "", output = ""] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/u.exec(name) ?? [];
    if (id) {
      if (!runs.steps.some((step) => step.id === id)) throw new Error(`There is no step “${id}”`);
      return steps[id]?.[output] ?? "";
    }
    if (!(name in values)) throw new Error(`The runner of this test does not know “${name}”`);
    return values[name] ?? "";
  };
  const operand = (text: string) => (/^'.*'$/su.test(text) ? text.slice(1, -1) : look(text));
  const isTrue = (condition: string): boolean =>
    condition.split("&&").every((part) => {
      const [, left = "", operator = "", right = ""] = /^\s*(\S+)\s*(==|!=)\s*(\S+)\s*$/u.exec(part) ?? [];
      if (!operator) throw new Error(`The runner of this test does not understand “${part}”`);
      return (operand(left) === operand(right)) === (operator === "==");
    });
  const filled = (text: string) =>
    text.replace(/\$\{\{\s*(.*?)\s*\}\}/gsu, (_, expression: string) => operand(expression));

  let isSuccess = true;
  let log = "";
  const used: { uses: string; with: Record<string, string> }[] = [];
  for (const step of runs.steps) {
    if (!isSuccess || (step.if !== undefined && !isTrue(step.if))) continue;
    if (step.uses) {
      const given = Object.entries(step.with ?? {}).map(([name, value]) => [name, filled(String(value))]);
      used.push({ uses: step.uses, with: Object.fromEntries(given) });
      if (step.uses.startsWith("actions/upload-artifact@"))
        steps[step.id ?? ""] = { "artifact-url": "https://github.example/o/r/actions/runs/7/artifacts/9" };
      continue;
    }
    if (step.run === undefined || step.shell !== "bash") throw new Error("A step runs in bash, or uses an action");
    // What an expression puts into a script would be run: there must be none.
    if (step.run.includes("${{")) throw new Error("A script has an expression in it");
    writeFileSync(files.output, "");
    const ran = await bash(step.run, workspace, {
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: temporary,
      GITHUB_ACTIONS: "true",
      GITHUB_ACTION_PATH: action,
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: "owner/repo",
      GITHUB_SERVER_URL: "https://github.example",
      GITHUB_RUN_ID: "7",
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_EVENT_PATH: files.event,
      RUNNER_TEMP: temporary,
      ...env,
      ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)])),
    });
    log += ran.log;
    if (step.id) steps[step.id] = outputsOf(readFileSync(files.output, "utf8"));
    if (ran.status !== 0 && !step["continue-on-error"]) isSuccess = false;
  }
  return {
    isSuccess,
    log,
    summary: existsSync(files.summary) ? readFileSync(files.summary, "utf8") : "",
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, filled(value)])),
    used,
  };
}

/** Runs a script as runners do. Not synchronously: a stand-in for an API may live in this process. */
export function bash(
  script: string,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<{ status: number; log: string }> {
  return new Promise((resolve) => {
    const options = ["--noprofile", "--norc", "-eo", "pipefail", "-c", script];
    execFile("bash", options, { cwd: folder, env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code ?? 1) : 0, log: stdout + stderr });
    });
  });
}

/** `name=value`, or `name<<end`, lines, `end`. */
function outputsOf(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const [, name = "", end] = /^([\w-]+)<<(.+)$/u.exec(lines[at] ?? "") ?? [];
    if (end === undefined) continue;
    const from = at + 1;
    while (lines[++at] !== end) if (at > lines.length) throw new Error(`The output “${name}” has no end`);
    outputs[name] = lines.slice(from, at).join("\n");
  }
  return outputs;
}
