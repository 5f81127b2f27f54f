import type { Template } from "./template.ts";

export const blank: Template = {
  name: "blank",
  purpose: "The four perspectives and the clusters of each, to be filled",
  body: `status draft

perspective financial {
  cluster productivity {
  }
  cluster growth {
  }
}

perspective customer {
}

perspective process {
  cluster operations {
  }
  cluster customer-management {
  }
  cluster innovation {
  }
  cluster regulatory-social {
  }
}

perspective learning {
  cluster human {
  }
  cluster information {
  }
  cluster organization {
  }
}
`,
};
