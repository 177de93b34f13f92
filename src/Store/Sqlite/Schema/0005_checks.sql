-- How sure the reader is, and what the article's own arithmetic says of the figure. Figures from before were read without either.
ALTER TABLE figure ADD COLUMN confidence REAL NOT NULL DEFAULT 1;
-- A JSON array in the wire form; nothing asks for single checks.
ALTER TABLE figure ADD COLUMN checks TEXT NOT NULL DEFAULT '[]';
