import { z } from 'zod';
import { indexBy } from '../../../shared/collections.js';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { slugField } from '../../../shared/files/fields.js';
import type { PriorityTheme } from './theme.entity.js';

const themesFile = z.strictObject({
  themes: z.array(z.strictObject({ id: slugField, name: z.string().min(1) })),
});

/** The shared themes by id, in the order of the file; one listed twice is reported. */
export function readThemes(folder: DataFolder): Map<string, PriorityTheme> {
  const file = folder.yaml('themes.yaml', themesFile);
  const themes = (file?.value.themes ?? []).map((theme, position) => ({ ...theme, position }));
  const byId = indexBy(themes, (theme) => theme.id);
  for (const theme of themes) {
    if (file && byId.get(theme.id) !== theme)
      folder.report(file, ['themes', theme.position, 'id'], `the theme ${theme.id} is listed again below`);
  }
  return byId;
}
