// Inside the frame: how tall we are is told to the page around, once it has greeted us and is allowed.
const admis = [location.origin, ...document.documentElement.dataset.hotes.split(" ")];
let hote = "";
let dite = 0;

// "*", "https://www.ville.fr" or "https://*.agglo.fr", as frame-ancestors has them.
const permise = (origine) => /^https?:/.test(origine) && admis.some((modele) => {
  const [debut, fin] = modele.split("*");
  return fin === undefined
    ? origine === modele
    : origine.length > modele.length - 1 && origine.startsWith(debut) && origine.endsWith(fin);
});

const dire = () => {
  const hauteur = Math.ceil(document.body.getBoundingClientRect().height);
  if (!hote || hauteur === dite) return;
  dite = hauteur;
  parent.postMessage({ type: "repere:hauteur", hauteur }, hote);
};

if (parent !== window) {
  addEventListener("message", ({ origin, source, data }) => {
    if (source !== parent || data?.type !== "repere:bonjour" || !permise(origin)) return;
    hote = origin;
    dite = 0;
    dire();
  });
  new ResizeObserver(dire).observe(document.body);
}
