import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A shared theme, kept to know which ids arguments may name; clients read its name from partnerships. */
@Entity({ name: 'theme' })
export class Theme {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;
}
