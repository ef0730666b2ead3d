import type { ReactNode } from 'react';

interface SectionProps {
  /** For links: "priorities". */
  name: string;
  title: string;
  children: ReactNode;
}

/** A part of the paper under its own heading. */
export function Section({ name, title, children }: SectionProps) {
  return (
    <section className="hub-part" aria-labelledby={name}>
      <h2 className="govuk-heading-m" id={name}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What stands where a part is out of reach, which is not "there is none". */
export function OutOfReach() {
  return <p className="govuk-body">This could not be shown now. It is not known whether there is any.</p>;
}
