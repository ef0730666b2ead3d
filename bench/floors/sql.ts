import { Pool } from 'pg';
import { serveFloor } from './serve-floor.js';
import { STATEMENTS } from './statements.js';

/** What the database itself can give: each question is one prepared statement that makes the whole answer. */
const pool = new Pool({
  connectionString: String(process.env.DATABASE_URL),
  max: 8,
  application_name: 'hub-sql',
  // What is prepared is planned once: planning anew would take longer than answering.
  options: '-c plan_cache_mode=force_generic_plan -c jit=off',
});
const statements = new Map(STATEMENTS.map(({ body, ...statement }) => [body, statement]));

serveFloor('sql', async (body) => {
  const statement = statements.get(body);
  if (!statement) return undefined;
  const { rows } = await pool.query<{ data: string }>({ ...statement, values: [...statement.values] });
  return `{"data":${rows[0]?.data ?? 'null'}}`;
});
