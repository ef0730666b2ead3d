import { createContext } from 'react';

/** Where the page that is shown stands, with its choices. */
export const PageAddress = createContext({ path: '/', search: '' });
