// The search of a site. Without it the link in the head leads to the index of everything; with it
// the same link opens a window in which one can type. Words of the framework are only ever set as
// text.
(() => {
  "use strict";
  const script = document.currentScript;
  const link = document.querySelector("a.find");
  if (!script || !link || typeof HTMLDialogElement !== "function") return;
  const MOST = 40;
  const AROUND = 60;
  let dialog = null;

  const element = (name, attributes, ...content) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content);
    return made;
  };

  const filled = (template, ...words) =>
    template.replace(/\{(\d)\}/g, (_, place) => String(words[Number(place)]));

  // One letter stays one letter, so that a place in the plain text is the place in the shown one.
  const plain = (text) =>
    Array.from(text, (sign) => {
      const base = sign.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
      return base.length === sign.length ? base : sign;
    }).join("");

  const wordsOf = (asked) => plain(asked).split(/\s+/).filter(Boolean);

  const rank = (entry, words) => {
    const [title, text] = entry.plain;
    let sum = 0;
    for (const word of words) {
      const at = title.indexOf(word);
      if (at === 0) sum += 8;
      else if (at > 0) sum += /[\s·-]/.test(title[at - 1]) ? 6 : 4;
      else if (text.includes(word)) sum += 1;
      else return 0;
    }
    return sum;
  };

  const find = (index, asked) => {
    const words = wordsOf(asked);
    if (words.length === 0) return { words, found: [] };
    const ranked = index.entries
      .map((entry, place) => ({ entry, place, rank: rank(entry, words) }))
      .filter((it) => it.rank > 0)
      .sort((a, b) => b.rank - a.rank || a.place - b.place);
    return { words, found: ranked.map((it) => it.entry) };
  };

  // The text with the words that were asked for marked in it.
  const marked = (text, words) => {
    const parts = [];
    const low = plain(text);
    let at = 0;
    while (at < text.length) {
      const next = words
        .map((word) => [low.indexOf(word, at), word.length])
        .filter(([place]) => place >= 0)
        .sort((a, b) => a[0] - b[0] || b[1] - a[1])[0];
      if (!next) break;
      parts.push(text.slice(at, next[0]));
      at = next[0] + next[1];
      parts.push(element("mark", {}, text.slice(next[0], at)));
    }
    parts.push(text.slice(at));
    return parts;
  };

  const around = (text, words) => {
    const low = plain(text);
    const places = words.map((word) => low.indexOf(word)).filter((place) => place >= 0);
    const first = places.length > 0 ? Math.min(...places) : 0;
    const start = first <= AROUND ? 0 : text.indexOf(" ", first - AROUND) + 1;
    const far = start + 3 * AROUND;
    const end = far >= text.length ? text.length : text.lastIndexOf(" ", far);
    const cut = text.slice(start, end);
    return marked(`${start > 0 ? "… " : ""}${cut}${end < text.length ? " …" : ""}`, words);
  };

  const shown = (index, entry, words) => {
    const [sort, title, href, text, lang, textLang] = entry;
    const attributes = { href: script.dataset.root + href };
    const name = element("a", attributes, ...marked(title, words));
    if (lang) name.setAttribute("lang", lang);
    const item = element("li", {}, name, " ");
    item.append(element("span", { class: "aside" }, index.sorts[sort]));
    if (text) {
      const said = element("p", {}, ...around(text, words));
      if (textLang) said.setAttribute("lang", textLang);
      item.append(said);
    }
    return item;
  };

  const inWords = (says, count) => {
    if (count === 0) return says.none;
    if (count === 1) return says.one;
    if (count <= MOST) return filled(says.many, count);
    return filled(says.first, count, MOST);
  };

  const make = (index) => {
    for (const entry of index.entries) entry.plain = [plain(entry[1]), plain(entry[3])];
    const says = index.says;
    const field = element("input", { type: "search", id: "find-field", autocomplete: "off" });
    const label = element("label", { for: "find-field" }, says.label);
    const close = element("button", { type: "button", class: "find-close" }, says.close);
    const status = element("p", { role: "status", class: "find-status" });
    const list = element("ul", { class: "find-list", role: "list" });
    const all = element("p", { class: "find-all" });
    all.append(element("a", { href: link.getAttribute("href") }, says.everything));
    const head = element("div", { class: "find-head" }, label, field, close);
    const made = element("dialog", { class: "find-window", "aria-label": says.title });
    made.append(head, status, list, all);
    let waiting = 0;
    const answer = () => {
      const { words, found } = find(index, field.value);
      list.replaceChildren(...found.slice(0, MOST).map((entry) => shown(index, entry, words)));
      // Said once the typing rests, so that it is not read out letter by letter.
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        status.textContent = words.length === 0 ? "" : inWords(says, found.length);
      }, 250);
    };
    field.addEventListener("input", answer);
    field.addEventListener("keydown", (event) => {
      const first = list.querySelector("a");
      if (first && event.key === "Enter") first.click();
      if (first && event.key === "ArrowDown") {
        event.preventDefault();
        first.focus();
      }
    });
    list.addEventListener("keydown", (event) => {
      const links = Array.from(list.querySelectorAll("a"));
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const at = links.indexOf(document.activeElement);
      if (!step || at < 0) return;
      event.preventDefault();
      (links[at + step] || (step < 0 ? field : links[at])).focus();
    });
    // A link to a place on this very page leaves the window open otherwise.
    list.addEventListener("click", (event) => {
      if (event.target.closest("a")) made.close();
    });
    close.addEventListener("click", () => made.close());
    made.addEventListener("click", (event) => {
      if (event.target === made) made.close();
    });
    document.body.append(made);
    return made;
  };

  const open = () => {
    if (dialog) {
      dialog.showModal();
      dialog.querySelector("input").select();
      return;
    }
    const data = element("script", { src: script.dataset.index });
    data.addEventListener("load", () => {
      dialog = make(globalThis.cordeeIndex);
      dialog.showModal();
    });
    // What can't be searched can still be looked up.
    data.addEventListener("error", () => {
      location.href = link.href;
    });
    document.head.append(data);
  };

  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
})();
