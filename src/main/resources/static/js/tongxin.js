// Starts the behaviours that a page names with data-module. Each is a module of its own, fetched only where it is
// used, and exports start(element). Pages work without any of them.

const started = new WeakMap();

function startIn(root) {
  const named = [...root.querySelectorAll("[data-module]")];
  if (root.matches?.("[data-module]")) named.unshift(root);
  for (const element of named) {
    const done = started.get(element) ?? new Set();
    started.set(element, done);
    for (const name of element.dataset.module.split(/\s+/)) {
      if (!/^[a-z-]+$/.test(name) || done.has(name)) continue;
      done.add(name);
      import(`./${name}.js`).then((module) => module.start(element));
    }
  }
}

const csrf = document.querySelector('meta[name="csrf"]');
document.addEventListener("htmx:configRequest", (event) => {
  if (csrf && event.detail.verb !== "get") event.detail.headers[csrf.dataset.header] = csrf.content;
});
document.addEventListener("htmx:load", (event) => startIn(event.detail.elt));

startIn(document.body);
