import { DefaultNamingStrategy } from 'typeorm';

/** Names the columns of embedded values by their prefix as written: "source_" and "document" make source_document. */
export class EmbeddedNamingStrategy extends DefaultNamingStrategy {
  override columnName(property: string, name: string | undefined, prefixes: string[]): string {
    return `${prefixes.join('')}${name ?? property}`;
  }
}
