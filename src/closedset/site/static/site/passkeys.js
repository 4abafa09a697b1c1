// A passkey that was not used, or not allowed, says so on the page instead of in the console.
document.addEventListener("allauth.error", (told) => {
  const trouble = document.getElementById("passkey_trouble");
  if (!trouble) return;
  told.preventDefault();
  trouble.hidden = false;
});
