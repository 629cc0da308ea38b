// A map of our own grids and buildings, drawn as vectors; tiles only where the installation names a server for them.
// The library is fetched when the map is first seen: a map inside a closed <details> costs nothing.
//
// <div class="map" data-module="map" role="group" aria-label="…"
//   data-centre="34.21,108.95" data-grids="/map/xihe/grids.geojson" data-buildings="/map/xihe/buildings.geojson"
//   data-points="…geojson with properties title and href" data-tiles="https://…/{z}/{x}/{y}.png"
//   data-pin="34.21,108.95" data-lat="lat" data-lon="lon" data-list="place" data-pin-label="…"></div>
//
// data-pin is a point to be seen. With data-lat and data-lon (ids of fields) there is a pin: it follows clicks, dragging, arrow keys, the fields, and a
// list (data-list) whose options carry data-lat and data-lon. By keys: Enter on the map puts it into the middle.

const EXACT = 5;
const STEP = 12;
const CLOSE = 17;
const STEPS = { ArrowUp: [0, -STEP], ArrowDown: [0, STEP], ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0] };

let library;

function load() {
  library ??= new Promise((done, failed) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("../css/map.css", import.meta.url).href;
    const script = document.createElement("script");
    script.src = new URL("../lib/leaflet/leaflet.js", import.meta.url).href;
    script.addEventListener("load", () => done(window.L));
    script.addEventListener("error", failed);
    document.head.append(sheet, script);
  });
  return library;
}

async function features(address) {
  if (!address) return null;
  const answer = await fetch(address);
  return answer.ok ? answer.json() : null;
}

function link(properties) {
  const name = document.createElement(properties.href ? "a" : "span");
  if (properties.href) name.href = properties.href;
  name.textContent = properties.title ?? properties.name ?? "";
  return name;
}

async function draw(L, map, data) {
  const grids = await features(data.grids);
  if (grids) {
    const layer = L.geoJSON(grids, {
      style: { className: "grid" },
      interactive: !data.lat,
      onEachFeature: (feature, shape) => shape.bindPopup(() => link(feature.properties)),
    }).addTo(map);
    if (layer.getBounds().isValid() && !data.zoom) map.fitBounds(layer.getBounds(), { animate: false });
  }
  const buildings = await features(data.buildings);
  if (buildings) L.geoJSON(buildings, { style: { className: "building" }, interactive: false }).addTo(map);
  if (data.pin) {
    L.circleMarker(data.pin.split(",").map(Number), { radius: 9, className: "case-point", interactive: false }).addTo(map);
  }
  const points = await features(data.points);
  if (points) {
    L.geoJSON(points, {
      pointToLayer: (feature, at) => L.circleMarker(at, { radius: 8, className: "case-point" }),
      onEachFeature: (feature, shape) => shape.bindPopup(() => link(feature.properties)),
    }).addTo(map);
  }
}

function pin(L, map, data) {
  const lat = document.getElementById(data.lat);
  const lon = document.getElementById(data.lon);
  if (!lat || !lon) return;
  const icon = L.divIcon({ className: "map-pin", iconSize: [36, 36], iconAnchor: [18, 18] });
  let marker;

  const show = (at) => {
    if (marker) {
      marker.setLatLng(at);
      return;
    }
    marker = L.marker(at, { icon, draggable: true, keyboard: true }).addTo(map);
    marker.getElement().setAttribute("aria-label", data.pinLabel || map.getContainer().getAttribute("aria-label") || "");
    marker.on("dragend", () => write(marker.getLatLng()));
    marker.getElement().addEventListener("keydown", (event) => {
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      write(map.layerPointToLatLng(map.latLngToLayerPoint(marker.getLatLng()).add(step)));
    });
  };

  const write = (at) => {
    show(at);
    lat.value = at.lat.toFixed(EXACT);
    lon.value = at.lng.toFixed(EXACT);
    lon.dispatchEvent(new CustomEvent("change", { bubbles: true, detail: "map" }));
  };

  const read = (event) => {
    if (event?.detail === "map" || !lat.value || !lon.value) return;
    show([Number(lat.value), Number(lon.value)]);
    map.setView(marker.getLatLng(), Math.max(map.getZoom(), CLOSE));
  };

  map.on("click", (event) => write(event.latlng));
  map.getContainer().addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== map.getContainer()) return;
    event.preventDefault();
    write(map.getCenter());
    marker.getElement().focus();
  });
  lat.addEventListener("change", read);
  lon.addEventListener("change", read);
  document.getElementById(data.list)?.addEventListener("change", (event) => {
    const chosen = event.target.selectedOptions[0]?.dataset;
    if (!chosen?.lat) return;
    write(L.latLng(chosen.lat, chosen.lon));
    map.setView(marker.getLatLng(), CLOSE);
  });
  read();
}

async function open(element) {
  const L = await load();
  const data = element.dataset;
  const map = L.map(element, { attributionControl: Boolean(data.tiles), zoomAnimation: false, fadeAnimation: false });
  map.setView((data.centre ?? "0,0").split(",").map(Number), Number(data.zoom ?? 16));
  if (data.tiles) L.tileLayer(data.tiles, { maxZoom: 19, attribution: data.attribution ?? "" }).addTo(map);
  await draw(L, map, data);
  if (data.lat) pin(L, map, data);
}

export function start(element) {
  const folded = element.closest("details:not([open])");
  if (folded) {
    folded.addEventListener("toggle", () => open(element), { once: true });
  } else {
    open(element);
  }
}
