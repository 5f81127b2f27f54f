import type { Template } from "./template.ts";

export const forProfit: Template = {
  name: "for-profit",
  purpose: "A company: value for its owners from productivity and growth",
  body: `profile for-profit
status draft
vision "Where the company is in five years"
proposition low-total-cost "What customers get here and nowhere else"

perspective financial {
  objective company-value "Raise the value of the company" as shareholder-value
  cluster productivity {
    objective unit-cost "Lower the cost of every unit" as cost-structure
  }
  cluster growth {
    objective new-revenue "Win revenue from new customers" as revenue-opportunities
  }
}

perspective customer {
  objective fair-price "Offer the best price for good quality" as price
  objective on-time "Deliver when we said we would" as availability
}

perspective process {
  cluster operations {
    description "The daily work that decides cost and delivery."
    critical objective lead-time "Halve the time from order to delivery" as production {
      measure "Time from order to delivery" lead {
        unit "days"
        baseline 12 at 2026
        target 6 by 2028
      }
    }
  }
  cluster customer-management {
    description "Whom we serve, and why they stay."
    objective loyal-customers "Keep the customers that fit us" as retention
  }
  cluster innovation {
    description "What we will sell when today's products are old."
    objective next-offer "Develop the next offer with three customers" as development
  }
  cluster regulatory-social {
    description "What lets us work here, tomorrow too."
    objective safe-work "Send everyone home unhurt" as safety
  }
}

perspective learning {
  cluster human {
    objective trained-crews "Train the crews for every station" as skills
  }
  cluster information {
    objective order-data "See every order in one system" as data
  }
  cluster organization {
    objective shared-goals "Give every team goals from this map" as alignment
  }
}

trained-crews, order-data, shared-goals -> lead-time
lead-time -> on-time -> new-revenue -> company-value
lead-time -> unit-cost -> company-value
lead-time -> fair-price -> new-revenue
shared-goals -> safe-work -> lead-time
order-data -> loyal-customers -> new-revenue
loyal-customers -> fair-price
trained-crews -> next-offer -> new-revenue
`,
};
