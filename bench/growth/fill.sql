-- Every partnership of which no paper tells gets priorities and money that are made up, so that all weigh alike.

INSERT INTO partnerships.priority_set (id, partnership, label, status, from_year, to_year, years_basis, known_at,
  source_document, source_locator, source_basis)
SELECT 'synthetic/' || slug, slug, 'Synthetic', 'ADOPTED', '2020/21', '2039/40', 'STATED', '2024-03-31', document.id, '1', 'STATED'
FROM partnerships.partnership
CROSS JOIN (SELECT min(id) AS id FROM partnerships.paper) document
WHERE slug NOT IN (SELECT partnership FROM partnerships.priority_set);

INSERT INTO partnerships.priority (id, priority_set, position, title, cross_cutting, leads, status, source_document, source_locator,
  source_basis)
SELECT id || '/' || number, id, number, 'Synthetic priority ' || number, false, '{}', 'ADOPTED', source_document, '1', 'STATED'
FROM partnerships.priority_set
CROSS JOIN generate_series(0, 5) AS number
WHERE id LIKE 'synthetic/%';

INSERT INTO partnerships.theme_link (priority, position, theme, basis, because)
SELECT priority.id, link, theme.slug, 'INFERRED', 'Synthetic.'
FROM partnerships.priority
CROSS JOIN generate_series(0, 1) AS link
JOIN partnerships.theme ON theme.position = (
  SELECT min(position) FROM partnerships.theme) + priority.position * 2 + link
WHERE priority.id LIKE 'synthetic/%';

INSERT INTO funding.funding_statement (id, position, title, kind, coverage, funder, funder_kind, from_year, to_year, police_area,
  stated_total, stated_total_approximate, source_document, source_locator, source_basis)
SELECT 'synthetic/' || held.partnership || '/' || number, 1000 + number, 'Synthetic statement ' || number, 'GRANT', 'SOME', NULL,
  'LOCAL_POLICING_BODY', '2020/21', '2022/23', min(held.police_area), 600000, false, document.id, '1', 'STATED'
FROM geography.partnership_area held
CROSS JOIN generate_series(1, 2) AS number
CROSS JOIN (SELECT min(id) AS id FROM funding.document) document
WHERE held.partnership NOT IN (SELECT partnership FROM funding.funding_line WHERE partnership IS NOT NULL)
GROUP BY held.partnership, number, document.id;

INSERT INTO funding.funding_line (id, statement, position, title, funder_kind, from_year, to_year, recipient, partnership, amount,
  approximate, per_year, source_document, source_locator, source_basis)
SELECT id || '/' || number, id, number, 'Synthetic line ' || number, funder_kind, from_year, to_year, 'Synthetic',
  split_part(id, '/', 2), number * 100000, false, false, source_document, '1', 'STATED'
FROM funding.funding_statement
CROSS JOIN generate_series(1, 3) AS number
WHERE id LIKE 'synthetic/%';
