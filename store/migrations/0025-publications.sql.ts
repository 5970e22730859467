export const PUBLICATIONS_SQL = String.raw`
-- What everybody may know in figures: counted of everybody, with figures of few people left out before it came here. It is
-- added to and never changed: a figure that has been published stays what was published.
CREATE TABLE rm.publication (
  as_of    date        NOT NULL,
  quarter  date        NOT NULL,                   -- the first day of the quarter in which it was made
  position bigint      NOT NULL,                   -- of the last event that it counts
  training boolean     NOT NULL,
  made_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  content  jsonb       NOT NULL,
  PRIMARY KEY (as_of, position)
);
-- Two of nearly the same day would tell by their difference who came and went. Invented people may be counted as often as one likes.
CREATE UNIQUE INDEX publication_once_a_quarter ON rm.publication (quarter) WHERE NOT training;

REVOKE ALL ON rm.publication FROM PUBLIC;
GRANT SELECT ON rm.publication TO app, reporting;
GRANT INSERT ON rm.publication TO worker;
`;
