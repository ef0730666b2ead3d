WITH page AS (
  SELECT * FROM partnerships.partnership ORDER BY sort_key LIMIT $1::integer + 1
), shown AS (
  SELECT * FROM page ORDER BY sort_key LIMIT $1::integer
)
SELECT (json_build_object('partnerships', json_build_object(
  'totalCount', (SELECT count(*) FROM partnerships.partnership),
  'pageInfo', json_build_object(
    'hasNextPage', (SELECT count(*) > $1::integer FROM page),
    'endCursor', (
      SELECT rtrim(translate(encode(convert_to('after:' || max(sort_key), 'UTF8'), 'base64'), E'+/\n', '-_'), '=')
      FROM shown)),
  'nodes', (
    SELECT json_agg(json_build_object(
      'id', shown.slug,
      'code', shown.code,
      'name', shown.name,
      'formationBasis', shown.formation_basis,
      'areas', (
        SELECT json_agg(json_build_object('name', area.name) ORDER BY area.slug)
        FROM geography.partnership_area held
        JOIN geography.area ON area.slug = held.area
        WHERE held.partnership = shown.slug),
      'policeArea', (
        SELECT json_build_object('name', police_area.name)
        FROM geography.police_area
        WHERE police_area.slug = (
          SELECT held.police_area FROM geography.partnership_area held WHERE held.partnership = shown.slug LIMIT 1))
    ) ORDER BY shown.sort_key)
    FROM shown))))::text AS data
