import {
  type Disposable,
  l10n,
  ProcessExecution,
  Task,
  TaskGroup,
  TaskScope,
  tasks,
  Uri,
  type WorkspaceFolder,
  workspace,
} from "vscode";

interface Definition {
  readonly type: "smap";
  readonly command: string;
  readonly paths?: readonly string[];
}

/** Where the findings of `smap check` are read from its output; see the manifest. */
const matcher = "$smap-check";

/** Tasks that run the command line on the maps of a folder. It comes with the extension: nothing has to be installed. */
export function registerTasks(extension: Uri): Disposable {
  const program = Uri.joinPath(extension, "dist", "smap.cjs").fsPath;
  const make = (definition: Definition, scope: WorkspaceFolder | TaskScope): Task => {
    const options = [program, definition.command, ...(definition.paths ?? [])];
    // The extension host's own Node; in the desktop editor that is the editor itself, which has to be told to be one.
    const execution = new ProcessExecution(process.execPath, options, {
      env: { ELECTRON_RUN_AS_NODE: "1", NO_COLOR: "1" },
    });
    const task = new Task(definition, scope, definition.command, "smap", execution, matcher);
    if (definition.command === "check") task.group = TaskGroup.Test;
    task.detail = definition.command === "check" ? l10n.t("Check all maps") : l10n.t("Format all maps");
    return task;
  };
  return tasks.registerTaskProvider("smap", {
    provideTasks: () =>
      (workspace.workspaceFolders ?? []).flatMap((folder) =>
        ["check", "format"].map((command) => make({ type: "smap", command }, folder)),
      ),
    resolveTask: (task) => {
      const definition = task.definition as Definition;
      return definition.command ? make(definition, task.scope ?? TaskScope.Workspace) : undefined;
    },
  });
}
