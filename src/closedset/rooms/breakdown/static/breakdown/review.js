// Keyboard and selection for the scene spread. Everything here is a faster way to what the forms do.
const panels = [...document.querySelectorAll(".beat-panel")].filter((one) => !one.closest("details:not([open])"));
let current = panels.findIndex((one) => `#${one.id}` === location.hash);
document.querySelector(".keys")?.removeAttribute("hidden");

function go(step) {
  if (!panels.length) return;
  panels[current]?.classList.remove("current");
  current = Math.max(0, Math.min(panels.length - 1, current + step));
  panels[current].classList.add("current");
  panels[current].focus();
}

function press(key) {
  const within = panels[current];
  if (key === "g") {
    const regrade = within?.querySelector("details[data-key=g]");
    if (regrade) { regrade.open = true; regrade.querySelector("select").focus(); }
  } else {
    within?.querySelector(`button[data-key=${key}]`)?.click();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if ("cdg".includes(event.key)) { if (current < 0) go(1); else press(event.key); }
  else if ("np".includes(event.key)) document.querySelector(`a[data-key=${event.key}]`)?.click();
});

document.querySelectorAll("mark[data-beat]").forEach((mark) => {
  mark.addEventListener("click", () => {
    const panel = document.getElementById(mark.dataset.beat);
    panel?.closest("details")?.setAttribute("open", "");
    panel?.focus();
  });
});

const form = document.getElementById("add-form");
document.querySelector(".script").addEventListener("mouseup", () => {
  const selected = document.getSelection();
  if (!form || !selected || selected.isCollapsed) return;
  const ends = [selected.anchorNode, selected.focusNode].map((node) => node.parentElement.closest("[data-paragraph]"));
  if (ends.some((one) => !one)) return;
  const numbers = ends.map((one) => Number(one.dataset.paragraph)).sort((a, b) => a - b);
  form.elements.first.value = numbers[0];
  form.elements.last.value = numbers[1];
  document.getElementById("add").open = true;
});
