// Takes the reader to what the page is about now: the summary of errors.

export function start(element) {
  element.focus();
}
