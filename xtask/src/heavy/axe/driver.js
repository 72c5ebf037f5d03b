// Opens every page of a site in a frame, at each width, lets axe judge it, and leaves one line for
// each violation. Read by `cargo xtask heavy axe`, in a browser that keeps nothing.
(async () => {
  "use strict";
  const { pages, widths } = globalThis.asked;
  const said = document.createElement("pre");
  said.id = "said";
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const lines = [`scheme ${isDark ? "dark" : "light"}`];
  const plain = (text) => text.replace(/[&<>\s]+/g, " ").trim().slice(0, 200);
  const loaded = (it) => new Promise((then, fail) => {
    it.addEventListener("load", then);
    it.addEventListener("error", fail);
  });
  const later = (milliseconds) => new Promise((then) => setTimeout(then, milliseconds));
  // The search finds, says how much, and is judged while it is open.
  const search = async (inner) => {
    inner.querySelector("a.find").click();
    for (let i = 0; i < 50 && !inner.querySelector("dialog[open]"); i += 1) await later(100);
    const field = inner.querySelector("dialog[open] input");
    field.value = "master";
    field.dispatchEvent(new inner.defaultView.Event("input"));
    await later(500);
    if (!inner.querySelector("dialog li a[href] mark")) throw new Error("the search finds nothing");
    if (!inner.querySelector("dialog [role=status]").textContent.trim()) throw new Error("the search says nothing");
  };
  for (const page of pages) {
    for (const width of widths) {
      try {
        const frame = document.createElement("iframe");
        frame.width = width;
        frame.height = 900;
        frame.src = page;
        const there = loaded(frame);
        document.body.append(frame);
        await there;
        const inner = frame.contentDocument;
        const script = inner.createElement("script");
        script.src = new URL("axe.min.js", location.href).href;
        const ready = loaded(script);
        inner.head.append(script);
        await ready;
        const found = await frame.contentWindow.axe.run(inner);
        for (const it of found.violations) {
          lines.push(`violation ${page} ${width} ${it.id} ${plain(it.nodes[0].html)}`);
        }
        if (inner.documentElement.scrollWidth > width) lines.push(`violation ${page} ${width} too-wide -`);
        lines.push(`judged ${page} ${width} ${found.passes.length}`);
        if (page === "site/index.html") {
          await search(inner);
          const open = await frame.contentWindow.axe.run(inner);
          for (const it of open.violations) {
            lines.push(`violation ${page} ${width} ${it.id} ${plain(it.nodes[0].html)}`);
          }
          lines.push(`searched ${page} ${width}`);
        }
        frame.remove();
      } catch (error) {
        lines.push(`violation ${page} ${width} not-judged ${plain(String(error))}`);
      }
    }
  }
  said.textContent = lines.join("\n");
  document.body.append(said);
})();
