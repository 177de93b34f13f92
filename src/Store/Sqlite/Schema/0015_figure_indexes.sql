-- Figures are counted in memory, so an index need not hold whatever else can be asked for; it leads to the rows of its columns in the order of their ids.
-- With few columns new rows stand at the end of a few hundred runs. With all of them each new row was a page somewhere else in each index: most of what an import of many articles wrote.
DROP INDEX figure_indicator;
DROP INDEX figure_place;
DROP INDEX figure_year;
DROP INDEX figure_donor;

CREATE INDEX figure_indicator ON figure (indicator, stage) WHERE current = 1;
CREATE INDEX figure_place ON figure (place, indicator) WHERE current = 1;
CREATE INDEX figure_year ON figure (year) WHERE current = 1;
CREATE INDEX figure_donor ON figure (donor) WHERE current = 1 AND donor IS NOT NULL;
