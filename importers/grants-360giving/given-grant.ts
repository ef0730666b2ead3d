/** A value of the file as it stands, with its heading or its path inside the package. */
export interface Given {
  field: string;
  /** Undefined, null or blank where the file says nothing. */
  value: unknown;
}

export interface GivenOrganisation {
  id: Given;
  name: Given;
}

export interface GivenLocation {
  name: Given;
  code: Given;
}

/** A list of the standard, which a table spreads over columns. */
export interface GivenList<Item> {
  field: string;
  items: readonly Item[];
}

/** A grant as a package or a table has it, before anything is checked. */
export interface GivenGrant {
  /** On which it begins or, in a table, ends. */
  line: number;
  /** For people: "grants[3]", "line 4". */
  place: string;
  id: Given;
  title: Given;
  description: Given;
  currency: Given;
  amount: Given;
  awardDate: Given;
  lastModified: Given;
  programmes: readonly Given[];
  plannedFrom: readonly Given[];
  plannedTo: readonly Given[];
  funders: GivenList<GivenOrganisation>;
  recipients: GivenList<GivenOrganisation>;
  /** Grants to people, whose names the hub does not keep. */
  individuals: GivenList<GivenOrganisation>;
  locations: readonly GivenLocation[];
}

/** Says what is wrong, and where: the line of a table, the heading or path. */
export type Report = (line: number | null, field: string | null, reason: string) => void;

/** Who published what, where the file says it. */
export interface PackageFacts {
  title: string | null;
  issued: string | null;
}
