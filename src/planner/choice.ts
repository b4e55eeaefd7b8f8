/** At most n of the categories; the members of one category count once. */
export interface Limit {
  n: number;
  categories: readonly (readonly number[])[];
}

/** What the members are paid together at the most, in fen. */
export interface Cap {
  most: number;
  members: readonly number[];
}

/** Amounts in whole fen, and the groups that bind them, by position. */
export interface Choice {
  amounts: readonly number[];
  limits: readonly Limit[];
  caps: readonly Cap[];
}

export interface BestSet {
  /** positions, in order */
  chosen: number[];
  /** fen, after caps */
  total: number;
  /** how much a better set could pay at the most, in fen; 0 when this one is proved best */
  gap: number;
}
