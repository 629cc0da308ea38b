// "Where I am now": asks the device once, when the button is pressed, and writes the answer into the two fields named
// by data-lat and data-lon, to about a metre. The element named by data-note says what came of it.

const EXACT = 5;

export function start(button) {
  if (!navigator.geolocation) return;
  button.hidden = false;
  const field = (name) => document.getElementById(button.dataset[name]);
  const note = field("note");
  const say = (words) => {
    if (note) note.textContent = words ?? "";
  };

  button.addEventListener("click", () => {
    button.disabled = true;
    say(button.dataset.asking);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        button.disabled = false;
        field("lat").value = coords.latitude.toFixed(EXACT);
        field("lon").value = coords.longitude.toFixed(EXACT);
        field("lon").dispatchEvent(new Event("change", { bubbles: true }));
        say(button.dataset.found);
      },
      () => {
        button.disabled = false;
        say(button.dataset.refused);
      },
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 },
    );
  });
}
