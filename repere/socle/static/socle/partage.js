// Copy, share, print: buttons that only work with scripts appear here.
const dire = (bouton, mots) => {
  const avant = bouton.dataset.mots ??= bouton.lastChild.textContent;
  bouton.lastChild.textContent = mots;
  clearTimeout(bouton.minuteur);
  bouton.minuteur = setTimeout(() => (bouton.lastChild.textContent = avant), 4000);
};

const copier = async (bouton) => {
  try {
    await navigator.clipboard.writeText(bouton.value);
    dire(bouton, bouton.dataset.fait);
  } catch {
    // Refused, or a page without https: the address stays to be copied by hand.
    prompt(bouton.dataset.main, bouton.value);
  }
};

const actions = {
  copier,
  imprimer: () => print(),
  // Closing the list of applications is no error.
  partager: (b) => navigator.share({ title: document.title, url: b.value }).catch(() => {}),
};

const possible = ({ dataset: { action } }) => actions[action] && (action !== "partager" || navigator.share);

/** Show those that work here; a page that adds some asks again. */
export const offrir = () => {
  for (const bouton of document.querySelectorAll("[data-action]"))
    if (possible(bouton)) bouton.closest("[hidden]")?.removeAttribute("hidden");
};

document.addEventListener("click", ({ target }) => {
  const bouton = target.closest?.("[data-action]");
  if (bouton && possible(bouton)) actions[bouton.dataset.action](bouton);
});
offrir();
