-- History is read back under the span of days that it is read for, beside what is new ('').
ALTER TABLE frontier ADD COLUMN span TEXT NOT NULL DEFAULT '';

ALTER TABLE discovery RENAME TO discovery_of_news;
CREATE TABLE discovery (
    portal TEXT NOT NULL,
    span   TEXT NOT NULL,
    begun  TEXT NOT NULL,
    since  TEXT,
    ended  TEXT,
    whole  INTEGER NOT NULL,
    PRIMARY KEY (portal, span)
) STRICT, WITHOUT ROWID;
INSERT INTO discovery SELECT portal, '', begun, since, ended, whole FROM discovery_of_news;
DROP TABLE discovery_of_news;

ALTER TABLE discovery_page RENAME TO discovery_page_of_news;
CREATE TABLE discovery_page (
    portal   TEXT NOT NULL,
    span     TEXT NOT NULL,
    question TEXT NOT NULL,
    page_id  TEXT NOT NULL,
    PRIMARY KEY (portal, span, question)
) STRICT, WITHOUT ROWID;
INSERT INTO discovery_page SELECT portal, '', question, page_id FROM discovery_page_of_news;
DROP TABLE discovery_page_of_news;
