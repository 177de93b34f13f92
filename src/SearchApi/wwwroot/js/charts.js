"use strict";
// Draws charts from the tables that stand on the page. Whoever cannot see them, or has no script, has the table and the sentence above it.
(() => {
  const language = document.documentElement.lang;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2, maximumSignificantDigits: 4 });
  const line = "var(--link)", ink = "var(--ink)", soft = "var(--ink-soft)", rule = "var(--rule-strong)", sheet = "var(--sheet)";
  const letters = { fontFamily: "inherit", fontSize: "13px" };

  const rows = (table) => [...table.tBodies[0].rows];
  const of = (element, ...names) => Object.fromEntries(names.map((name) => [name, Number(element.dataset[name])]));
  const linkOf = (element) => (element.querySelector("a[data-open]") ?? element.querySelector("td a"))?.href;
  const scaled = (chart) => (value) => number.format(value / chart.factor);

  // Steps without a figure stay empty, so that time keeps its scale.
  function years(points) {
    const at = points.map((point) => point.at);
    if (!at.every((step) => /^\d{4}$/.test(step))) return points.map((point) => point.step);
    const [first, last] = [Math.min(...at), Math.max(...at)];
    return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  }

  function series(table, chart) {
    const points = rows(table).map((row) => ({ step: row.dataset.step, at: row.dataset.at, href: linkOf(row), ...of(row, "value", "low", "high") }));
    const steps = years(points);
    const known = new Map(points.map((point) => [point.step, point]));
    const ends = Math.ceil(steps.length / Math.max(2, Math.floor(chart.width / 64)));
    return Plot.plot({
      ...chart.frame, height: 240, marginLeft: 52, marginTop: 26, marginRight: 24,
      x: { type: "point", domain: steps, label: null, tickSize: 0, ticks: steps.filter((_, i) => i % ends === 0) },
      y: { label: chart.unit, labelAnchor: "top", labelArrow: "none", zero: true, grid: true, ticks: 4, tickFormat: scaled(chart), nice: true },
      marks: [
        Plot.ruleY([0], { stroke: rule }),
        Plot.ruleX(points.filter((p) => p.low !== p.high), { x: "step", y1: "low", y2: "high", stroke: rule, strokeWidth: 3, strokeOpacity: 0.6 }),
        Plot.lineY(steps, { x: (step) => step, y: (step) => known.get(step)?.value, stroke: line, strokeWidth: 2 }),
        Plot.dot(points, { x: "step", y: "value", r: 4.5, fill: line, stroke: sheet, strokeWidth: 1.5, href: "href" }),
        Plot.text(points.length > 12 ? [] : points, { x: "step", y: "value", text: (p) => scaled(chart)(p.value), dy: -14, fill: ink, stroke: sheet, strokeWidth: 4 }),
      ],
    });
  }

  function ranking(table, chart) {
    const places = rows(table).map((row) => ({ place: row.dataset.place, href: linkOf(row), ...of(row, "value", "low", "high") }));
    const narrow = chart.width < 420;
    return Plot.plot({
      ...chart.frame, height: 60 + places.length * 26, marginLeft: narrow ? 92 : 128, marginRight: 52, marginTop: 48, marginBottom: 8,
      x: { axis: "top", label: chart.unit, labelAnchor: "right", labelArrow: "none", labelOffset: 40, zero: true, grid: true, ticks: narrow ? 3 : 6, tickFormat: scaled(chart) },
      y: { label: null, tickSize: 0, domain: places.map((p) => p.place) },
      marks: [
        Plot.barX(places, { x: "value", y: "place", fill: line, insetTop: 4, insetBottom: 4, href: "href" }),
        Plot.ruleY(places.filter((p) => p.low !== p.high), { y: "place", x1: "low", x2: "high", stroke: ink, strokeWidth: 1.5 }),
        Plot.text(places, { x: (p) => Math.max(p.value, p.high), y: "place", text: (p) => scaled(chart)(p.value), textAnchor: "start", dx: 6, fill: ink }),
        Plot.ruleX([0], { stroke: rule }),
      ],
    });
  }

  function tiles(table, chart) {
    const known = rows(table).map((row) => ({ place: row.dataset.place, href: linkOf(row), ...of(row, "column", "row", "value") }));
    const missing = [...document.getElementById(chart.missing).children].map((item) => ({ place: item.dataset.place, ...of(item, "column", "row") }));
    const all = known.concat(missing);
    const [columns, lines] = [Math.max(...all.map((t) => t.column)) + 1, Math.max(...all.map((t) => t.row)) + 1];
    const width = Math.min(chart.width, columns * 64);
    const name = (tile) => tile.place.replace(/ (?=\S+$)/, "\n");
    // The strengths of the table of what is known: each has an ink that can be read on it.
    const greatest = Math.max(...known.map((t) => t.value));
    const strength = (tile) => Math.max(1, Math.ceil(5 * Math.sqrt(tile.value / greatest)));
    return Plot.plot({
      ...chart.frame, width, height: (width / columns) * 0.82 * lines, margin: 0, padding: 0,
      x: { axis: null, domain: d3.range(columns) }, y: { axis: null, domain: d3.range(lines) }, color: { type: "identity" },
      marks: [
        Plot.cell(missing, { x: "column", y: "row", inset: 1.5, fill: "none", stroke: "var(--rule)", rx: 2 }),
        Plot.cell(known, { x: "column", y: "row", inset: 1.5, fill: (t) => `var(--heat-${strength(t)})`, stroke: rule, rx: 2, href: "href" }),
        Plot.text(missing, { x: "column", y: "row", text: name, fill: soft, fontSize: 10, lineHeight: 1.15 }),
        Plot.text(known, { x: "column", y: "row", text: name, fill: (t) => (strength(t) > 3 ? "var(--heat-ink)" : ink), fontSize: 10, fontWeight: 600, lineHeight: 1.15 }),
      ],
    });
  }

  function multiples(table, chart) {
    const all = rows(table).flatMap((row, index) => [...row.cells].filter((cell) => cell.dataset.value)
      .map((cell) => ({ index, place: row.dataset.place, at: Number(cell.dataset.at), value: Number(cell.dataset.value), href: cell.querySelector("a").href })));
    const count = table.tBodies[0].rows.length;
    const columns = Math.max(1, Math.min(count, Math.floor(chart.width / 190)));
    const place = { fx: (p) => p.index % columns, fy: (p) => Math.floor(p.index / columns) };
    const names = d3.groups(all, (p) => p.index).map(([, points]) => points[0]);
    const [first, last] = d3.extent(all, (p) => p.at);
    return Plot.plot({
      ...chart.frame, height: Math.ceil(count / columns) * 130 + 30, marginLeft: 44, marginTop: 24,
      fx: { axis: null, padding: 0.12 }, fy: { axis: null, padding: 0.22 },
      x: { label: null, ticks: [first, last], tickFormat: String, tickSize: 0, insetLeft: 6, insetRight: 6 },
      y: { label: null, zero: true, grid: true, ticks: 3, tickFormat: scaled(chart) },
      marks: [
        Plot.ruleY([0], { stroke: rule }),
        Plot.lineY(all, { ...place, x: "at", y: "value", z: "place", stroke: line, strokeWidth: 2 }),
        Plot.dot(all, { ...place, x: "at", y: "value", r: 3, fill: line, href: "href" }),
        Plot.text(names, { ...place, text: "place", frameAnchor: "top-left", dy: -14, fill: ink, fontWeight: 600 }),
      ],
    });
  }

  const kinds = { series, ranking, tiles, multiples };

  function draw(host) {
    const width = Math.floor(host.clientWidth);
    if (width === 0 || width === host.drawn) return;
    host.drawn = width;
    const { table, chart: kind, factor, unit, missing } = host.dataset;
    const plot = kinds[kind](document.getElementById(table), { width, factor: Number(factor), unit, missing, frame: { width, className: "plot", style: letters } });
    // Styles of its own are not allowed here, and not needed: the style sheet has them. The table holds the same links for the keyboard.
    plot.querySelectorAll("style").forEach((style) => style.remove());
    plot.querySelectorAll("a").forEach((link) => link.setAttribute("tabindex", "-1"));
    host.replaceChildren(plot);
  }

  document.documentElement.classList.add("charts");
  const watch = new ResizeObserver((entries) => entries.forEach((entry) => draw(entry.target)));
  document.querySelectorAll(".chart").forEach((host) => {
    draw(host);
    watch.observe(host);
  });
})();
