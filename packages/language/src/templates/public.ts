import type { Template } from "./template.ts";

export const publicBody: Template = {
  name: "public",
  purpose: "A public body: its mission on top, money as a means",
  body: `profile public
status draft
mission "What this body is there for"

perspective mission "Mission" {
  objective mission "Make the city a good place to live"
}

perspective customer "Citizens" {
  objective quick-answers "Answer every request within a week" as service
  objective safe-streets "Make streets safe at night" as quality
}

perspective financial {
  objective within-budget "Do more within the same budget" as cost-structure
}

perspective process {
  cluster operations {
    description "The services of every day."
    critical objective one-desk "Settle requests at one desk" as production {
      measure "Requests settled at the first visit" lead {
        baseline 40% at 2026
        target 80% by 2028
      }
    }
  }
  cluster customer-management {
    description "How citizens reach us, and we them."
    objective asked-early "Ask citizens before we plan" as selection
  }
  cluster innovation {
    description "Services that do not exist yet."
    objective online-services "Open three services online a year" as launch
  }
  cluster regulatory-social {
    description "What is right, and seen to be right."
    objective open-books "Publish what we spend and why" as governance
  }
}

perspective learning {
  cluster human {
    objective all-rounders "Train staff for the whole desk" as skills
  }
  cluster information {
    objective one-file "Keep one file for each request" as systems
  }
  cluster organization {
    objective team-goals "Lead teams by shared goals" as leadership
  }
}

all-rounders, one-file -> one-desk -> quick-answers -> mission
team-goals -> asked-early -> safe-streets -> mission
one-file -> online-services -> quick-answers
team-goals -> open-books -> within-budget -> one-desk
`,
};
