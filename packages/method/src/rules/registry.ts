import type { Rule } from "../rule.ts";
import { clusterOrder } from "./balance/cluster-order.ts";
import { customerManagementWithoutGrowth } from "./balance/customer-management-without-growth.ts";
import { emptyCluster } from "./balance/empty-cluster.ts";
import { innovationWithoutOwnRoute } from "./balance/innovation-without-own-route.ts";
import { looseProcessObjective } from "./balance/loose-process-objective.ts";
import { missingCapital } from "./balance/missing-capital.ts";
import { missingPerspective } from "./balance/missing-perspective.ts";
import { noProductivityRoute } from "./balance/no-productivity-route.ts";
import { noValueRoute } from "./balance/no-value-route.ts";
import { oneSidedFinance } from "./balance/one-sided-finance.ts";
import { oneSidedHorizon } from "./balance/one-sided-horizon.ts";
import { perspectiveOrder } from "./balance/perspective-order.ts";
import { processShare } from "./balance/process-share.ts";
import { uncoveredSubprocess } from "./balance/uncovered-subprocess.ts";
import { undescribedCluster } from "./balance/undescribed-cluster.ts";
import { causalCycle } from "./causality/causal-cycle.ts";
import { deadEnd } from "./causality/dead-end.ts";
import { downwardLink } from "./causality/downward-link.ts";
import { duplicateLink } from "./causality/duplicate-link.ts";
import { learningWithoutProcess } from "./causality/learning-without-process.ts";
import { noLinks } from "./causality/no-links.ts";
import { operationsFarFromCustomer } from "./causality/operations-far-from-customer.ts";
import { selfLink } from "./causality/self-link.ts";
import { skippedPerspective } from "./causality/skipped-perspective.ts";
import { tangledLinks } from "./causality/tangled-links.ts";
import { unexplainedLink } from "./causality/unexplained-link.ts";
import { unlinkedObjective } from "./causality/unlinked-objective.ts";
import { unsupportedOutcome } from "./causality/unsupported-outcome.ts";
import { everySubprocess } from "./focus/every-subprocess.ts";
import { everythingCritical } from "./focus/everything-critical.ts";
import { nothingCritical } from "./focus/nothing-critical.ts";
import { tooManyMeasures } from "./focus/too-many-measures.ts";
import { tooManyObjectives } from "./focus/too-many-objectives.ts";
import { weightsOff } from "./focus/weights-off.ts";
import { duplicateBlock } from "./integrity/duplicate-block.ts";
import { duplicateName } from "./integrity/duplicate-name.ts";
import { misplacedText } from "./integrity/misplaced-text.ts";
import { unknownRule } from "./integrity/unknown-rule.ts";
import { unknownTerm } from "./integrity/unknown-term.ts";
import { unresolvedName } from "./integrity/unresolved-name.ts";
import { unusedWaiver } from "./integrity/unused-waiver.ts";
import { missingProposition } from "./proposition/missing-proposition.ts";
import { propositionMismatch } from "./proposition/proposition-mismatch.ts";
import { selectionWithoutSegment } from "./proposition/selection-without-segment.ts";
import { unservedSegment } from "./proposition/unserved-segment.ts";
import { criticalUnmeasured } from "./scorecard/critical-unmeasured.ts";
import { criticalWithoutInitiative } from "./scorecard/critical-without-initiative.ts";
import { datesOutOfOrder } from "./scorecard/dates-out-of-order.ts";
import { measureWithoutTarget } from "./scorecard/measure-without-target.ts";
import { oneSidedMeasures } from "./scorecard/one-sided-measures.ts";
import { outsidePeriod } from "./scorecard/outside-period.ts";
import { unmeasuredObjective } from "./scorecard/unmeasured-objective.ts";
import { unownedObjective } from "./scorecard/unowned-objective.ts";
import { duplicateTitle } from "./wording/duplicate-title.ts";
import { fillerText } from "./wording/filler-text.ts";
import { themeAsObjective } from "./wording/theme-as-objective.ts";
import { vagueTitle } from "./wording/vague-title.ts";
import { verbFirst } from "./wording/verb-first.ts";

/** All rules, by group, in the order of the documentation. One rule is one file; a test keeps list and files the same. */
export const rules: readonly Rule[] = [
  emptyCluster,
  undescribedCluster,
  missingPerspective,
  perspectiveOrder,
  clusterOrder,
  looseProcessObjective,
  processShare,
  oneSidedHorizon,
  noValueRoute,
  noProductivityRoute,
  oneSidedFinance,
  missingCapital,
  innovationWithoutOwnRoute,
  customerManagementWithoutGrowth,
  uncoveredSubprocess,
  noLinks,
  unlinkedObjective,
  deadEnd,
  unsupportedOutcome,
  operationsFarFromCustomer,
  learningWithoutProcess,
  skippedPerspective,
  downwardLink,
  causalCycle,
  selfLink,
  duplicateLink,
  tangledLinks,
  unexplainedLink,
  tooManyObjectives,
  nothingCritical,
  everythingCritical,
  everySubprocess,
  tooManyMeasures,
  weightsOff,
  missingProposition,
  propositionMismatch,
  unservedSegment,
  selectionWithoutSegment,
  criticalUnmeasured,
  unmeasuredObjective,
  measureWithoutTarget,
  unownedObjective,
  criticalWithoutInitiative,
  oneSidedMeasures,
  datesOutOfOrder,
  outsidePeriod,
  duplicateTitle,
  vagueTitle,
  verbFirst,
  themeAsObjective,
  fillerText,
  unknownTerm,
  duplicateName,
  duplicateBlock,
  unresolvedName,
  unknownRule,
  unusedWaiver,
  misplacedText,
];

/** The rule with an id. */
export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

export function ruleIds(): readonly string[] {
  return rules.map(({ id }) => id);
}
