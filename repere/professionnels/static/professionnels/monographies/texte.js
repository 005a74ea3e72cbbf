// A text kept by itself while one writes; the button does the same without scripts.
const PAUSE = 2000;
const form = document.querySelector("form[data-texte]");
const etat = document.querySelector("[data-etat]");
const { corps, lu } = form.elements;
let minuterie = 0;
let parti = false;
let garde = corps.value;

// Said once: who listens while writing is not told at each pause that all is well.
const dire = (mots) => {
  if (etat.textContent !== mots) etat.textContent = mots;
};

const garder = async () => {
  const voulu = corps.value;
  if (parti || voulu === garde) return;
  try {
    const reponse = await fetch(location.pathname, { method: "POST", headers: { "X-Garde": "seul" }, body: new URLSearchParams(new FormData(form)), redirect: "error" });
    if (parti) return;
    if (reponse.ok) {
      lu.value = await reponse.text();
      garde = voulu;
    }
    dire(form.dataset[reponse.ok ? "garde" : reponse.status === 409 ? "change" : "perdu"]);
  } catch {
    if (!parti) dire(form.dataset.perdu);
  }
};

form.addEventListener("input", () => {
  clearTimeout(minuterie);
  minuterie = setTimeout(garder, PAUSE);
});
form.addEventListener("submit", () => {
  parti = true;
  clearTimeout(minuterie);
});
addEventListener("pageshow", () => (parti = false));
addEventListener("beforeunload", (e) => {
  if (!parti && corps.value !== garde) e.preventDefault();
});
document.querySelector("[role=alert]")?.focus();
