SELECT (json_build_object('partnership', (
  SELECT json_build_object(
    'name', partnership.name,
    'areas', (
      SELECT json_agg(json_build_object('name', area.name) ORDER BY area.slug)
      FROM geography.partnership_area held
      JOIN geography.area ON area.slug = held.area
      WHERE held.partnership = partnership.slug))
  FROM partnerships.partnership
  WHERE partnership.slug = $1)))::text AS data
