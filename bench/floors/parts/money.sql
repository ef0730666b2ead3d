grant_line AS MATERIALIZED (
  SELECT line.*, (
    SELECT whole.stated_total IS NOT NULL AND NOT whole.stated_total_approximate AND EXISTS (
      SELECT FROM funding.funding_line part
      WHERE part.statement = whole.id AND part.parent IS NULL AND part.amount IS NULL)
  ) AS in_lump, whole.coverage, whole.stated_total
  FROM funding.funding_line line
  JOIN funding.funding_statement whole ON whole.id = line.statement AND whole.kind = 'GRANT'
  CROSS JOIN period
  WHERE line.parent IS NULL
    AND line.partnership IS NOT NULL
    AND (period.first IS NULL OR line.from_year >= period.first)
    AND (period.last IS NULL OR line.to_year <= period.last)
), kept AS MATERIALIZED (
  SELECT id, statement, coverage, partnership, area, funder_kind, from_year, to_year, part_of,
    CASE WHEN per_year THEN amount * (left(to_year, 4)::integer - left(from_year, 4)::integer + 1) ELSE amount END AS worth
  FROM grant_line
  WHERE NOT in_lump AND NOT approximate AND amount IS NOT NULL AND (NOT per_year OR from_year IS NOT NULL AND to_year IS NOT NULL)
), counted AS (
  SELECT kept.partnership, kept.worth
  FROM kept
  WHERE NOT EXISTS (
    SELECT FROM funding.funding_statement whole
    WHERE whole.kind = 'GRANT' AND whole.coverage = 'ALL' AND whole.id <> kept.statement AND NOT EXISTS (
      SELECT FROM geography.partnership_area cell
      WHERE cell.partnership = kept.partnership AND (kept.area IS NULL OR cell.area = kept.area) AND NOT EXISTS (
        SELECT FROM kept total
        WHERE total.statement = whole.id AND total.partnership = kept.partnership AND total.funder_kind = kept.funder_kind
          AND (total.area IS NULL OR total.area = cell.area)
          AND total.from_year <= kept.from_year AND total.to_year >= kept.to_year)))
    AND NOT EXISTS (
      SELECT FROM kept whole
      WHERE whole.statement = kept.part_of AND whole.partnership = kept.partnership)
  UNION ALL
  SELECT min(partnership), min(stated_total) FROM grant_line WHERE in_lump GROUP BY statement
), money AS MATERIALIZED (
  SELECT partnership, sum(worth) AS total FROM counted JOIN asked ON asked.slug = counted.partnership GROUP BY partnership
)
