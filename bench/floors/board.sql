WITH {{today}}, period AS (
  SELECT '2017/18' AS first, '2023/24' AS last
), asked AS (
  SELECT partnership.*
  FROM partnerships.partnership
  WHERE slug IN (
    SELECT link.partnership
    FROM geography.partnership_area link
    JOIN geography.area ON area.slug = link.area
    WHERE area.county = $1)
), {{held}}, {{duties}}, {{priorities}}, {{money}}, group_evidence AS (
  SELECT shown.strategy_group, shown.rule, shown.showing, shown.because, document.id AS document, document.title,
    row_number() OVER (
      PARTITION BY shown.strategy_group, shown.rule
      ORDER BY coalesce(document.known_at, '') DESC, document.id,
        array_position(ARRAY['DEPARTS', 'NOT_DONE', 'DONE'], shown.showing), shown.position) AS rank
  FROM strategy.duty_evidence shown
  JOIN strategy.document ON document.id = shown.source_document
)
SELECT (json_build_object('county', (
  SELECT json_build_object(
    'name', county.name,
    'strategyGroupRequired', true,
    'strategyGroup', (
      SELECT json_build_object(
        'id', above.slug,
        'name', above.name,
        'duties', (
          SELECT json_agg(json_build_object(
            'rule', rule.id,
            'outcome', CASE deciding.showing WHEN 'DONE' THEN 'MET' WHEN 'NOT_DONE' THEN 'NOT_MET' WHEN 'DEPARTS' THEN 'CONTRADICTED' ELSE 'UNKNOWN' END,
            'explanation', coalesce(deciding.because || coalesce((
              SELECT CASE WHEN other.document = deciding.document THEN ' The same document also says: '
                ELSE ' Another document, ' || other.document || ' (' || other.title || '), says otherwise: ' END || other.because
              FROM group_evidence other
              WHERE other.strategy_group = above.slug AND other.rule = rule.id AND other.showing <> deciding.showing
              ORDER BY other.rank
              LIMIT 1), ''), 'No document held shows whether this is done.'),
            'citation', rule.citation
          ) ORDER BY rule.position)
          FROM strategy.duty_rule rule
          CROSS JOIN today
          LEFT JOIN group_evidence deciding ON deciding.strategy_group = above.slug AND deciding.rule = rule.id AND deciding.rank = 1
          WHERE rule.bearer = 'county-strategy-group'
            AND coalesce(rule.from_day <= day, true)
            AND coalesce(rule.to_day >= day, true)
            AND 'ENGLAND' = ANY (rule.extent)))
      FROM strategy.strategy_group above
      WHERE above.county = county.slug),
    'partnerships', (
      SELECT json_agg(json_build_object(
        'id', asked.slug,
        'name', asked.name,
        'areas', (
          SELECT json_agg(json_build_object('name', held.name, 'population', held.population) ORDER BY held.slug)
          FROM held
          WHERE held.partnership = asked.slug),
        'priorities', coalesce((
          SELECT json_agg(json_build_object('title', priority.title, 'crossCutting', priority.cross_cutting, 'themes', priority.themes) ORDER BY priority.position)
          FROM chosen_priority priority
          WHERE priority.partnership = asked.slug), '[]'),
        'prioritySets', coalesce((
          SELECT json_agg(json_build_object('label', set.label, 'from', set.from_year, 'to', set.to_year)
            ORDER BY coalesce(set.first_day, set.known_at) DESC, set.known_at DESC, set.id)
          FROM dated_set set
          WHERE set.partnership = asked.slug), '[]'),
        'duties', (
          SELECT json_agg(json_build_object(
            'rule', duties.id,
            'duty', duties.duty,
            'outcome', duties.outcome,
            'citation', duties.citation,
            'evidence', coalesce((
              SELECT json_agg(json_build_object(
                'locator', evidence.source_locator,
                'document', json_build_object('id', evidence.document)
              ) ORDER BY evidence.rank)
              FROM evidence
              WHERE evidence.partnership = asked.slug AND evidence.rule = duties.id), '[]')
          ) ORDER BY duties.position)
          FROM duties
          WHERE duties.partnership = asked.slug),
        'grantTotals', json_build_object('total', (
          SELECT json_build_object('pounds', to_char(total / 100.0, 'FM9999999999990.00'))
          FROM money
          WHERE money.partnership = asked.slug))
      ) ORDER BY asked.slug)
      FROM asked)
  )
  FROM geography.county
  WHERE county.slug = $1)))::text AS data
