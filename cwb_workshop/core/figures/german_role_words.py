"""What people of the bundled roles call themselves in German, in folded letters."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.figures.role_nouns import RoleWords

GERMAN_ROLE_WORDS: Mapping[str, RoleWords] = {
    "resident": RoleWords(
        people="bewohner, bewohnerin, anwohner, anwohnerin, einwohner, einwohnerin, mieter,"
        " mieterin, nachbar, nachbarin, burger, burgerin, eigentumer, eigentumerin,"
        " dorfbewohner, dorfbewohnerin",
        many="nachbarn, bewohnerschaft, mieterschaft",
        fields="nachbarschaft",
        endings="bewohner, bewohnerin",
        adjectives="anwohnend",
    ),
    "entrepreneur": RoleWords(
        ones="betrieb, unternehmen, firma, laden, geschaft, backerei, gaststatte, kneipe,"
        " handwerksbetrieb",
        people="unternehmer, unternehmerin, ladenbesitzer, ladenbesitzerin,"
        " ladeninhaber, ladeninhaberin, inhaber, inhaberin, geschaftsfuhrer, geschaftsfuhrerin,"
        " handler, handlerin, kaufmann, kauffrau, backer, backerin, friseur, friseurin, fleischer,"
        " metzger, metzgerin, wirt, wirtin, gastwirt, gastronom, gastronomin, handwerker,"
        " handwerkerin, freiberufler, freiberuflerin, landwirt, landwirtin, bauer, bauerin,"
        " gartner, gartnerin, tischler, tischlerin, klempner, maler, malerin, florist, floristin,"
        " buchhandler, buchhandlerin, einzelhandler, einzelhandlerin, bauunternehmer",
        many="betriebe, betrieben, firmen, laden, geschafte, geschaften, backereien, kaufleute,"
        " kaufleuten",
        fields="handwerk, einzelhandel, gastronomie, gewerbe, mittelstand",
        endings="unternehmer, unternehmerin, handler, handlerin, betrieb",
        served="kunden, kundschaft, kundinnen, gaste",
        adjectives="selbststandig, selbstandig, gewerbetreibend",
    ),
    "volunteer_initiative": RoleWords(
        ones="initiative, burgerinitiative, verein, nachbarschaftsverein, ehrenamtsgruppe",
        people="ehrenamtler, ehrenamtlerin, vereinsvorstand, vorstandsmitglied,"
        " kassenwart, kassenwartin, pate, patin",
        many="initiativen, burgerinitiativen, vereine, vereinen",
        fields="ehrenamt, freiwilligenarbeit",
        works="engagiere mich ehrenamtlich, engagieren uns ehrenamtlich, arbeite ehrenamtlich,"
        " arbeiten ehrenamtlich, helfe ehrenamtlich",
        endings="verein, initiative",
        adjectives="ehrenamtlich, freiwillig",
    ),
    "welfare_work": RoleWords(
        ones="burgerhaus, nachbarschaftshaus, jugendzentrum, beratungsstelle, familienzentrum,"
        " stadtteilzentrum, quartiersmanagement",
        people="sozialarbeiter, sozialarbeiterin, sozialpadagoge, sozialpadagogin, streetworker,"
        " streetworkerin, jugendarbeiter, jugendarbeiterin, quartiersmanager, quartiersmanagerin,"
        " familienhelfer, familienhelferin, schuldnerberater, schuldnerberaterin, berater,"
        " beraterin, betreuer, betreuerin, stadtteilmutter, integrationslotse",
        many="sozialpadagogen, beratungsstellen",
        fields="sozialarbeit, soziale arbeit, sozialer arbeit, jugendarbeit, gemeinwesenarbeit",
        endings="arbeiterin, betreuer, betreuerin",
        served="klienten, klientinnen",
    ),
    "municipality": RoleWords(
        ones="stadtverwaltung, gemeindeverwaltung, verwaltung, bezirksamt, rathaus, behorde,"
        " ordnungsamt, jugendamt, sozialamt, bauamt, stadtplanungsamt, amt, abteilung, stadtrat,"
        " gemeinderat",
        people="beamtin, burgermeister, burgermeisterin, stadtratin, gemeinderatin,"
        " ratsmitglied, ratsherr, ratsfrau, dezernent, dezernentin, amtsleiter, amtsleiterin,"
        " sachbearbeiter, sachbearbeiterin, stadtplaner, stadtplanerin, referent, referentin,"
        " einkaufer, einkauferin",
        places="kommune, gemeinde, stadt",
        many="behorden, amter, amtern, stadtrate",
        fields="kommunalpolitik, kommunalverwaltung, offentlicher dienst",
        endings="beamter, beamtin, planer, planerin",
        adjectives="beamt, verwaltungsangestellt, beigeordnet, abgeordnet",
    ),
    "housing_association": RoleWords(
        ones="wohnungsgesellschaft, wohnungsbaugesellschaft, wohnungsgenossenschaft,"
        " wohnungsbaugenossenschaft, baugenossenschaft, hausverwaltung, wohnungsunternehmen",
        people="hausmeister, hausmeisterin, hauswart, hauswartin, vermieter, vermieterin,"
        " hausverwalter, hausverwalterin",
        many="wohnungsgesellschaften, genossenschaften, hausverwaltungen",
        fields="wohnungswirtschaft",
        served="mieter, mieterinnen, mietern",
    ),
    "care": RoleWords(
        ones="krankenhaus, klinik, pflegeheim, altenheim, arztpraxis, hausarztpraxis, apotheke,"
        " pflegedienst, hospiz, gesundheitszentrum",
        people="arzt, arztin, hausarzt, hausarztin, zahnarzt, zahnarztin, kinderarzt,"
        " kinderarztin, facharzt, facharztin, doktor, krankenschwester, krankenpfleger,"
        " altenpfleger, altenpflegerin, pfleger, pflegerin, pflegekraft, pflegehelfer,"
        " pflegehelferin, hebamme, therapeut, therapeutin, physiotherapeut, physiotherapeutin,"
        " psychologe, psychologin, apotheker, apothekerin, arzthelferin, heimleitung, sanitater,"
        " sanitaterin, logopade, logopadin",
        many="arzte, arzten, hausarzte, hausarzten, pflegekrafte, pflegekraften,"
        " krankenschwestern, hebammen, kliniken, krankenhauser, krankenhausern,"
        " pflegeheime, psychologen, apotheken, arztpraxen",
        fields="pflege, altenpflege, krankenpflege, gesundheitswesen, gesundheit",
        endings="pfleger, pflegerin, therapeut, therapeutin",
        served="patienten, patientinnen, praxis, sprechstunde, bewohner",
        adjectives="pflegend",
    ),
    "education": RoleWords(
        ones="schule, grundschule, berufsschule, gesamtschule, hochschule, universitat, kita,"
        " kindergarten, gymnasium, volkshochschule",
        people="lehrer, lehrerin, grundschullehrer, grundschullehrerin, lehrkraft, schulleiter,"
        " schulleiterin, rektor, rektorin, erzieher, erzieherin, professor, professorin, dozent,"
        " dozentin, schulsozialarbeiter, schulsozialarbeiterin, ausbilder, ausbilderin, tutor,"
        " tutorin, schulleitung, kitaleitung, bibliothekar, bibliothekarin, forscher, forscherin",
        many="schulen, grundschulen, berufsschulen, hochschulen, lehrkrafte, lehrkraften,"
        " kitas, dozenten, professoren",
        fields="bildung, schuldienst, unterricht",
        works="unterrichte, unterrichten, gebe unterricht, geben unterricht",
        endings="lehrer, lehrerin, erzieher, erzieherin",
        served="schuler, schulerinnen, schulern, klasse, studierenden, studierende",
        adjectives="lehrend",
    ),
    "student": RoleWords(
        ones="studierendenrat, schulervertretung, fachschaft",
        people="student, studentin, schuler, schulerin, praktikant, praktikantin, azubi, lehrling",
        many="studenten, azubis, praktikanten, lehrlinge",
        works="studiere, studieren, mache eine ausbildung, mache ein praktikum",
        endings="student, studentin, schuler, schulerin",
        adjectives="auszubildend, studierend",
    ),
}
