import { type MouseEvent, useContext, useState } from 'react';
import { DownloadContext } from '../signing-in/download.js';

/** A link to a file of the hub: whoever has signed in gets what they see, and not what is public. */
export function FileLink({ href, children }: { href: string; children: string }) {
  const download = useContext(DownloadContext);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (event: MouseEvent) => {
    if (!download) return;
    event.preventDefault();
    setProblem(null);
    setProblem(await download(href));
  };
  return (
    <>
      <a className="govuk-link" href={href} onClick={take}>
        {children}
      </a>
      {problem && <span role="alert"> {problem}</span>}
    </>
  );
}
