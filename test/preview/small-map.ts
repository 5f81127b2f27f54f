/** A map that is edited in the picture: two columns, a card in no column, and one link. */
export const smallMap = `map "M"

perspective customer {
  objective on-time "Arrive on time"
}

perspective process {
  cluster operations {
    objective turn "Turn fast"
    objective clean "Clean fast"
  }
  cluster innovation {
    objective idea "Find ideas"
  }
}

turn -> on-time
`;
