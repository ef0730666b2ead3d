/** What a package is made from: the totals of what was asked, with the statements behind them. */
export const PAPER_GRANTS_QUERY = `query PaperGrants($filter: GrantFilter!) {
  grantTotals(filter: $filter, groupBy: []) {
    total { pence }
    counted {
      id title from to statedTotal { pence } statedTotalApproximate
      source { ...Cited }
      lines {
        id title funder funderBody { id name } from to recipient perYear
        amount { pence }
        partnership { id name code policeArea { id code } }
        policeArea { id name code }
        area { name code }
        source { ...Cited }
      }
    }
    leftOut { statement { id title } because lines { id } amount { pounds } }
  }
}
fragment Cited on Citation { locator basis document { id title publisher } }`;

export interface PaperGrantsAnswer {
  grantTotals: {
    total: { pence: number } | null;
    counted: Statement[];
    leftOut: LeftOut[];
  } | null;
}

export interface Statement {
  id: string;
  title: string;
  from: string | null;
  to: string | null;
  statedTotal: { pence: number } | null;
  statedTotalApproximate: boolean;
  source: Cited;
  lines: Line[];
}

export interface Line {
  id: string;
  title: string;
  funder: string | null;
  funderBody: { id: string; name: string } | null;
  from: string | null;
  to: string | null;
  recipient: string;
  perYear: boolean;
  amount: { pence: number } | null;
  partnership: { id: string; name: string; code: string; policeArea: Place | null } | null;
  policeArea: (Place & { name: string }) | null;
  area: { name: string; code: string } | null;
  source: Cited;
}

export interface Place {
  id: string;
  code: string;
}

export interface Cited {
  locator: string;
  basis: string;
  document: { id: string; title: string; publisher: string };
}

export interface LeftOut {
  statement: { id: string; title: string };
  because: string;
  lines: { id: string }[];
  amount: { pounds: string } | null;
}
