-- See CopyBands: what two articles about share, told without reading their texts. Articles from before have none, and are compared without.
ALTER TABLE article ADD COLUMN copy_sketch BLOB;
