interface BreadcrumbsProps {
  above: readonly { title: string; path: string }[];
  title: string;
}

/** The way from the first page to this one; nothing on the first page. */
export function Breadcrumbs({ above, title }: BreadcrumbsProps) {
  if (above.length === 0) return null;
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {above.map((one) => (
          <li className="govuk-breadcrumbs__list-item" key={one.path}>
            <a className="govuk-breadcrumbs__link" href={one.path}>
              {one.title}
            </a>
          </li>
        ))}
        <li className="govuk-breadcrumbs__list-item" aria-current="page">
          {title}
        </li>
      </ol>
    </nav>
  );
}
