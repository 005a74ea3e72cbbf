// What scripts add to the editor: the draft kept by itself, a day copied at once, a closed day said so.
const PAUSE = 1500;
const form = document.querySelector("form[data-brouillon]");
const etat = document.querySelector("[data-etat]");
let minuterie = 0;
let envoye = false;

const champs = () => {
  const donnees = new URLSearchParams(new FormData(form));
  donnees.delete("geste");
  return donnees;
};

const garder = async () => {
  if (envoye) return;
  try {
    const reponse = await fetch(form.dataset.brouillon, { method: "POST", body: champs(), redirect: "error" });
    // A page that is left while it is sent keeps what it had.
    if (!envoye) etat.textContent = reponse.ok ? form.dataset.garde : form.dataset.perdu;
  } catch {
    etat.textContent = form.dataset.perdu;
  }
};

const bientot = () => {
  clearTimeout(minuterie);
  minuterie = setTimeout(garder, PAUSE);
};

const heures = (jour) => [...jour.querySelectorAll(".ed-plages input")];

const resumer = (jour) => {
  const vide = heures(jour).every((champ) => !champ.value);
  jour.querySelector("[data-resume]").textContent = vide ? form.dataset.ferme : "";
};

const copier = (bouton) => {
  const jour = bouton.closest("[data-jour]");
  const valeurs = heures(jour).map((champ) => champ.value);
  for (const coche of jour.querySelectorAll(`[name=v${jour.dataset.jour}]:checked`)) {
    const vers = form.querySelector(`[data-jour="${coche.value}"]`);
    heures(vers).forEach((champ, n) => (champ.value = valeurs[n] ?? ""));
    vers.querySelector(`[name=f${coche.value}]`).value = jour.querySelector(`[name=f${jour.dataset.jour}]`).value;
    vers.querySelector(`[name=x${coche.value}]`).checked = false;
    resumer(vers);
  }
  jour.querySelector("details").open = false;
  jour.querySelector("summary").focus();
  bientot();
};

if (form) {
  form.addEventListener("input", (evenement) => {
    const jour = evenement.target.closest("[data-jour]");
    if (jour) resumer(jour);
    bientot();
  });
  form.addEventListener("click", (evenement) => {
    const bouton = evenement.target.closest("[data-copier]");
    if (!bouton) return;
    evenement.preventDefault();
    copier(bouton);
  });
  form.addEventListener("submit", () => {
    envoye = true;
    clearTimeout(minuterie);
  });
  // Put back by the browser without asking us: it is being written again.
  addEventListener("pageshow", () => (envoye = false));
}
document.querySelector("[data-erreurs]")?.focus();
