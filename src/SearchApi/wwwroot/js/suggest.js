"use strict";
// Offers queries while one is typed. Without it the field is a field.
(() => {
  const field = document.getElementById("q");
  const offers = document.getElementById("goi-y");
  const wait = 180;
  let timer, last = "";

  async function ask() {
    const typed = field.value.trim();
    if (typed.length < 2 || typed === last) return;
    last = typed;
    const answer = await fetch("/api/suggestions?limit=8&q=" + encodeURIComponent(typed));
    if (!answer.ok || field.value.trim() !== typed) return;
    offers.replaceChildren(...(await answer.json()).items.map((words) => new Option(words, words)));
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask().catch(() => {}), wait);
  });
})();
