dated_set AS (
  SELECT set.*, left(from_year, 4) || '-04-01' AS first_day, (left(to_year, 4)::integer + 1) || '-03-31' AS last_day
  FROM partnerships.priority_set set
  JOIN asked ON asked.slug = set.partnership
), chosen_set AS (
  SELECT DISTINCT ON (partnership) partnership, id
  FROM dated_set CROSS JOIN today
  WHERE status = 'ADOPTED' AND to_year IS NOT NULL AND coalesce(first_day <= day, true)
  ORDER BY partnership, last_day >= day DESC, CASE WHEN last_day >= day THEN '' ELSE to_year END DESC, known_at DESC, id
), chosen_priority AS MATERIALIZED (
  SELECT chosen_set.partnership, priority.*, coalesce((
    SELECT json_agg(json_build_object('id', link.theme) ORDER BY link.position)
    FROM partnerships.theme_link link
    WHERE link.priority = priority.id), '[]') AS themes
  FROM chosen_set
  JOIN partnerships.priority ON priority.priority_set = chosen_set.id
)
