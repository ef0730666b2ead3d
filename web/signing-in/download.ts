import { createContext } from 'react';
import { bearer } from './ask-as-reader.js';

/** Saves a file of the hub as its reader may have it. @returns what is wrong in words, if something is. */
export type Download = (href: string) => Promise<string | null>;

/** Null for the public, whose browser follows the link. */
export const DownloadContext = createContext<Download | null>(null);

export function createDownload(accessToken: string, onRefused: () => void): Download {
  return async (href) => {
    try {
      const response = await fetch(href, {
        headers: bearer(accessToken),
        credentials: 'omit',
        cache: 'no-store',
      });
      if (response.status === 401) onRefused();
      if (!response.ok) return await readRefusal(response);
      save(await response.blob(), fileNameOf(response));
      return null;
    } catch {
      return 'The hub could not be reached.';
    }
  };
}

async function readRefusal(response: Response): Promise<string> {
  const { errors = [] } = (await response.json()) as { errors?: { message: string }[] };
  return errors[0]?.message ?? 'The file could not be made.';
}

function fileNameOf({ headers }: Response): string {
  return /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'download';
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken it up by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
