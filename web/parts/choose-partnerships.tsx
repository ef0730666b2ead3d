import { Kept } from './kept.js';
import type { ChoosableGroup } from './places-chosen.rules.js';
import { groupsToOffer } from './places-chosen.rules.js';

interface ChoosePartnershipsProps {
  /** Where the choice is shown: "/priorities". */
  path: string;
  groups: readonly ChoosableGroup[];
  /** What is shown now: their boxes are ticked. */
  shown: readonly string[];
  policeArea: string | null;
  /** The day in the address; left out where the page has no day. */
  asOf?: string | null;
  /** What else the address of the page holds. */
  kept?: readonly (readonly [name: string, value: string])[];
}

/** Two forms that lead to another address of the same page: single partnerships, or a whole police area. */
export function ChoosePartnerships(props: ChoosePartnershipsProps) {
  return (
    <details className="govuk-details hub-choose" open={props.shown.length === 0}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          Choose other partnerships{props.asOf === undefined ? '' : ' or another day'}
        </span>
      </summary>
      <div className="govuk-details__text">
        <WholeAreaForm {...props} />
        <PartnershipsForm {...props} />
      </div>
    </details>
  );
}

function WholeAreaForm({ path, groups, policeArea, asOf, kept = [] }: ChoosePartnershipsProps) {
  return (
    <form method="get" action={path} className="govuk-form-group">
      <label className="govuk-label govuk-label--s" htmlFor="choose-police-area">
        All partnerships of a police area
      </label>
      <select
        className="govuk-select"
        id="choose-police-area"
        name="policeArea"
        defaultValue={policeArea ?? ''}
        required
      >
        <option value="">Choose one</option>
        {groups.filter(isPoliceArea).map(({ id, name }) => (
          <option value={id} key={id}>
            {name}
          </option>
        ))}
      </select>{' '}
      {asOf && <input type="hidden" name="asOf" value={asOf} />}
      <Kept choices={kept} />
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show this police area
      </button>
    </form>
  );
}

function isPoliceArea({ id }: ChoosableGroup): boolean {
  return id !== '';
}

function PartnershipsForm({ path, groups, shown, policeArea, asOf, kept = [] }: ChoosePartnershipsProps) {
  return (
    <form method="get" action={path}>
      {policeArea && <input type="hidden" name="policeArea" value={policeArea} />}
      <Kept choices={kept} />
      {groupsToOffer(groups, shown, policeArea).map((group) => (
        <Boxes group={group} shown={shown} key={group.id} />
      ))}
      <AddAnother groups={groups} shown={shown} />
      {asOf !== undefined && <DayInput asOf={asOf} />}
      <button type="submit" className="govuk-button">
        Show these partnerships
      </button>
    </form>
  );
}

function Boxes({ group, shown }: { group: ChoosableGroup; shown: readonly string[] }) {
  return (
    <div className="govuk-form-group">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
          {isPoliceArea(group) ? `Partnerships of ${group.name}` : 'Partnerships chosen'}
        </legend>
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {group.partnerships.map(({ id, name }) => (
            <div className="govuk-checkboxes__item" key={id}>
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                id={`choose-${id}`}
                name="partnership"
                value={id}
                defaultChecked={shown.includes(id)}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`choose-${id}`}>
                {name}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/** Any partnership of England and Wales that has no box. */
function AddAnother({ groups, shown }: { groups: readonly ChoosableGroup[]; shown: readonly string[] }) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label govuk-label--s" htmlFor="choose-another">
        Add a partnership of another police area
      </label>
      <select className="govuk-select" id="choose-another" name="partnership" defaultValue="">
        <option value="">None</option>
        {groups.map((group) => (
          <optgroup label={group.name} key={group.id}>
            {group.partnerships
              .filter(({ id }) => !shown.includes(id))
              .map(({ id, name }) => (
                <option value={id} key={id}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function DayInput({ asOf }: { asOf: string | null | undefined }) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label govuk-label--s" htmlFor="choose-day">
        As things stood on
      </label>
      <div className="govuk-hint" id="choose-day-hint">
        Leave empty for today.
      </div>
      <input
        className="govuk-input govuk-input--width-10"
        id="choose-day"
        name="asOf"
        type="date"
        defaultValue={asOf ?? ''}
        aria-describedby="choose-day-hint"
      />
    </div>
  );
}
