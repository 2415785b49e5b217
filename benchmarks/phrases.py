"""German phrases of which the texts of invented projects are made.

Gaps: {label} and {words} are names from the vocabulary and stand only where any gender fits; {audience} is a plural
that is the same as subject and as object; {place} brings its preposition; {gain} is an infinitive with "zu".
"""

from typing import Final

TITLES: Final = (
    "{label} {town}",
    "{label} in {town}",
    "{label} für {audience}",
    "{label} {place}",
    "{word} im Quartier {quarter}",
    "{town}: {label}",
    "{word} {town}",
    "{label} im Verbund {quarter}",
    "{label} und {word} {town}",
    "Quartier {quarter}: {label}",
)

OPENINGS: Final = {
    "idea": (
        "Geprüft wird, ob {label} {place} sinnvoll ist.",
        "Erste Überlegungen gelten dem Thema {label}; gedacht ist an {audience}.",
        "Aus der Bürgerschaft kam der Wunsch, {place} etwas zu ändern. Stichwort: {label}.",
        "Noch ist es eine Skizze: {label} {place}, zunächst für {audience}.",
    ),
    "planned": (
        "Vorgesehen ist {label} {place}.",
        "Der Rat hat das Vorhaben „{label}“ auf den Weg gebracht; es richtet sich an {audience}.",
        "Geplant wird gemeinsam mit dem Fachamt: {label} {place}.",
        "Bis zum nächsten Jahr soll {place} entstehen, was im Konzept {label} heißt.",
    ),
    "pilot": (
        "Im Quartier {quarter} wird erprobt: {label}.",
        "Ein Probebetrieb über {months} Monate soll zeigen, was {label} für {audience} bringt.",
        "An {count} Stellen wird getestet, zunächst {place}. Thema: {label}.",
    ),
    "running": (
        "{label}: das Angebot steht {place} bereit und richtet sich an {audience}.",
        "Unter dem Namen „{label} {quarter}“ gibt es das Angebot inzwischen {place}.",
        "Seit der Einführung nutzen {audience} das Angebot „{label}“ regelmäßig.",
        "{town} betreibt das Vorhaben „{label}“ {place}.",
        "{audience} erreichen das Angebot {place}; im Haus heißt es kurz {label}.",
    ),
    "paused": (
        "Das Vorhaben „{label}“ ruht, weil Stellen nicht besetzt sind.",
        "Vorläufig angehalten: {label} {place}. Die Lieferung hat sich verzögert.",
    ),
    "completed": (
        "Abgeschlossen ist das Vorhaben „{label}“ {place}.",
        "Nach {months} Monaten ging alles an den Regelbetrieb über: {label} für {audience}.",
        "{label}: an {count} Stellen umgesetzt und an das Fachamt übergeben.",
    ),
    "stopped": (
        "Der Versuch mit dem Thema {label} wurde beendet.",
        "{label} {place} wird nicht weiterverfolgt.",
    ),
    "unknown": (
        "Zum Stand ist öffentlich nichts bekannt; angekündigt war {label} {place}.",
        "In einem älteren Bericht ist von {label} für {audience} die Rede.",
    ),
}
"""What a summary begins with, by status."""

DETAILS: Final = (
    "Dazu gehören {words}.",
    "Im Einzelnen geht es um {words}.",
    "Schwerpunkte sind {words}.",
    "{count} Standorte sind erfasst, weitere folgen im Quartier {quarter}.",
    "Die Technik stammt von einem Anbieter aus der Region und lässt sich nachrüsten.",
    "Das Ziel ist, {gain}.",
    "Damit hofft die Verwaltung, {gain} und {gain2}.",
    "Betreut wird es vom Fachamt zusammen mit dem Verein {quarter}.",
    "Erfahrungen aus anderen Orten sind eingeflossen; Stichworte sind {words}.",
    "Für den Betrieb rechnet die Kämmerei mit {count} Stunden im Jahr.",
    "Die Ergebnisse stehen auf einer Karte, die {audience} ohne Anmeldung aufrufen.",
    "{audience} waren in {count} Terminen beteiligt.",
    "Offen ist noch, wer den Betrieb {place} dauerhaft trägt.",
    "Daten werden alle {months} Minuten übertragen und nach einem Jahr gelöscht.",
    "Der Ausbau {place} folgt in {steps} Schritten.",
    "Ein Leitfaden beschreibt, wie sich {words} im Alltag bewähren.",
)

AUDIENCES: Final = (
    "Familien", "ältere Menschen", "Pendlerinnen und Pendler", "Schülerinnen und Schüler", "Betriebe", "Vereine",
    "Menschen mit Behinderung", "Beschäftigte der Verwaltung", "Radfahrende", "Gäste", "Neuzugezogene", "Ehrenamtliche",
    "Hauseigentümer", "Jugendliche", "Landwirte", "Handel und Gastronomie", "Eltern", "Gründerinnen und Gründer",
    "Feuerwehr und Rettungsdienst", "pflegende Angehörige", "Schulen und Kitas", "Mieterinnen und Mieter",
    "Kulturschaffende", "Handwerksbetriebe", "Alleinerziehende", "Bauwillige", "Studierende", "Marktbeschicker",
)  # fmt: skip

