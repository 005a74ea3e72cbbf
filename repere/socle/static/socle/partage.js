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

for (const bouton of document.querySelectorAll("[data-action]")) {
  const action = bouton.dataset.action;
  if (!actions[action] || (action === "partager" && !navigator.share)) continue;
  bouton.addEventListener("click", () => actions[action](bouton));
  bouton.closest("[hidden]")?.removeAttribute("hidden");
}
