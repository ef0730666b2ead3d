evidence AS (
  SELECT shown.partnership, shown.rule, shown.showing, shown.because, shown.source_locator, document.id AS document,
    document.title,
    row_number() OVER (
      PARTITION BY shown.partnership, shown.rule
      ORDER BY coalesce(document.known_at, '') DESC, document.id,
        array_position(ARRAY['DEPARTS', 'NOT_DONE', 'DONE'], shown.showing), shown.position) AS rank
  FROM partnerships.duty_evidence shown
  JOIN asked ON asked.slug = shown.partnership
  JOIN partnerships.document ON document.id = shown.source_document
), weighed AS MATERIALIZED (
  SELECT deciding.partnership, deciding.rule,
    CASE deciding.showing WHEN 'DONE' THEN 'MET' WHEN 'NOT_DONE' THEN 'NOT_MET' ELSE 'CONTRADICTED' END AS outcome,
    deciding.because || coalesce(dissent.text, '') AS explanation
  FROM evidence deciding
  LEFT JOIN LATERAL (
    SELECT CASE WHEN other.document = deciding.document THEN ' The same document also says: '
      ELSE ' Another document, ' || other.document || ' (' || other.title || '), says otherwise: ' END || other.because AS text
    FROM evidence other
    WHERE other.partnership = deciding.partnership AND other.rule = deciding.rule AND other.showing <> deciding.showing
    ORDER BY other.rank
    LIMIT 1) dissent ON true
  WHERE deciding.rank = 1
), duties AS MATERIALIZED (
  SELECT asked.slug AS partnership, rule.id, rule.position, rule.duty, rule.citation,
    coalesce(weighed.outcome, 'UNKNOWN') AS outcome,
    coalesce(weighed.explanation, 'No document held shows whether this is done.') AS explanation
  FROM today
  CROSS JOIN asked
  JOIN partnerships.duty_rule rule ON rule.bearer = 'partnership'
    AND coalesce(rule.from_day <= today.day, true)
    AND coalesce(rule.to_day >= today.day, true)
    AND asked.country = ANY (rule.extent)
    AND coalesce(asked.police_area <> ALL (rule.except_police_areas), true)
  LEFT JOIN weighed ON weighed.partnership = asked.slug AND weighed.rule = rule.id
)
