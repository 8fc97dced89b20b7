"use strict";
(() => {
  const all = (where, what) => [...where.querySelectorAll(what)];
  const articles = all(document, "article");
  const links = all(document, ".functions a");

  // One function at a time; without this script all of them are there to read.
  function choose(focus) {
    const wanted = document.getElementById(location.hash.slice(1));
    const chosen = articles.includes(wanted) ? wanted : articles[0];
    for (const a of articles) a.hidden = a !== chosen;
    for (const a of links) {
      if (chosen && a.hash === "#" + chosen.id) a.setAttribute("aria-current", "true");
      else a.removeAttribute("aria-current");
    }
    if (focus && chosen) { chosen.focus({ preventScroll: true }); window.scrollTo(0, 0); }
  }
  addEventListener("hashchange", () => {
    choose(true);
    if (narrow.matches && details) details.open = false;
  });
  const details = document.querySelector("nav details");
  const narrow = matchMedia("(max-width: 860px)");
  if (details && narrow.matches) details.open = false;
  choose(false);

  // The list: by text, and by verdict where any is pressed.
  const search = document.querySelector("nav input");
  const chips = all(document, ".chip");
  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const only = chips.filter((c) => c.getAttribute("aria-pressed") === "true").map((c) => c.dataset.status);
    let shown = 0;
    for (const li of all(document, ".functions li")) {
      const fits = words.every((w) => li.dataset.text.includes(w)) && (!only.length || only.includes(li.dataset.status));
      li.hidden = !fits;
      shown += fits;
    }
    document.querySelector("nav .none").hidden = shown > 0;
  }
  if (search) search.addEventListener("input", filter);
  for (const c of chips) {
    c.addEventListener("click", () => {
      c.setAttribute("aria-pressed", String(c.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  }
  for (const a of links) {
    a.addEventListener("keydown", (e) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
      const shown = links.filter((x) => !x.parentElement.hidden);
      const next = step && shown[shown.indexOf(a) + step];
      if (next) { e.preventDefault(); next.focus(); }
    });
  }

  // Lines that correspond: pointed at, or held by a click or the arrow keys.
  for (const article of articles) {
    const panes = all(article, ".pane");
    const lines = panes.map((p) => all(p, ".l"));
    const numbered = lines.map((ls) => new Map(ls.map((l) => [l.dataset.n, l])));
    let held = null;
    lines.forEach((ls, side) => ls.forEach((l, n) => { l.id = `${article.id}-${side}-${n}`; }));

    function light(line, scroll) {
      for (const l of all(article, ".l.on")) l.classList.remove("on");
      if (!line || !line.dataset.to) return;
      const side = lines[0].includes(line) ? 0 : 1;
      const others = line.dataset.to.split(" ").map((n) => (numbered[1 - side] || new Map()).get(n)).filter(Boolean);
      for (const l of [line, ...others]) l.classList.add("on");
      if (scroll && others.length) reveal(panes[1 - side], others[0]);
    }
    function reveal(pane, line) {
      const top = line.offsetTop - pane.offsetTop;
      if (top < pane.scrollTop || top + line.offsetHeight > pane.scrollTop + pane.clientHeight) {
        pane.scrollTop = top - pane.clientHeight / 3;
      }
    }
    function hold(line, pane) {
      if (held) { held.classList.remove("at"); held.removeAttribute("aria-selected"); }
      held = line;
      if (line) {
        line.classList.add("at");
        line.setAttribute("aria-selected", "true");
        pane.setAttribute("aria-activedescendant", line.id);
        reveal(pane, line);
      }
      light(line, true);
    }
    panes.forEach((pane, side) => {
      pane.addEventListener("pointerover", (e) => {
        const line = e.target.closest(".l");
        if (e.pointerType !== "touch" && line && line.dataset.to) light(line, false);
      });
      pane.addEventListener("pointerleave", () => light(held, false));
      pane.addEventListener("click", (e) => {
        const line = e.target.closest(".l");
        if (line && !String(getSelection())) hold(line === held ? null : line, pane);
      });
      pane.addEventListener("keydown", (e) => {
        const own = lines[side];
        const at = own.indexOf(held);
        const next = { ArrowDown: at + 1, ArrowUp: Math.max(at, 1) - 1, Home: 0, End: own.length - 1 }[e.key];
        if (e.key === "Escape") hold(null, pane);
        if (next === undefined || !own[next]) return;
        e.preventDefault();
        hold(own[next], pane);
      });
    });
    for (const b of all(article, ".copy")) {
      b.addEventListener("click", async () => {
        const code = b.parentElement.querySelector("code");
        try {
          await navigator.clipboard.writeText(code.textContent);
          b.textContent = "Copied";
        } catch {
          getSelection().selectAllChildren(code); // no clipboard here: leave it selected
        }
      });
    }
    const first = article.querySelector(".l.first");
    if (first) panes.forEach((p) => { const l = p.querySelector(".l.first"); if (l) reveal(p, l); });
  }
})();
