import { createContext } from 'react';

interface Address {
  path: string;
  search: string;
}

/**
 * Where the page that is shown stands, with its choices; null where it shows more than its address gives to everybody, so that its
 * tables are taken with the reader's token alone.
 */
export const PageAddress = createContext<Address | null>({ path: '/', search: '' });
