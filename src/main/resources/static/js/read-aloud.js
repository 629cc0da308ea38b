// Reads a text of the page aloud in the language of the page; the button shows only where the browser can.

export function start(button) {
  const speech = window.speechSynthesis;
  const text = document.getElementById(button.dataset.read);
  if (!speech || !text) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    if (speech.speaking) {
      speech.cancel();
      return;
    }
    const words = new SpeechSynthesisUtterance(text.innerText);
    words.lang = text.closest("[lang]").lang.replace("zh-Hans", "zh-CN").replace("zh-Hant", "zh-TW");
    words.rate = 0.85;
    speech.speak(words);
  });
  window.addEventListener("pagehide", () => speech.cancel());
}
