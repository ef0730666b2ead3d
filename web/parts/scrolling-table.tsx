import { type ReactNode, useContext } from 'react';
import { PageAddress } from './page-address.js';
import { nameOfTable } from './table-text.rules.js';

interface ScrollingTableProps {
  caption: string;
  /** Of the table, besides its usual one. */
  className?: string;
  children: ReactNode;
}

/** A table with its caption, which scrolls in its own box on a narrow screen, and the way to take it away as it stands. */
export function ScrollingTable({ caption, className, children }: ScrollingTableProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="hub-scroll" aria-label={caption} tabIndex={0}>
        <table className={`govuk-table${className ? ` ${className}` : ''}`}>
          <caption className="govuk-table__caption govuk-table__caption--m">{caption}</caption>
          {children}
        </table>
      </section>
      <CsvLink caption={caption} />
    </>
  );
}

/** Leads to the address of the page with the table to take from it. */
function CsvLink({ caption }: { caption: string }) {
  const address = useContext(PageAddress);
  if (!address) return null;
  const choices = new URLSearchParams(address.search);
  choices.set('csv', nameOfTable(caption));
  return (
    <p className="govuk-body-s hub-csv">
      <a className="govuk-link" href={`${address.path}?${choices}`}>
        CSV<span className="govuk-visually-hidden"> of the table “{caption}”</span>
      </a>
    </p>
  );
}
