// What scripts add to the page of results: "around me", groups that stay as one left them, arrow keys.
const DELAI = 10_000;

/** Fill in the position, to 100 m or so, and ask; it goes nowhere else. */
const autour = (bouton) => {
  const dire = (mots) => (bouton.parentElement.querySelector("[role=status]").textContent = mots);
  dire(bouton.dataset.attente);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => chercherIci(bouton.form, coords.latitude.toFixed(3), coords.longitude.toFixed(3)),
    (panne) => dire(bouton.dataset[panne.code === 3 ? "lent" : "refus"]),
    { timeout: DELAI, maximumAge: 300_000 },
  );
};

const chercherIci = (form, lat, lon) => {
  for (const nom of ["commune", "code_postal", "departement", "epci", "zone", "lieu", "lat", "lon"]) {
    form.querySelector(`input[type=hidden][name=${nom}]`)?.remove();
  }
  // A place in words would win over the position.
  form.elements.ou?.removeAttribute("name");
  for (const [name, value] of Object.entries({ lat, lon })) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  form.submit();
};

const offrir = () => {
  if (!navigator.geolocation) return;
  for (const bouton of document.querySelectorAll("[data-autour]")) bouton.closest("[hidden]")?.removeAttribute("hidden");
};
offrir();
document.addEventListener("click", ({ target }) => {
  const bouton = target.closest?.("[data-autour]");
  if (bouton) autour(bouton);
});

// Groups open or folded stay so when their counts come anew.
let deplies = new Map();
document.addEventListener("htmx:beforeSwap", () => {
  deplies = new Map([...document.querySelectorAll("#choix details")].map((d) => [d.id, d.open]));
});
document.addEventListener("htmx:afterSettle", () => {
  offrir();
  for (const [id, ouvert] of deplies) {
    const groupe = document.getElementById(id);
    if (groupe) groupe.open = ouvert;
  }
  deplies.clear();
  // What is copied or shared is the search as it stands now.
  for (const partage of document.querySelectorAll(".resultats [data-action][value]")) partage.value = location.href;
  const carte = document.querySelector("repere-carte");
  const points = document.getElementById("reponse")?.dataset.points;
  if (carte && points && carte.dataset.lieux !== points) carte.dataset.lieux = points;
});

// A day or an hour chosen is a moment chosen.
document.addEventListener("input", ({ target }) => {
  const moment = target.matches?.(".moment input") && document.getElementById("ouvert-9");
  if (moment) moment.checked = true;
});

// Down from the field into the suggestions and back; Escape puts them away.
document.addEventListener("keydown", (e) => {
  const boite = document.getElementById("propositions");
  const champ = document.getElementById("ou");
  const dedans = boite?.contains(e.target);
  if (!boite?.children.length || (!dedans && e.target !== champ)) return;
  if (e.key === "Escape") {
    boite.replaceChildren();
    champ.focus();
  } else if (e.key === "ArrowDown" || e.key === "ArrowUp") {
    const liens = [champ, ...boite.querySelectorAll("a")];
    const rang = liens.indexOf(e.target) + (e.key === "ArrowDown" ? 1 : -1);
    liens[Math.max(0, Math.min(rang, liens.length - 1))]?.focus();
    e.preventDefault();
  }
});
