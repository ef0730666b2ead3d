import { expect, it } from 'vitest';
import { scramVerifier } from './scram-verifier.js';

it('gives the keys of RFC 7677, whose example has the password "pencil"', () => {
  const verifier = scramVerifier('pencil', Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64'));
  expect(verifier).toBe(
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  );
});

it('leaves a password alone that PostgreSQL prepares by rules of its own', () => {
  expect(scramVerifier('Königsweg')).toBe('Königsweg');
});
