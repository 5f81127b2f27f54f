import type { Template } from "./template.ts";

export const slice: Template = {
  name: "slice",
  purpose: "One theme of a larger map, from learning to finance",
  body: `profile slice
status draft
description "The theme, and the map that it belongs to"

perspective financial {
  objective more-revenue "Grow revenue from present customers" as customer-value
}

perspective customer {
  objective one-partner "Be the one partner they call" as partnership
}

perspective process {
  cluster customer-management {
    description "The process that this theme is about."
    critical objective account-plans "Plan every large account with the customer" as growth {
      measure "Large accounts with a plan of both sides" lead {
        baseline 10% at 2026
        target 75% by 2028
      }
    }
  }
}

perspective learning {
  cluster human {
    objective advisers "Train sales staff as advisers" as skills
  }
  cluster information {
    objective customer-file "Know every customer in one file" as data
  }
}

advisers, customer-file -> account-plans -> one-partner -> more-revenue
`,
};
