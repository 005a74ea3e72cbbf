"""Addresses by which places stay true."""

from django.urls import path

from repere.professionnels.views.fraicheur import a_verifier, exact, verifier

urlpatterns = [
    path("exact/<str:jeton>/", exact.tout_est_exact, name="tout_est_exact"),
    path("a-verifier/", a_verifier.a_verifier, name="a_verifier"),
    path("lieux/<slug:identifiant>/verifier/", verifier.verifier, name="verifier"),
    path("lieux/<slug:identifiant>/verifier/annuler/", verifier.annuler, name="verifier_annuler"),
    path("lieux/<slug:identifiant>/rythme/", verifier.rythme, name="rythme"),
]
