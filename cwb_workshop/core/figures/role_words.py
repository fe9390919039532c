"""What people of the bundled roles call themselves, in Dutch and English, in folded letters."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.figures.role_nouns import RoleWords

ROLE_WORDS: Mapping[str, RoleWords] = {
    "resident": RoleWords(
        people="bewoner, bewoonster, buurtbewoner, wijkbewoner, dorpsbewoner, inwoner, huurder,"
        " buurman, buurvrouw, resident, tenant, neighbour, inhabitant, villager,"
        " buurtgenoot, dorpsgenoot, medebewoner, stadsbewoner, flatbewoner, householder,"
        " homeowner, local resident",
        many="buren",
        endings="bewoner, bewoonster",
        firsts="bewoners, buurtbewoners",
    ),
    "entrepreneur": RoleWords(
        ones="onderneming, bedrijf, winkel, bakkerij, cafe, restaurant, bouwbedrijf, business,"
        " company, shop, firm, bakery",
        people="ondernemer, ondernemster, winkelier, horecaondernemer, bakker, kapper, slager,"
        " middenstander, zzper, zzp er, mkber, mkb er, aannemer, entrepreneur, business"
        " owner, shopkeeper, shop owner, baker, hairdresser, trader, retailer, freelancer,"
        " contractor, kroegbaas, cafehouder, marktkoopman, marktkramer, boer, boerin,"
        " tuinder, zelfstandige, fietsenmaker, kapster, bloemist, winkelhouder, horecaman,"
        " timmerman, loodgieter, schilder, supermarktmanager, bedrijfsleider,"
        " filiaalmanager, eigenaar van de zaak, kok, restauranthouder, hotelier,"
        " boekhandelaar, groenteboer, visboer, cafe owner, restaurant owner, pub landlord,"
        " landlady, market trader, farmer, builder, plumber, electrician, carpenter,"
        " butcher, florist, grocer, greengrocer, sole trader, business woman, businesswoman,"
        " businessman, publican, self employed, startup founder, shop manager, store"
        " manager, bookseller",
        many="bedrijven, bakkerijen, bouwbedrijven, businesses, companies, bakeries, kappers,"
        " kooplieden, butchers",
        fields="mkb, midden en kleinbedrijf, middenstand, horeca, detailhandel, bedrijfsleven",
        endings="ondernemer, ondernemster, winkelier",
        served="klanten, customers",
        firsts="ondernemers, winkeliers",
    ),
    "volunteer_initiative": RoleWords(
        ones="initiatief, buurtinitiatief, bewonersinitiatief, vrijwilligersorganisatie,"
        " buurtvereniging, wijkcooperatie, initiative, community group, volunteer group,"
        " vrijwilligersclub, vrijwilligersgroep,"
        " volunteer organisation",
        people="vrijwilliger, vrijwilligster, initiatiefnemer, volunteer, initiator, bestuurslid,"
        " penningmeester, kartrekker, mantelzorger, buurtmoeder, buurtvader, maatje,"
        " trustee, treasurer, community organiser, befriender, trekker van het initiatief",
        many="initiatieven, buurtinitiatieven, bewonersinitiatieven",
        fields="vrijwilligers en initiatieven, volunteers and initiatives, vrijwilligerswerk,"
        " volunteering, volunteer work",
        works="doe vrijwilligerswerk, doen vrijwilligerswerk, doe hier vrijwilligerswerk,"
        " volunteer at, volunteer here, do volunteer work",
        endings="vrijwilliger, vrijwilligster",
    ),
    "welfare_work": RoleWords(
        ones="buurthuis, wijkcentrum, buurtcentrum, buurtteam, wijkteam, community centre",
        people="jongerenwerker, opbouwwerker, buurtwerker, maatschappelijk werker, maatschappelijk"
        " werkster, sociaal werker, buurtsportcoach, hulpverlener, social worker, youth"
        " worker, community worker, support worker, kinderwerker, ouderenwerker, wijkcoach,"
        " buurtcoach, straatcoach, gezinscoach, participatiecoach, schuldhulpverlener,"
        " schuldhulpmaatje, ouderenadviseur, sociaal makelaar, clientondersteuner,"
        " buurtmakelaar, wijkmakelaar, buurtverbinder, buurtregisseur, straathoekwerker,"
        " cultuurwerker, sportcoach, beweegcoach, jobcoach, budgetcoach, welzijnscoach,"
        " sociaal raadsvrouw, sociaal raadsman, sociaal cultureel werker, sociaal"
        " pedagogisch hulpverlener, youth leader, debt adviser, debt counsellor, outreach"
        " worker, family worker, community builder, link worker, social prescriber, case"
        " worker, caseworker, community connector",
        many="sociale werkers, maatschappelijke werkers",
        fields="welzijn, welzijnswerk, sociaal werk, maatschappelijk werk, jongerenwerk,"
        " opbouwwerk, buurtwerk, welfare, welfare work, social work, youth work, community work",
        firsts="welzijns",
        served="clienten, clients",
        english_firsts="welfare, social welfare",
        endings="hulpverlener",
    ),
    "municipality": RoleWords(
        ones="afdeling, stadsdeel, gemeentebestuur, department, local authority",
        people="ambtenaar, gemeenteambtenaar, beleidsmedewerker, beleidsadviseur, wethouder,"
        " raadslid, gemeenteraadslid, burgemeester, inkoper, civil servant, policy officer,"
        " alderman, councillor, mayor, wijkmanager, gebiedsmanager, gebiedsmakelaar,"
        " gebiedsregisseur, gebiedsadviseur, wijkregisseur, wijkwethouder, wijkadviseur,"
        " inkoopadviseur, bestuurder, bestuursadviseur, stadsdeelbestuurder, beleidsmaker,"
        " gemeentesecretaris, griffier, raadsgriffier, fractievoorzitter, handhaver, boa,"
        " leerplichtambtenaar, stedenbouwkundige, planoloog, participatiecoordinator,"
        " accountmanager bedrijven, contractmanager, loco burgemeester, commissielid,"
        " statenlid, planning officer, planner, town planner, town clerk, council leader,"
        " cabinet member, deputy mayor, mp, procurement officer, enforcement officer, area"
        " manager, licensing officer, environmental health officer, policy adviser, policy"
        " advisor, councilwoman, councilman",
        places="gemeente, municipality, council, city council, town council",
        many="ambtenaren, -ambtenaren, raadsleden, -raadsleden, aldermen, municipalities",
        fields="overheid, local government, gemeenteraad, college van b en w, college van b & w,"
        " b & w, college van"
        " burgemeester en wethouders, b en w",
        firsts="gemeente",
        english_firsts="council, municipal, local authority",
        endings="wethouder, ambtenaar, raadslid",
    ),
    "housing_association": RoleWords(
        ones="woningcorporatie, wooncorporatie, woningbouwcorporatie, corporatie,"
        " woningbouwvereniging, woningvereniging, woonstichting, housing corporation",
        people="huismeester, woonconsulent, wijkbeheerder, verhuurder, caretaker, social landlord,"
        " landlord, corporatiemedewerker, corporatiedirecteur, corporatiebestuurder,"
        " complexbeheerder, gebiedsbeheerder, sociaal beheerder, buurtbeheerder,"
        " woonmakelaar, verhuurmedewerker, verhuurconsulent, woonbegeleider, wooncoach,"
        " participatiemedewerker, opzichter, vastgoedbeheerder, estate manager,"
        " neighbourhood manager, tenancy officer, lettings officer, rent officer, housing"
        " manager, property manager, landlady",
        fields="volkshuisvesting, sociale huur, housing, social housing",
        firsts="woon, woning, corporatie",
        english_firsts="housing, housing association",
        served="huurders, tenants",
    ),
    "care": RoleWords(
        ones="ziekenhuis, verpleeghuis, verzorgingshuis, zorgcentrum, huisartsenpraktijk,"
        " apotheek, hospice, ggz instelling, ggd, hospital, nursing home, clinic, pharmacy,"
        " health centre, doctor s practice, surgery, gp practice",
        people="huisarts, arts, dokter, tandarts, wijkverpleegkundige, verpleegkundige,"
        " wijkverpleger, verpleegster, verpleger, verzorgende, fysiotherapeut, therapeut,"
        " apotheker, psycholoog, verloskundige, praktijkondersteuner, nurse, doctor, gp,"
        " general practitioner, dentist, carer, physiotherapist, therapist, pharmacist,"
        " midwife, psychologist, hulpverlener, support worker, poh, poh ggz, ggz er,"
        " doktersassistente, doktersassistent, tandartsassistente, apothekersassistente,"
        " logopedist, logopediste, wijkzuster, zuster, ziekenverzorgende, kraamverzorgende,"
        " kraamverzorgster, dietist, dietiste, ergotherapeut, oefentherapeut, podotherapeut,"
        " ggd arts, kinderarts, jeugdarts, bedrijfsarts, basisarts, specialist"
        " ouderengeneeskunde, psychiater, thuishulp, thuiszorgmedewerker, gezondheidswerker,"
        " ambulancebroeder, ambulanceverpleegkundige, chirurg, verpleeghulp, zorghulp,"
        " casemanager dementie, mondhygienist, mondhygieniste, huidtherapeut, geriater,"
        " orthopedagoog, paramedic, health visitor, practice manager, practice nurse,"
        " district nurse, community nurse, matron, surgeon, speech therapist, occupational"
        " therapist, dietitian, dietician, optician, optometrist, psychiatrist, physio,"
        " healthcare assistant, care assistant, home help, dental hygienist, doula,"
        " paediatrician, medic, ambulance driver, counsellor",
        many="ziekenhuizen, verpleeghuizen, psychologen, midwives, logopedisten, paramedici, gps",
        fields="zorg, gezondheidszorg, thuiszorg, ouderenzorg, jeugdzorg, ggz, care, healthcare,"
        " health care, home care, nursing, huisartsenzorg, verpleging",
        served="patienten, clienten, patients, clients, praktijk, practice, spreekuur",
        firsts="huisartsen, artsen, zorg, thuiszorg, ouderenzorg, jeugdzorg",
        english_firsts="care, health, healthcare, home care",
        endings="verpleegkundige, verzorgende, verzorgster, therapeut",
        works="am nursing, m nursing, have been nursing, ve been nursing",
    ),
    "education": RoleWords(
        ones="school, basisschool, middelbare school, hogeschool, universiteit, roc, mbo,"
        " schoolbestuur, primary school, secondary school, college, university, nursery",
        people="leraar, lerares, docent, docente, onderwijzer, juf, meester, leerkracht,"
        " schoolleider, schooldirecteur, onderwijsassistent, hoogleraar, teacher, educator,"
        " lecturer, head teacher, headteacher, school head, professor, concierge,"
        " pedagogisch medewerker, pedagogisch medewerkster, intern begeleider, ib er,"
        " rector, conrector, decaan, mentor, lector, onderzoeker, promovendus, kleuterjuf,"
        " gymleraar, bibliothecaris, schoolmaatschappelijk werker, directeur van de school,"
        " teamleider onderwijs, onderwijsondersteuner, klassenassistent, leesconsulent,"
        " vakleerkracht, adjunct directeur, zij instromer, teaching assistant, classroom"
        " assistant, principal, deputy head, headmistress, headmaster, schoolmaster, dinner"
        " lady, tutor, researcher, school caretaker, school secretary, nursery worker,"
        " childminder, school governor, special needs coordinator, schoolteacher, librarian,"
        " lollipop lady",
        many="scholen, basisscholen, middelbare scholen, hogescholen, leraren, -leraren,"
        " juffen, universities, school staff",
        fields="onderwijs, basisonderwijs, education, teaching",
        firsts="docenten, leraren, leerkrachten, school, onderwijs",
        works="am teaching, m teaching, have been teaching, ve been teaching, geef les, geven les,"
        " geef hier les, doceer, doceren, sta voor de klas,"
        " staan voor de klas, teach here, teach at, teach classes",
        english_firsts="education, school, college, university",
        endings="leraar, lerares, docent, docente, leerkracht, onderwijzer",
        served="leerlingen, studenten, pupils, students, klas, klaslokaal, class, classroom",
    ),
    "student": RoleWords(
        ones="studentenvereniging, studentenraad, student union, students union",
        people="student, studente, leerling, scholier, stagiair, stagiaire, pupil, apprentice,"
        " trainee, scholiere, mbo er, hbo er, studerende, promovendus, undergraduate,"
        " postgraduate, sixth former, phd student, student nurse, college kid, graduate"
        " student, schoolgirl, schoolboy",
        works="studeer, zit op het vmbo, zit op het mbo, zit op het vwo, zit op het roc,"
        " zit op de havo, zit nog op school,"
        " studeer hier, studeren hier, studeren aan, volg een opleiding,"
        " loop stage, lopen stage, study here, study at, am studying, m studying, are studying",
        endings="student, studente, leerling, scholier",
        firsts="studenten, leerlingen",
    ),
}
