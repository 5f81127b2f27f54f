import type { Template } from "./template.ts";

export const nonprofit: Template = {
  name: "nonprofit",
  purpose: "A nonprofit organization: those it serves and those who give on top",
  body: `profile nonprofit
status draft
mission "What would be missing without us"

perspective mission "Mission" {
  objective mission "Every child in town reads by the age of eight"
}

perspective customer "Those we serve, and those who give" {
  objective reading-children "Help children to enjoy reading" as quality
  objective sure-donors "Show donors what their gift does" as partnership
}

perspective process {
  cluster operations {
    description "The work with the children, every week."
    critical objective weekly-hours "Read with every child twice a week" as production {
      measure "Children read with twice a week" lead {
        baseline 35% at 2026
        target 90% by 2028
      }
    }
  }
  cluster customer-management {
    description "How families, schools and donors come to us and stay."
    objective school-partners "Win a partner in every school" as acquisition
  }
  cluster innovation {
    description "What we try out before we spread it."
    objective trial-methods "Try one new method a year with a school" as development
  }
  cluster regulatory-social {
    description "Why we can be trusted with children and with money."
    objective child-protection "Vet and train everyone who meets children" as safety
  }
}

perspective learning {
  cluster human {
    objective volunteers "Train volunteers before they begin" as skills
  }
  cluster information {
    objective progress-data "Follow the progress of every child" as data
  }
  cluster organization {
    objective shared-learning "Share what works among the groups" as teamwork
  }
}

perspective financial {
  objective steady-income "Turn single gifts into standing ones" as revenue-opportunities
}

steady-income -> volunteers -> weekly-hours -> reading-children -> mission
steady-income -> progress-data -> weekly-hours -> sure-donors -> mission
school-partners -> weekly-hours
shared-learning -> trial-methods -> reading-children
volunteers -> child-protection -> school-partners -> sure-donors
`,
};
