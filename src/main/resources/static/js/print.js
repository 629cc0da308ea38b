// A button that prints the page; shown only where there is a script to do it.

export function start(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
