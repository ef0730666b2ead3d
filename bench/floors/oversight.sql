WITH RECURSIVE {{today}}, period AS (
  SELECT '2017/18' AS first, '2023/24' AS last
), asked AS (
  SELECT partnership.*
  FROM partnerships.partnership
  WHERE slug IN (SELECT partnership FROM geography.partnership_area WHERE police_area = $1)
), {{held}}, {{duties}}, {{priorities}}, {{money}}, described AS (
  SELECT DISTINCT ON (own.id) own.id, own.partnership, described.name, described.tier, (
    SELECT meeting.meets
    FROM partnerships.group_description meeting
    WHERE meeting.partnership_group = own.id AND meeting.meets IS NOT NULL
    ORDER BY meeting.known_at DESC, meeting.source_document
    LIMIT 1) AS meets
  FROM partnerships.partnership_group own
  JOIN asked ON asked.slug = own.partnership
  JOIN partnerships.group_description described ON described.partnership_group = own.id
  ORDER BY own.id, described.known_at DESC, described.source_document
), newest_list AS MATERIALIZED (
  SELECT DISTINCT ON (partnership_group) partnership_group, list, listed_on, source_document
  FROM partnerships.group_member CROSS JOIN today
  WHERE list IN ('MEMBERS', 'SEATS') AND listed_on <= day
  ORDER BY partnership_group, list, listed_on DESC, source_document
), statement AS (
  SELECT DISTINCT line.partnership, whole.*, document.known_at
  FROM funding.funding_line line
  JOIN asked ON asked.slug = line.partnership
  JOIN funding.funding_statement whole ON whole.id = line.statement
  JOIN funding.document ON document.id = whole.source_document
  WHERE line.parent IS NULL
), itemised AS MATERIALIZED (
  SELECT statement AS id, sum(amount) AS total, bool_or(amount IS NULL) AS lacks_amounts
  FROM funding.funding_line
  WHERE parent IS NULL
  GROUP BY statement
), member AS (
  SELECT slug, name, code, (row_number() OVER (ORDER BY code) - 1)::integer AS place
  FROM geography.area
  WHERE police_area = $1
), ground AS MATERIALIZED (
  SELECT member.*, 1 << member.place AS bit, coalesce((
    SELECT bit_or(1 << other.place)
    FROM geography.neighbour
    JOIN member other ON other.slug = neighbour.other
    WHERE neighbour.area = member.slug AND neighbour.via = 'land'), 0) AS beside
  FROM member
), everywhere AS (
  SELECT bit_or(bit) AS mask FROM ground
), current_group AS (
  SELECT bit_or(ground.bit) AS mask
  FROM geography.partnership_area link
  JOIN ground ON ground.slug = link.area
  WHERE link.whole
  GROUP BY link.partnership
), subset AS (
  SELECT mask FROM generate_series(1, (SELECT mask FROM everywhere)) AS mask
), reach AS (
  SELECT mask, mask & -mask AS seen FROM subset
  UNION
  SELECT mask, seen | (mask & (SELECT bit_or(beside) FROM ground WHERE bit & seen <> 0)) FROM reach
), connected AS (
  SELECT mask FROM reach WHERE seen = mask
), grouping_step AS (
  SELECT mask AS rest, ARRAY[]::integer[] AS groups FROM everywhere
  UNION ALL
  SELECT rest & ~mask, groups || mask
  FROM grouping_step
  JOIN subset ON mask & rest = mask AND mask & rest & -rest <> 0
), lawful AS (
  SELECT groups FROM grouping_step WHERE rest = 0
), option AS MATERIALIZED (
  SELECT groups, (SELECT count(*) FROM ground WHERE NOT EXISTS (
    SELECT FROM current_group WHERE mask = ANY (groups) AND mask & bit <> 0)) AS areas_changed
  FROM lawful
  WHERE groups <@ (SELECT array_agg(mask) FROM connected)
), first_option AS (
  SELECT option.*, (
    SELECT string_agg((SELECT string_agg(code, '+' ORDER BY code) FROM ground WHERE bit & mask <> 0), '|' ORDER BY place)
    FROM unnest(groups) WITH ORDINALITY AS one (mask, place)) AS id
  FROM option
  ORDER BY areas_changed, cardinality(groups), id
  LIMIT 3
)
SELECT (json_build_object('policeArea', (
  SELECT json_build_object(
    'name', police_area.name,
    'population', (SELECT sum(population) FROM geography.area WHERE police_area = $1),
    'localPolicingBody', json_build_object('name', police_area.body_name, 'kind', police_area.body_kind),
    'areas', (
      SELECT json_agg(json_build_object(
        'id', area.slug,
        'name', area.name,
        'population', area.population,
        'county', (
          SELECT json_build_object('id', county.slug, 'strategyGroup', (
            SELECT json_build_object('id', above.slug, 'name', above.name)
            FROM strategy.strategy_group above
            WHERE above.county = county.slug))
          FROM geography.county
          WHERE county.slug = area.county)
      ) ORDER BY area.name)
      FROM geography.area
      WHERE area.police_area = $1),
    'partnerships', (
      SELECT json_agg(json_build_object(
        'id', asked.slug,
        'name', asked.name,
        'areas', (
          SELECT json_agg(json_build_object('id', held.slug, 'name', held.name, 'population', held.population) ORDER BY held.slug)
          FROM held
          WHERE held.partnership = asked.slug),
        'priorities', coalesce((
          SELECT json_agg(json_build_object(
            'title', priority.title,
            'themes', priority.themes,
            'source', json_build_object(
              'locator', priority.source_locator,
              'document', json_build_object('title', document.title))
          ) ORDER BY priority.position)
          FROM chosen_priority priority
          JOIN partnerships.document ON document.id = priority.source_document
          WHERE priority.partnership = asked.slug), '[]'),
        'groups', coalesce((
          SELECT json_agg(json_build_object(
            'name', described.name,
            'tier', described.tier,
            'meets', described.meets,
            'members', coalesce((
              SELECT json_agg(json_build_object('name', listed.name, 'role', listed.role, 'organisation', listed.organisation) ORDER BY listed.position)
              FROM newest_list
              JOIN partnerships.group_member listed ON listed.partnership_group = newest_list.partnership_group
                AND listed.list = newest_list.list
                AND listed.listed_on = newest_list.listed_on
                AND listed.source_document = newest_list.source_document
              WHERE newest_list.partnership_group = described.id), '[]')
          ) ORDER BY array_position(ARRAY['STRATEGIC', 'OPERATIONAL', 'PROBLEM_SOLVING', 'OTHER'], described.tier), described.name, described.id)
          FROM described
          WHERE described.partnership = asked.slug), '[]'),
        'responsibleAuthorities', (
          SELECT json_agg(json_build_object('name', body.name, 'kind', body.kind) ORDER BY
            array_position(ARRAY['COUNCIL', 'COUNTY_COUNCIL', 'PROBATION_PROVIDER', 'CHIEF_OFFICER_OF_POLICE', 'POLICE_AUTHORITY',
              'FIRE_AND_RESCUE_AUTHORITY', 'INTEGRATED_CARE_BOARD', 'CLINICAL_COMMISSIONING_GROUP', 'PRIMARY_CARE_TRUST',
              'LOCAL_HEALTH_BOARD'], body.kind), body.name)
          FROM (
            SELECT DISTINCT ON (tenure.body) tenure.body, tenure.name, tenure.kind
            FROM held
            JOIN geography.body_tenure tenure ON tenure.area = held.slug
            CROSS JOIN today
            WHERE held.partnership = asked.slug
              AND coalesce(tenure.from_day <= day, true)
              AND coalesce(tenure.to_day >= day, true)
            ORDER BY tenure.body) body),
        'duties', (
          SELECT json_agg(json_build_object('rule', duties.id, 'outcome', duties.outcome, 'explanation', duties.explanation) ORDER BY duties.position)
          FROM duties
          WHERE duties.partnership = asked.slug),
        'countyStrategyGroups', coalesce((
          SELECT json_agg(json_build_object('id', above.slug, 'name', above.name) ORDER BY above.name)
          FROM strategy.place
          JOIN strategy.strategy_group above ON above.county = ANY (place.counties)
          WHERE place.kind = 'partnership' AND place.slug = asked.slug), '[]'),
        'fundingStatements', coalesce((
          SELECT json_agg(json_build_object(
            'title', statement.title,
            'statedTotal', CASE WHEN statement.stated_total IS NOT NULL THEN
              json_build_object('pounds', to_char(statement.stated_total / 100.0, 'FM9999999999990.00')) END,
            'itemisedTotal', CASE WHEN itemised.total IS NOT NULL THEN
              json_build_object('pounds', to_char(itemised.total / 100.0, 'FM9999999999990.00')) END,
            'reconciliation', CASE
              WHEN statement.stated_total IS NULL THEN json_build_object('status', 'NO_STATED_TOTAL', 'difference', NULL)
              WHEN itemised.lacks_amounts THEN json_build_object('status', 'INCOMPLETE', 'difference', NULL)
              ELSE json_build_object(
                'status', CASE WHEN itemised.total = statement.stated_total THEN 'RECONCILED' ELSE 'DIFFERS' END,
                'difference', json_build_object('pounds', to_char((itemised.total - statement.stated_total) / 100.0, 'FM9999999999990.00')))
              END
          ) ORDER BY coalesce(statement.known_at, '') DESC, statement.source_document, statement.position)
          FROM statement
          JOIN itemised ON itemised.id = statement.id
          WHERE statement.partnership = asked.slug), '[]')
      ) ORDER BY asked.slug)
      FROM asked),
    'grantTotals', json_build_object(
      'total', (SELECT json_build_object('pounds', to_char(sum(total) / 100.0, 'FM9999999999990.00')) FROM money),
      'groups', (
        SELECT json_agg(json_build_object(
          'partnership', json_build_object('id', partnership),
          'total', json_build_object('pounds', to_char(total / 100.0, 'FM9999999999990.00'))
        ) ORDER BY partnership)
        FROM money)),
    'mergerOptions', json_build_object(
      'lawfulCount', (SELECT count(*)::text FROM lawful),
      'matchingCount', (SELECT count(*)::text FROM option),
      'nodes', (
        SELECT json_agg(json_build_object(
          'partnershipCount', cardinality(groups),
          'areasChanged', areas_changed,
          'combinedAreas', (
            SELECT json_agg(json_build_object('areas', (
              SELECT json_agg(json_build_object('name', ground.name) ORDER BY ground.code)
              FROM ground
              WHERE ground.bit & mask <> 0)) ORDER BY place)
            FROM unnest(groups) WITH ORDINALITY AS one (mask, place))
        ) ORDER BY areas_changed, cardinality(groups), id)
        FROM first_option))
  )
  FROM geography.police_area
  WHERE police_area.slug = $1)))::text AS data
