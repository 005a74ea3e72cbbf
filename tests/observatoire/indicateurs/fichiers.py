"""Small files in the formats of producers: real codes and columns, invented figures."""

import io
import zipfile

POPULATION = (
    "CODGEO;P22_POP;P16_POP;P22_POP0014;P22_POP1529;P22_POP3044;P22_POP4559;P22_POP6074;"
    "P22_POP7589;P22_POP90P;P22_H65P;P22_F65P\n"
    "37261;1000.5;990;150;250;200;150;150;80;20.5;90;110.25\n"
    "37122;400;410;60;60;80;80;70;40;10;35;45\n"
    "37001;100;;20;10;20;20;20;8;2;9;11\n"
)
DIPLOMES = (
    "CODGEO;P22_NSCOL15P;P22_NSCOL15P_DIPLMIN;P22_NSCOL15P_BEPC;P22_NSCOL15P_CAPBEP\n"
    "37261;700;100;40;200\n37122;300;60;15;100\n37001;75;20;5;30\n"
)
MENAGES = (
    "CODGEO;C22_MEN;C22_MENPSEUL;C22_FAM;C22_FAMMONO\n"
    "37261;500;300;200;60\n37122;160;48;110;15\n37001;40;10;28;2\n"
)
# Filosofi up to 2021: one row per territory.
REVENUS_LARGE = (
    "CODGEO;NBMENFISC21;NBPERSMENFISC21;MED21;PIMP21;TP6021\n"
    "37261;480;980;20500;s;21,0\n37122;150;390;22000;50;10\n37001;38;s;s;s;s\n"
)
REVENUS_LARGE_EPCI = "CODGEO;NBPERSMENFISC21;MED21;TP6021\n200000001;1468;21000;17,0\n"
_LONG = "FILOSOFI_MEASURE;GEO;GEO_OBJECT;UNIT_MEASURE;CONF_STATUS;OBS_STATUS;UNIT_MULT;TIME_PERIOD;OBS_VALUE\n"
# Since 2023: one row per figure.
REVENUS_LONG = _LONG + (
    '"PR_MD60";"37261";"COM";"PT";"F";"A";"0";"2023";"21.5"\n'
    '"MED_SL";"37261";"COM";"EUR_YR";"F";"A";"0";"2023";"21000"\n'
    '"PR_MD60";"37122";"COM";"PT";"F";"A";"0";"2023";"10.0"\n'
    '"PR_MD60";"37001";"COM";"PT";"C";"A";"0";"2023";""\n'
    '"MED_SL";"37001";"COM";"EUR_YR";"C";"A";"0";"2023";""\n'
    '"PR_MD60";"200000001";"EPCI";"PT";"F";"A";"0";"2023";"18.0"\n'
    '"PR_MD60";"37";"DEP";"PT";"F";"A";"0";"2023";"13.0"\n'
    '"PR_MD60";"24";"REG";"PT";"F";"A";"0";"2023";"13.5"\n'
    '"PR_MD60";"37261";"BV2022";"PT";"F";"A";"0";"2023";"99"\n'
    '"D1_SL";"37";"DEP";"EUR_YR";"F";"A";"0";"2023";"12000"\n'
)
CAF = (
    "dtreffre;numcomdo;nomcom;indfoy_ndur;indfoy_rsa\n"
    "2023-12;37261;TOURS;300;60\n2024-12;37261;TOURS;320;65\n"
    "2024-12;37122;JOUE LES TOURS;90;5\n2024-12;37001;ABILLY;10;3\n2024-12;;;45;10\n"
)
ARCEP = (
    "code_insee;nom_com;code_dep;code_reg;nbr;type;inel_hd;elig_hd05;elig_hd3;elig_bhd8;"
    "elig_thd30;elig_thd100;elig_thd1g;date\n"
    "37261;Tours;37;24;1200;all;2;1198;1190;1180;1176;1170;1160;2026-03-31\n"
    "37261;Tours;37;24;100;pro;0;100;100;100;100;100;100;2026-03-31\n"
    "37122;Jou\xe9;37;24;200;all;0;200;190;180;150;100;90;2026-03-31\n"
    "37001;Abilly;37;24;60;all;6;54;50;40;15;10;0;2026-03-31\n"
)
QPV = (
    "code_qp;lib_qp;insee_reg;lib_reg;insee_dep;lib_dep;insee_com;lib_com;siren_epci;lib_epci\r\n"
    'QN1;Un;24;CVL;37;IL;"=""37261;37122""";"Tours; Joué";2;EPCI\r\n'
    "QN2;Deux;24;CVL;37;IL;37261;Tours;2;EPCI\r\nQN3;Trois;84;ARA;01;Ain;1053;Bourg;3;CA\r\n"
)
FRR = (
    "Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;\r\n"
    "37261;37;Tours;Non classée;\r\n37122;37;Joué;FRR bénéficiaire;\r\n37001;37;Abilly;FRR socle;\r\n"
)
# What the hand says of them.
PART_65 = 100 * (200.25 + 80 + 20) / 1500.5
PEU_DIPLOMES = 100 * (140 + 75 + 25) / 1075


def zipped(**fichiers: str) -> bytes:
    """Return an archive of these files, « cc_filosofi_2021_COM » for cc_filosofi_2021_COM.csv."""
    tampon = io.BytesIO()
    with zipfile.ZipFile(tampon, "w", zipfile.ZIP_DEFLATED) as archive:
        for nom, texte in fichiers.items():
            archive.writestr(f"{nom}.CSV", texte.encode("cp1252"))
    return tampon.getvalue()
