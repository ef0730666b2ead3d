import { z } from 'zod';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { slugField } from '../../../shared/files/fields.js';
import type { Theme } from './theme.entity.js';

const themesFile = z.strictObject({
  themes: z.array(z.strictObject({ id: slugField, name: z.string().min(1) })),
});

/** The shared themes; ids used twice are reported by partnerships, which owns them. */
export function readThemes(folder: DataFolder): Theme[] {
  return folder.yaml('themes.yaml', themesFile)?.value.themes ?? [];
}