PLACES: Final = (
    "in der Innenstadt", "in allen Ortsteilen", "am Bahnhof", "im Gewerbegebiet", "an den Grundschulen", "im Bauhof",
    "rund um den Marktplatz", "entlang der Hauptstraße", "im Rathaus", "in der Bücherei", "auf dem Friedhof",
    "am Flussufer", "in den Sporthallen", "im Freibad", "an den Haltestellen", "auf den Spielplätzen",
    "in den Feuerwehrhäusern", "am Busbahnhof", "in der Altstadt", "im Stadtpark", "auf dem Wochenmarkt",
    "in den Jugendzentren", "an der Kläranlage", "auf den Radwegen", "im Schulzentrum", "am Klinikum", "im Stadtwald",
    "im Neubaugebiet",
)  # fmt: skip

GAINS: Final = (
    "Wege zu sparen", "Anfragen schneller zu beantworten", "Energie einzusparen", "Wasser gezielter einzusetzen",
    "Schäden früher zu erkennen", "den Verkehr zu beruhigen", "Leerstand zu vermeiden", "Papier abzuschaffen",
    "mehr Menschen zu beteiligen", "Kosten zu senken", "Unfälle zu verhindern", "Beschäftigte zu entlasten",
    "Hitze besser zu begegnen", "Fördermittel einzuwerben", "Daten mehrfach zu nutzen", "Wartezeiten zu verkürzen",
    "das Ehrenamt zu stärken", "Barrieren abzubauen", "Ausfälle zu überbrücken", "Nachbarn zusammenzubringen",
)  # fmt: skip

QUARTERS: Final = (
    ("Eichen", "Linden", "Birken", "Mühlen", "Berg", "Wiesen", "Kirch", "Rosen", "Sonnen", "Ufer", "Brunnen", "Schloss",
     "Hasel", "Falken", "Kiesel", "Silber", "Torf", "Weiden", "Amsel", "Distel", "Quellen", "Stein", "Moor", "Winter"),
    ("feld", "hof", "grund", "kamp", "au", "heide", "born", "horst", "rode", "siedlung", "park", "bogen", "winkel",
     "garten", "eck", "höhe", "wald", "see"),
)  # fmt: skip
"""Halves of the names of quarters, all invented."""

UNITS: Final = (
    "Stabsstelle Digitalisierung", "Fachbereich Stadtentwicklung", "Amt für Umwelt und Klima", "Ordnungsamt", "Bauhof",
    "Fachdienst Schule und Sport", "Wirtschaftsförderung", "Tiefbauamt", "Zentrale Dienste", "Amt für Mobilität",
    "Fachbereich Soziales", "Kulturamt", "Gebäudemanagement", "Bürgerservice",
)  # fmt: skip

BODIES: Final = (
    ("Stadtwerke {town}", "business"), ("Hochschule Musterland", "research"), ("Zweckverband IT Musterland", "public"),
    ("Verkehrsverbund Musterland", "public"), ("Heimatverein {quarter}", "civil-society"),
    ("Institut für kommunale Daten", "research"), ("Sensorwerk {quarter} GmbH", "business"),
    ("Land Musterland", "administration"), ("Bürgerstiftung {town}", "civil-society"),
)  # fmt: skip

ROLES: Final = ("Betrieb", "Beratung", "Auswertung", "Lieferung", "Begleitung", "Förderung")
STEPS: Final = ("Bedarf erhoben", "Vergabe", "Probebetrieb", "Inbetriebnahme", "Schulung", "Auswertung", "Übergabe")
GOODS: Final = ("Sensoren", "Softwarelizenzen", "Anzeigetafeln", "Beratung", "Netzwerktechnik", "Fahrzeuge", "Wartung")
COUNCILS: Final = ("Rat", "Haupt- und Finanzausschuss", "Ausschuss für Digitales", "Bau- und Umweltausschuss")
FORMATS: Final = ("Bürgerwerkstatt", "Online-Umfrage", "Stadtteilspaziergang", "Beirat", "Sprechstunde")
TROUBLES: Final = (
    "Die Stelle ist seit einem halben Jahr nicht besetzt.",
    "Das Angebot lag deutlich über der Schätzung.",
    "Die Lieferung verzögert sich um ein Quartal.",
    "Die Förderung läuft aus, bevor der Betrieb gesichert ist.",
    "Es kam nur ein Angebot, und das erst im zweiten Anlauf.",
)
LESSONS: Final = (
    "Früh mit dem Personalrat sprechen; die Schulung brauchte mehr Zeit als die Technik.",
    "Der Betrieb kostet mehr als die Anschaffung und gehört von Anfang an in den Haushalt.",
    "Ein Standort mit schlechtem Empfang hat die meiste Arbeit gemacht.",
    "Ohne feste Ansprechstelle im Fachamt bleibt es liegen.",
)
NOTES: Final = (
    "Die Zahlen stammen aus dem Haushaltsplan.",
    "Vertrag läuft mit einer Frist von drei Monaten.",
    "Nachfrage aus zwei Nachbarorten.",
    "Vor der Sommerpause noch einmal beraten.",
)
