WITH {{today}}, period AS (
  SELECT NULL::text AS first, NULL::text AS last
), asked AS (
  SELECT partnership.* FROM partnerships.partnership ORDER BY sort_key LIMIT $1::integer
), {{held}}, {{duties}}, {{money}}, areas_of AS (
  SELECT partnership, json_agg(json_build_object('name', name) ORDER BY slug) AS list FROM held GROUP BY partnership
), duties_of AS (
  SELECT partnership, json_agg(json_build_object('rule', id, 'outcome', outcome) ORDER BY position) AS list
  FROM duties
  GROUP BY partnership
), groups_of AS (
  SELECT place.slug AS partnership, json_agg(json_build_object('id', above.slug) ORDER BY above.name) AS list
  FROM strategy.place
  JOIN strategy.strategy_group above ON above.county = ANY (place.counties)
  WHERE place.kind = 'partnership'
  GROUP BY place.slug
), crime_of AS (
  SELECT place AS partnership, json_agg(json_build_object('count', (counts ->> 'total-recorded-crime')::integer)) AS list
  FROM measures.recorded_crime
  WHERE scope = 'partnership' AND to_day = '2025-06-30' AND chosen
  GROUP BY place
), gaps_of AS (
  SELECT partnership, json_agg(json_build_object('what', what) ORDER BY sort_key) AS list FROM register.gap GROUP BY partnership
)
SELECT (json_build_object('partnerships', json_build_object('pageInfo', json_build_object('endCursor', (
  SELECT rtrim(translate(encode(convert_to('after:' || max(sort_key), 'UTF8'), 'base64'), E'+/\n', '-_'), '=')
  FROM asked)), 'nodes', (
  SELECT json_agg(json_build_object(
    'id', asked.slug,
    'name', asked.name,
    'areas', coalesce(areas_of.list, '[]'),
    'duties', coalesce(duties_of.list, '[]'),
    'countyStrategyGroups', coalesce(groups_of.list, '[]'),
    'grantTotals', json_build_object('total', CASE WHEN money.total IS NOT NULL THEN
      json_build_object('pounds', to_char(money.total / 100.0, 'FM9999999999990.00')) END),
    'measures', coalesce(crime_of.list, '[]'),
    'dataGaps', coalesce(gaps_of.list, '[]')
  ) ORDER BY asked.sort_key)
  FROM asked
  LEFT JOIN areas_of ON areas_of.partnership = asked.slug
  LEFT JOIN duties_of ON duties_of.partnership = asked.slug
  LEFT JOIN groups_of ON groups_of.partnership = asked.slug
  LEFT JOIN money ON money.partnership = asked.slug
  LEFT JOIN crime_of ON crime_of.partnership = asked.slug
  LEFT JOIN gaps_of ON gaps_of.partnership = asked.slug))))::text AS data
