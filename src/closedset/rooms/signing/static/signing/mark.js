// Drawing a mark. Without this script the page asks for a typed one or a picture, which count the same.
const form = document.querySelector("[data-marks]");
if (form) {
  const area = form.querySelector("[data-draw]");
  const canvas = area.querySelector("canvas");
  const pen = canvas.getContext("2d");
  const picture = form.querySelector("[data-picture]");
  const drawn = form.querySelector("#id_drawn");
  let down = false;

  const blank = () => {
    pen.fillStyle = "white";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    drawn.value = "";
  };
  const at = (told) => {
    const box = canvas.getBoundingClientRect();
    return [((told.clientX - box.left) * canvas.width) / box.width, ((told.clientY - box.top) * canvas.height) / box.height];
  };
  const show = () => {
    const how = form.querySelector("[name=how]:checked").value;
    area.hidden = how !== "drawn";
    picture.hidden = how !== "uploaded";
  };

  pen.lineWidth = 5;
  pen.lineCap = pen.lineJoin = "round";
  pen.strokeStyle = "#14202b";
  blank();
  show();
  form.querySelectorAll("[name=how]").forEach((one) => one.addEventListener("change", show));
  area.querySelector("[data-clear]").addEventListener("click", blank);
  canvas.addEventListener("pointerdown", (told) => {
    down = true;
    canvas.setPointerCapture(told.pointerId);
    pen.beginPath();
    pen.moveTo(...at(told));
    told.preventDefault();
  });
  canvas.addEventListener("pointermove", (told) => {
    if (!down) return;
    pen.lineTo(...at(told));
    pen.stroke();
  });
  canvas.addEventListener("pointerup", () => {
    down = false;
    drawn.value = canvas.toDataURL("image/png");
  });
}
