document.querySelector(".slip__print").addEventListener("click", () => window.print());
