// Every page works without this file. It only saves a press of a button here and there.

// A number that was changed is sent on by itself.
document.addEventListener("change", (event) => {
  const input = event.target;
  if (input.matches(".quantity--live .quantity__input, [data-submit-on-change]") && input.form.reportValidity()) {
    input.form.requestSubmit();
  }
});

// What was chosen before htmx had come, or was put back by the browser, is asked now: no change of it will be heard.
document.addEventListener("htmx:load", (event) => {
  for (const part of event.target.querySelectorAll("[hx-trigger='change']")) {
    const [changed] = [...part.querySelectorAll("option, input")].filter((each) =>
      each.matches("option") ? each.selected && !each.defaultSelected : each.checked && !each.defaultChecked);
    if (changed) htmx.trigger(changed, "change");
  }
});

// Before something is in the cart there is nothing to send yet: − and + only count.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-step]");
  if (!button) return;
  const input = button.closest(".quantity").querySelector(".quantity__input");
  if (button.dataset.step === "up") input.stepUp();
  else input.stepDown();
});

// Pressed twice is sent once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.matches("[hx-post]")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
});

// Coming back with the back button, a form may be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
