// Reads archive files with warcio, which shares no code with the crawler, and prints a JSON line a record with everything that is wrong with it.
// node check-warc.mjs FOLDER-OF-node_modules FILE...
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const [home, ...files] = process.argv.slice(2);
const { WARCParser } = await import(pathToFileURL(join(home, "node_modules", "warcio", "dist", "index.js")));

const digest = bytes => "sha256:" + createHash("sha256").update(bytes).digest("hex");
const bodyAt = block => Buffer.from(block).indexOf("\r\n\r\n") + 4;
const wanted = {
  warcinfo: ["WARC-Filename"],
  request: ["WARC-Target-URI", "WARC-Concurrent-To", "WARC-Block-Digest"],
  response: ["WARC-Target-URI", "WARC-Payload-Digest", "WARC-Block-Digest"],
  revisit: ["WARC-Target-URI", "WARC-Profile", "WARC-Refers-To", "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date", "WARC-Payload-Digest", "WARC-Block-Digest"],
};

let warnings = [];
console.warn = (...words) => warnings.push(words.join(" "));

const seen = new Map();
for (const file of files) {
  const raw = new WARCParser(createReadStream(file), { parseHttp: false });
  const read = new WARCParser(createReadStream(file))[Symbol.asyncIterator]();
  for await (const record of raw) {
    const field = name => record.warcHeaders.headers.get(name);
    const problems = [];
    const block = await record.readFully(false);
    if (record.warcHeaders.protocol !== "WARC/1.1") problems.push(`version ${record.warcHeaders.protocol}`);
    if (block.length !== record.warcContentLength) problems.push(`${block.length} bytes of ${record.warcContentLength}`);
    for (const name of wanted[record.warcType] ?? [`a known type, not ${record.warcType}`]) if (!field(name)) problems.push(`no ${name}`);
    if (record.warcBlockDigest && record.warcBlockDigest !== digest(block)) problems.push("block digest");
    if (record.warcType === "response" && record.warcPayloadDigest !== digest(block.slice(bodyAt(block)))) problems.push("payload digest");
    if (record.warcType === "revisit") {
      const original = seen.get(field("WARC-Refers-To"));
      if (!original) problems.push("refers to no record before it");
      else if (original.uri !== field("WARC-Refers-To-Target-URI") || original.date !== field("WARC-Refers-To-Date") || original.digest !== record.warcPayloadDigest) problems.push("refers to another record");
    }
    const again = (await read.next()).value;
    const text = record.warcType === "response" ? await again.contentText() : null;
    if (record.warcType !== "response") await again.skipFully();
    seen.set(field("WARC-Record-ID"), { uri: field("WARC-Target-URI"), date: field("WARC-Date"), digest: record.warcPayloadDigest });
    problems.push(...warnings.splice(0));
    console.log(JSON.stringify({
      file: basename(file), type: record.warcType, id: field("WARC-Record-ID"), offset: raw.offset, length: raw.recordLength,
      uri: field("WARC-Target-URI") ?? null, status: again.httpHeaders?.statusCode ?? null, concurrent: field("WARC-Concurrent-To") ?? null,
      refers: field("WARC-Refers-To") ?? null, profile: field("WARC-Profile") ?? null, text, problems,
    }));
  }
}
