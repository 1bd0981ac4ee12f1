// The box in the head of a list ticks all of its page. Without script each row is ticked by itself.
const all = document.getElementById("all");
if (all) {
  const boxes = [...document.querySelectorAll("input[name=ids]")];
  const show = () => {
    const ticked = boxes.filter(box => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  };
  all.hidden = false;
  all.addEventListener("change", () => { for (const box of boxes) box.checked = all.checked; });
  for (const box of boxes) box.addEventListener("change", show);
  show();
}
