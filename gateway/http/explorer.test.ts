import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { projectRoot } from '../../shared/project-root.js';
import { buildApiSchema } from '../api-schema.js';
import { DEFAULT_QUERY } from './explorer.js';

it('opens with a query that the public schema accepts', async () => {
  const sdl = await readFile(join(projectRoot, 'gateway', 'api-schema.graphql'), 'utf8');
  expect(validate(buildApiSchema(sdl), parse(DEFAULT_QUERY))).toEqual([]);
});
