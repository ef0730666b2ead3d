export interface ReadPage {
  status: number;
  headers: Headers;
  /** What its main part says, without what stands in lists to choose from. */
  text: string;
}

/** Opens an address as a browser does, and reads the page that comes as a reader would. */
export async function readPage(address: string): Promise<ReadPage> {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  const html = await response.text();
  const [main = ''] = /<main\b.*<\/main>/s.exec(html) ?? [];
  const text = main
    .replace(/<(select|svg)\b.*?<\/\1>/gs, '')
    .replace(/<!-- -->/g, '')
    .replace(/<\/?(?:a|b|strong|span|small)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  return { status: response.status, headers: response.headers, text };
}
