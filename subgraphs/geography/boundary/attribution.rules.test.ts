import { expect, it } from 'vitest';
import { attributionOf } from './attribution.rules.js';

it('names the year of the vintage beside the Crown copyright, as the ONS asks for', () => {
  expect(attributionOf('December 2024')).toEqual([
    'Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
    'Contains OS data © Crown copyright and database right 2024.',
  ]);
});

it('names no year where the file says none', () => {
  expect(attributionOf(null)[1]).toBe('Contains OS data © Crown copyright and database right.');
});
