// Keys for a list of cases: j and k go down and up, Enter opens (the link has the focus), / goes to the search field.

export function start(table) {
  const links = () => [...table.querySelectorAll(".main-link")];

  document.addEventListener("keydown", (event) => {
    if (!table.isConnected || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (event.key === "/") {
      const field = document.querySelector('input[type="search"]');
      if (field) {
        event.preventDefault();
        field.focus();
        field.select();
      }
    } else if (event.key === "j" || event.key === "k") {
      const all = links();
      const at = all.indexOf(document.activeElement);
      const next = at < 0 ? 0 : at + (event.key === "j" ? 1 : -1);
      all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
    }
  });
}
