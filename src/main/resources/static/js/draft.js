// Keeps what is being typed on the server, so that a lost connection or an empty battery loses nothing. Nothing stays
// on the device: it may belong to somebody else. An element with data-draft-note in the form says when it was kept.

const PAUSE = 1200;

export function start(form) {
  const note = form.querySelector("[data-draft-note]");
  let timer = 0;
  let kept = "";

  const content = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") fields.append(name, value);
    }
    return fields;
  };

  const keep = async (leaving) => {
    clearTimeout(timer);
    timer = 0;
    const fields = content();
    const now = fields.toString();
    if (now === kept) return;
    try {
      const answer = await fetch(form.dataset.draftUrl, { method: "POST", body: fields, keepalive: leaving });
      if (!answer.ok) return;
      kept = now;
      if (note) note.textContent = note.dataset.draftNote;
    } catch {
      timer = setTimeout(keep, PAUSE * 8);
    }
  };

  kept = content().toString();
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer) keep(true);
  });
}
