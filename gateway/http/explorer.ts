import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** A first question that shows what the hub is for, until the reader writes another. */
export const DEFAULT_QUERY = `# Run with Ctrl-Enter. The book at the top left explains every type,
# field and argument; Ctrl-Space lists what fits where you write.
query PrioritiesInWarwickshire {
  policeArea(id: "warwickshire") {
    name
    localPolicingBody {
      name
    }
    partnerships {
      name
      priorities {
        title
        leads
        source {
          locator
          document {
            title
          }
        }
      }
    }
  }
}
`;

/** The page brings all its scripts and styles with it, and may ask nobody but this server. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Three areas that touch. */
const FAVICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><g fill="none" stroke="#1d70b8" stroke-width="3"><circle cx="16" cy="10" r="6"/><circle cx="10" cy="21" r="6"/><circle cx="22" cy="21" r="6"/></g></svg>',
)}`;

/** GraphiQL reads the question from the address by itself, and this its variables. */
const VARIABLES_OF_ADDRESS = `(() => {
  try {
    const given = new URLSearchParams(location.search).get('variables');
    return given === null ? undefined : JSON.stringify(JSON.parse(given), null, 2);
  } catch {
    return undefined;
  }
})()`;
/** Stands for them until the page is written. */
const VARIABLES_MARK = 'variables-of-the-address';

export interface ExplorerPage {
  headers: Record<string, string>;
  /** Compressed. */
  body: Buffer;
}

export type Explorer = () => Promise<ExplorerPage>;

/** The explorer's page, made when it is first asked for: it weighs nine megabytes, and most hubs answer programs. */
export function createExplorer(): Explorer {
  let page: Promise<ExplorerPage> | undefined;
  return () => {
    page ??= makePage();
    return page;
  };
}

/** For the few clients that cannot take it compressed. */
export function unpackPage({ body }: ExplorerPage): Promise<Buffer> {
  return promisify(gunzip)(body);
}

async function makePage(): Promise<ExplorerPage> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  // GraphiQL takes variables; the types of what renders it do not say so.
  const options = {
    title: 'Community Safety Hub: explorer',
    favicon: FAVICON,
    logo: `<a href="/" title="Back to the hub"><img src="${FAVICON}" alt="Back to the hub" width="24" height="24"></a>`,
    endpoint: '/graphql',
    defaultQuery: DEFAULT_QUERY,
    credentials: 'same-origin' as const,
    variables: VARIABLES_MARK,
  };
  const html = renderGraphiQL(options).replace(JSON.stringify(VARIABLES_MARK), () => VARIABLES_OF_ADDRESS);
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': 'no-cache',
      etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 20)}"`,
      vary: 'Accept, Accept-Encoding',
    },
    body: await promisify(gzip)(html),
  };
}
