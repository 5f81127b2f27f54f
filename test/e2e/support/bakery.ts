/** A small map that every test can read at a glance. */
export const bakery = `map bakery "Bakery"

perspective financial {
  objective profit "Earn more on each loaf" as shareholder-value
  cluster productivity {
    objective waste-cost "Throw away less" as cost-structure
  }
  cluster growth {
    objective sales "Sell to more households" as revenue-opportunities
  }
}

perspective customer {
  objective fresh "Fresh bread at any hour" as quality
}

perspective process {
  cluster operations {
    objective bake "Bake twice a day" as production
  }
  cluster customer-management {
    objective regulars "Know the regulars" as retention
  }
  cluster innovation {
    objective season "Bring out a bread each season" as development
  }
  cluster regulatory-social {
    objective give-away "Give away what is left" as community
  }
}

perspective learning {
  cluster human {
    objective bakers "Train two more bakers" as skills
  }
}

bakers -> bake -> fresh -> sales -> profit
bake -> waste-cost -> profit
regulars -> fresh
season -> sales
give-away -> waste-cost
`;
