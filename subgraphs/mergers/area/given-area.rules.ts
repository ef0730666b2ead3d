import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DomainError } from '../../../shared/errors.js';
import type { AreaFacts, BodyTenure, PolicingBodyTenure } from '../assessment/area-facts.js';
import type { LawCountry } from '../law/law-terms.js';

/**
 * An area as the gateway hands it on. It leaves out whatever is null, so for a fact that an area may lack absence is an
 * answer; for any other it says that geography did not answer.
 */
export interface GivenArea {
  id: string;
  code?: string | null;
  name?: string | null;
  country?: LawCountry | null;
  widerCounty?: string | null;
  existedFrom?: IsoDate | null;
  population?: number | null;
  neighbours?: readonly { id: string; code?: string | null }[] | null;
  policeArea?: GivenPoliceArea | null;
  tenures?: readonly Given<BodyTenure>[] | null;
  holdings?: readonly Holding[] | null;
}

interface GivenPoliceArea {
  id: string;
  name?: string | null;
  policingBodies?: readonly Given<PolicingBodyTenure>[] | null;
}

/** A tenure whose open ends may be left out. */
type Given<Tenure extends Days> = Omit<Tenure, keyof Days> & Partial<Days>;

interface Days {
  from: IsoDate | null;
  to: IsoDate | null;
}

/** A partnership that holds an area, wholly or in part. */
export interface Holding {
  id: string;
  code: string;
  name: string;
  whole: boolean;
  wholeAreas: readonly { id: string; code: string; name: string }[];
}

/** How a partnership's areas were joined, by slug; null where that is not known. */
export type FormationOf = (partnershipId: string) => string | null;

/** The facts that an assessment rests on. @throws DomainError SOURCE_UNAVAILABLE where one is missing: nothing is assessed without. */
export function readAreaFacts(given: readonly GivenArea[], formationOf: FormationOf): AreaFacts[] {
  return given.map((area) => {
    const policeArea = known(area.policeArea);
    return {
      id: area.id,
      code: known(area.code),
      name: known(area.name),
      country: known(area.country),
      widerCounty: area.widerCounty ?? null,
      existedFrom: area.existedFrom ?? null,
      neighbourIds: known(area.neighbours).map((neighbour) => neighbour.id),
      policeArea: {
        id: policeArea.id,
        name: known(policeArea.name),
        policingBodies: known(policeArea.policingBodies).map(withDays),
      },
      tenures: tenuresOf(area),
      partnerships: known(area.holdings).map(({ id, code, name, wholeAreas }) => ({
        id,
        code,
        name,
        wholeAreas,
        formationBasis: formationOf(id),
      })),
    };
  });
}

/** A fact that every area has. @throws DomainError SOURCE_UNAVAILABLE where geography did not answer it. */
export function known<Fact>(fact: Fact | null | undefined): Fact {
  if (fact === null || fact === undefined) throw geographyMissing();
  return fact;
}

/** Everybody ever responsible for the area. */
export function tenuresOf(area: GivenArea): BodyTenure[] {
  return known(area.tenures).map(withDays);
}

function withDays<Tenure extends Partial<Days>>(tenure: Tenure): Tenure & Days {
  return { ...tenure, from: tenure.from ?? null, to: tenure.to ?? null };
}

function geographyMissing(): DomainError {
  return new DomainError(
    'SOURCE_UNAVAILABLE',
    'The geography part of the hub did not give the facts that this rests on, so it is not worked out. Ask again later.',
    { source: 'geography' },
  );
}
