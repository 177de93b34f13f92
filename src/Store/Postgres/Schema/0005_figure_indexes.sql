-- Figures are counted in memory, so an index need not hold whatever else can be asked for; it leads to the rows of its columns in the order of their ids.
-- With few columns new rows stand at the end of a few hundred runs, and not each on a page somewhere else.
CREATE INDEX figure_by_indicator ON figure (indicator, stage, id) WHERE current = 1;
CREATE INDEX figure_by_place ON figure (place, indicator, id) WHERE current = 1;
CREATE INDEX figure_by_year ON figure (year, id) WHERE current = 1;
CREATE INDEX figure_by_donor ON figure (donor, id) WHERE current = 1 AND donor IS NOT NULL;

-- Last, since from the first of them on till the script ends nobody reads the table.
DROP INDEX figure_indicator;
DROP INDEX figure_place;
DROP INDEX figure_year;
DROP INDEX figure_donor;
