"""What people who think in German write where the keys and values of a record are English."""

from typing import Final

GERMAN_KEYS: Final = (
    ("titel", "title"), ("name", "title"), ("bezeichnung", "title"), ("projektname", "title"),
    ("titel", "name"), ("bezeichnung", "name"), ("title", "name"),
    ("zusammenfassung", "summary"), ("beschreibung", "summary"), ("kurzbeschreibung", "summary"),
    ("description", "summary"), ("stand", "status"), ("phase", "status"),
    ("federführung", "lead"), ("kommune", "lead"), ("leitung", "lead"), ("träger", "lead"),
    ("partner", "partners"), ("beteiligte", "partners"), ("thema", "themes"), ("themen", "themes"),
    ("handlungsfeld", "themes"), ("handlungsfelder", "themes"), ("themenfeld", "themes"), ("ziel", "goals"),
    ("ziele", "goals"), ("konzepte", "concepts"), ("begriffe", "concepts"), ("tags", "concepts"),
    ("beginn", "start"), ("anfang", "start"), ("von", "start"), ("ende", "end"), ("bis", "end"),
    ("datum", "as_of"), ("stichtag", "as_of"), ("stand", "as_of"), ("datum", "date"),
    ("amt", "unit"), ("dienststelle", "unit"), ("zuständig", "unit"), ("fachbereich", "unit"),
    ("kontakt", "contact"), ("e-mail", "contact"), ("email", "contact"), ("ansprechpartner", "contact"),
    ("externe", "external"), ("extern", "external"), ("sektor", "sector"), ("rolle", "role"),
    ("schnittstellen", "interfaces"), ("schnittstelle", "interfaces"), ("richtung", "direction"),
    ("angebote", "offers"), ("bietet", "offers"), ("gesuche", "seeks"), ("sucht", "seeks"),
    ("förderung", "funding"), ("fördermittel", "funding"), ("programm", "programme"), ("program", "programme"),
    ("förderprogramm", "programme"), ("betrag", "amount_eur"), ("summe", "amount_eur"), ("frist", "deadline"),
    ("kosten", "budget"), ("haushalt", "budget"), ("gesamt", "total_eur"), ("eigenanteil", "own_eur"),
    ("vergabe", "procurement"), ("beschaffung", "procurement"), ("quartal", "quarter"), ("was", "what"),
    ("meilensteine", "milestones"), ("fällig", "due"), ("erledigt", "done"), ("beschlüsse", "decisions"),
    ("gremium", "body"), ("vorlage", "reference"), ("ergebnis", "result"), ("beteiligung", "participation"),
    ("formate", "formats"), ("datenschutz", "privacy"), ("personenbezogen", "personal_data"),
    ("nachnutzung", "reuse"), ("lizenz", "licence"), ("license", "licence"), ("richtlinien", "guidelines"),
    ("leitlinien", "guidelines"), ("abhängig", "depends_on"), ("verwandt", "related"), ("ampel", "health"),
    ("ampel", "light"), ("grund", "reason"), ("begründung", "reason"), ("sichtbarkeit", "visibility"),
    ("quellen", "sources"), ("quelle", "sources"), ("links", "sources"), ("url", "sources"),
    ("erfahrungen", "lessons"), ("abbruchgrund", "stop_reason"), ("notiz", "notes"), ("notizen", "notes"),
    ("bemerkung", "notes"), ("bemerkungen", "notes"), ("anmerkung", "notes"), ("koordination", "coordinator"),
    ("sprache", "language"), ("art", "kind"), ("einwohner", "inhabitants"), ("lage", "position"),
    ("nachbarn", "neighbours"), ("neighbors", "neighbours"), ("synonyme", "synonyms"), ("oberbegriff", "broader"),
    ("fördergeber", "funder"), ("bezeichnung", "label"), ("name", "label"), ("titel", "label"),
)  # fmt: skip
"""Words and the keys that they mean; which of several is meant depends on the table."""

GERMAN_VALUES: Final = (
    ("idee", "idea"), ("vorschlag", "idea"), ("geplant", "planned"), ("planung", "planned"), ("test", "pilot"),
    ("pilotprojekt", "pilot"), ("erprobung", "pilot"), ("laufend", "running"), ("läuft", "running"),
    ("aktiv", "running"), ("in betrieb", "running"), ("umsetzung", "running"), ("in umsetzung", "running"),
    ("pausiert", "paused"), ("ruht", "paused"), ("abgeschlossen", "completed"), ("fertig", "completed"),
    ("beendet", "completed"), ("gestoppt", "stopped"), ("abgebrochen", "stopped"), ("eingestellt", "stopped"),
    ("unbekannt", "unknown"), ("verwaltung", "administration"), ("wirtschaft", "business"),
    ("unternehmen", "business"), ("forschung", "research"), ("wissenschaft", "research"), ("hochschule", "research"),
    ("öffentlich", "public"), ("zivilgesellschaft", "civil-society"), ("verein", "civil-society"),
    ("bietet", "provides"), ("liefert", "provides"), ("nutzt", "uses"), ("bezieht", "uses"),
    ("beantragt", "applied"), ("bewilligt", "granted"), ("abgelehnt", "rejected"), ("abgerechnet", "settled"),
    ("bedarf", "need"), ("vorbereitet", "prepared"), ("ausgeschrieben", "tendered"), ("vergeben", "awarded"),
    ("keine", "none"), ("beratung", "consultation"), ("mitwirkung", "collaboration"),
    ("mitgestaltung", "collaboration"),
    ("nicht nötig", "not-needed"), ("offen", "open"), ("erledigt", "done"), ("grün", "green"), ("gelb", "yellow"),
    ("rot", "red"), ("intern", "internal"), ("lenkungsgruppe", "steering"), ("deutsch", "de"), ("englisch", "en"),
    ("vorhaben", "undertaking"), ("baustein", "component"), ("landkreis", "kreis"),
)  # fmt: skip
"""Words and the values that they mean."""
