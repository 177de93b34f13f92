-- Which node works on what. The token grows with each taking; whoever writes under an older one is refused.
CREATE TABLE lease (
    name   word PRIMARY KEY,
    holder word NOT NULL,
    token  bigint NOT NULL,
    -- Till when, in UTC, by the server's clock; null where it was given back.
    until  word
);
