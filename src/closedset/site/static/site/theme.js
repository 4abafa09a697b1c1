// The choice of light is kept in a cookie so that the server draws the next page right the first time.
const choice = document.querySelector("[data-theme-choice]");
if (choice) {
  choice.closest("label").hidden = false;
  choice.value = document.documentElement.dataset.theme || "";
  choice.addEventListener("change", () => {
    if (choice.value) document.documentElement.dataset.theme = choice.value;
    else delete document.documentElement.dataset.theme;
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `theme=${choice.value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  });
}

// On a phone the row of rooms is longer than the page is wide: begin where the reader is.
const here = document.querySelector(".ways [aria-current]");
if (here) {
  const row = here.closest("nav");
  const middle = (box) => box.left + box.width / 2;
  row.scrollBy({ left: middle(here.getBoundingClientRect()) - middle(row.getBoundingClientRect()) });
}
