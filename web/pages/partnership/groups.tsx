import { writeDay } from '../../parts/figures.js';
import type { Groups } from './found-partnership.js';
import { NumberedSource } from './numbered-source.js';
import { TIERS } from './partnership.rules.js';
import { OutOfReach, Section } from './section.js';

/** Its boards and groups, when they meet and who sits on them. */
export function GroupList({ groups }: { groups: Groups | null }) {
  return (
    <Section name="groups" title="Boards and groups">
      {!groups && <OutOfReach />}
      {groups?.length === 0 && <p className="govuk-body">Not known: no paper held describes any.</p>}
      {groups?.map((group) => (
        <Group group={group} key={group.id} />
      ))}
    </Section>
  );
}

function Group({ group: { name, tier, meets, meetsSource, source, members } }: { group: Groups[number] }) {
  return (
    <>
      <h3 className="govuk-heading-s">{name}</h3>
      <p className="govuk-body">
        {TIERS[tier]}. <NumberedSource source={source} />
      </p>
      <p className="govuk-body">
        Meets: {meets ?? 'Not known'} {meetsSource && <NumberedSource source={meetsSource} />}
      </p>
      <Members members={members} />
    </>
  );
}

function Members({ members }: { members: Groups[number]['members'] }) {
  const [first] = members;
  if (!first) return <p className="govuk-body">No list of its members is known.</p>;
  return (
    <>
      <p className="govuk-body">
        Members as listed on {writeDay(first.listedOn)}; who has left since is not known.{' '}
        <NumberedSource source={first.source} />
      </p>
      <ul className="govuk-list hub-columns">
        {members.map((member) => (
          <li key={[member.name, member.role, member.organisation, member.source.locator].join(' | ')}>
            {writeMember(member)}
          </li>
        ))}
      </ul>
    </>
  );
}

function writeMember({ name, role, organisation, seats }: Groups[number]['members'][number]): string {
  const who = [name, role, organisation].filter((part) => part !== null).join(', ');
  return seats > 1 ? `${who} (${seats} places)` : who;
}
