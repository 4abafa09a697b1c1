// A page that says whether something may go on is worth nothing when it is old. It renews itself; where that
// stops (no network, signed out, a phone that slept), the verdicts are taken off it until it is renewed.
const OLD = 15_000;
const old = document.getElementById("old");
let shown = document.getElementById("day");
let renewed = Date.now();

function look() {
  const now = document.getElementById("day");
  if (now && now !== shown) {
    shown = now;
    renewed = Date.now();
  }
  const late = !now || Date.now() - renewed > OLD;
  old.hidden = !late;
  if (now) now.toggleAttribute("data-old", late);
}

setInterval(look, 1000);
