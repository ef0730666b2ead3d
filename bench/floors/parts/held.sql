held AS (
  SELECT link.partnership, area.slug, area.name, area.population
  FROM geography.partnership_area link
  JOIN asked ON asked.slug = link.partnership
  JOIN geography.area ON area.slug = link.area
)
