import type { Itself } from './found-partnership.js';

interface ReadOnProps {
  id: string;
  policeArea: Itself['policeArea'] | null;
}

/** Pages that tell more of the partnership, or of those around it. */
export function ReadOn({ id, policeArea }: ReadOnProps) {
  const around = policeArea
    ? [
        [`/police-areas/${policeArea.id}`, `All partnerships of ${policeArea.name}`],
        [`/priorities?policeArea=${policeArea.id}`, `Priorities beside those of ${policeArea.name}`],
        [`/funding?policeArea=${policeArea.id}`, `Money beside that of ${policeArea.name}`],
        [`/mergers?policeArea=${policeArea.id}`, `How areas of ${policeArea.name} could be grouped`],
      ]
    : [];
  const own = [
    [`/funding?partnership=${id}`, 'Its money, with what is counted, left out and why'],
    [`/duties?partnership=${id}`, 'Its duties, and what falls due next'],
  ];
  return (
    <nav className="hub-screen-only" aria-label="More about this partnership">
      <ul className="govuk-list hub-columns">
        {[...own, ...around].map(([path, title]) => (
          <li key={path}>
            <a className="govuk-link" href={path}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
