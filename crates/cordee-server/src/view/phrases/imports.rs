//! The words around imports from personnel systems.

part! {
    Imports {
        title: "Import people", "Personen importieren", "Importer des personnes";
        lead: "People, where they stand and what they are paid, from the export of a personnel system. First you see what would be done; nothing is written before you say so, and everything can be undone.",
            "Personen, ihre Positionen und ihr Entgelt aus dem Export eines Personalsystems. Zuerst siehst du, was geschehen würde; geschrieben wird erst, wenn du es sagst, und alles lässt sich zurücknehmen.",
            "Les personnes, leur place et leur rémunération, depuis l’export d’un système du personnel. Vous voyez d’abord ce qui serait fait ; rien n’est écrit avant que vous le disiez, et tout peut être annulé.";
        by_command: "This server does not open exports; whoever runs it imports with `cordee people import`.",
            "Dieser Server öffnet keine Exporte; wer ihn betreibt, importiert mit `cordee people import`.",
            "Ce serveur n’ouvre pas d’exports ; qui l’exploite importe avec `cordee people import`.";
        the_export: "The export", "Der Export", "L’export";
        the_export_hint: "A CSV or XLSX file of at most 8 MiB. A larger one is imported with `cordee people import`.",
            "Eine CSV- oder XLSX-Datei von höchstens 8 MiB. Eine größere wird mit `cordee people import` importiert.",
            "Un fichier CSV ou XLSX de 8 Mio au plus. Un plus grand est importé avec `cordee people import`.";
        choose_file: "choose a file", "wähle eine Datei", "choisissez un fichier";
        on: "Day of the export", "Tag des Exports", "Jour de l’export";
        on_hint: "What it tells holds on this day, and a change without a day of its own begins on it.",
            "Was er sagt, gilt an diesem Tag; eine Änderung ohne eigenen Tag beginnt an ihm.",
            "Ce qu’il dit vaut ce jour-là, et un changement sans date propre commence ce jour-là.";
        into: "Team", "Team", "Équipe";
        into_hint: "People without a team, and teams that are made, come into this one.",
            "Personen ohne Team und neu angelegte Teams kommen in dieses.",
            "Les personnes sans équipe et les équipes créées vont dans celle-ci.";
        make_teams: "Make the teams that are not there", "Fehlende Teams anlegen", "Créer les équipes qui manquent";
        matching: "People who are here and were never imported", "Personen, die hier sind und nie importiert wurden", "Personnes présentes qui n’ont jamais été importées";
        match_email: "are found by their email address", "werden an ihrer E-Mail-Adresse erkannt", "sont reconnues par leur adresse électronique";
        match_name: "are found by their name, where nobody else has it", "werden an ihrem Namen erkannt, wenn ihn niemand sonst trägt", "sont reconnues par leur nom, si personne d’autre ne le porte";
        match_nobody: "are not looked for: everybody is new", "werden nicht gesucht: alle sind neu", "ne sont pas cherchées : tout le monde est nouveau";
        missing: "Somebody whom an import brought and who has no row now", "Wer durch einen Import kam und jetzt keine Zeile hat", "Une personne venue par un import et qui n’a plus de ligne";
        missing_nothing: "stays as they are", "bleibt, wie er oder sie ist", "reste telle quelle";
        missing_left: "has left", "ist gegangen", "est partie";
        left_on: "Their last day, if they have left", "Ihr letzter Tag, falls sie gegangen sind", "Leur dernier jour, si elles sont parties";
        source: "Name of the source", "Name der Quelle", "Nom de la source";
        source_hint: "Its keys and its mapping are remembered by this name.",
            "Unter diesem Namen werden ihre Schlüssel und ihre Zuordnung gemerkt.",
            "Ses clés et sa correspondance sont retenues sous ce nom.";
        mapping: "Mapping", "Zuordnung", "Correspondance";
        mapping_hint: "Which column holds what. Left empty, the last one of this source is used, or the usual headings of BambooHR, HiBob, Personio or Workday.",
            "Welche Spalte was enthält. Bleibt das Feld leer, gilt die letzte dieser Quelle oder die üblichen Überschriften von BambooHR, HiBob, Personio oder Workday.",
            "Quelle colonne contient quoi. Vide, c’est la dernière de cette source, ou les en-têtes habituels de BambooHR, HiBob, Personio ou Workday.";
        look: "Look at what would be done", "Ansehen, was geschehen würde", "Voir ce qui serait fait";
        would_be: "What would be done", "Was geschehen würde", "Ce qui serait fait";
        nothing_written: "Nothing is written yet.", "Noch ist nichts geschrieben.", "Rien n’est encore écrit.";
        counted: "How many people", "Wie viele Personen", "Combien de personnes";
        new: "new", "neu", "nouvelle(s)";
        changed: "changed", "geändert", "changée(s)";
        unchanged: "unchanged", "unverändert", "inchangée(s)";
        skipped: "left out", "ausgelassen", "laissée(s) de côté";
        faulty: "rows at fault", "fehlerhafte Zeilen", "lignes fautives";
        faulty_one: "row at fault", "fehlerhafte Zeile", "ligne fautive";
        without_row: "known without a row", "bekannt, ohne Zeile", "connue(s), sans ligne";
        who_is_who: "Who is here already", "Wer schon hier ist", "Qui est déjà là";
        found_email: "By email address: {0} of {1} are found, {2} are unclear.", "An der E-Mail-Adresse: {0} von {1} gefunden, {2} unklar.", "Par l’adresse électronique : {0} trouvées sur {1}, {2} incertaines.";
        found_name: "By name: {0} of {1} are found, {2} are unclear.", "Am Namen: {0} von {1} gefunden, {2} unklar.", "Par le nom : {0} trouvées sur {1}, {2} incertaines.";
        all_known: "Everybody in it was brought by this source before.", "Alle darin kamen schon früher aus dieser Quelle.", "Toutes les personnes qu’il contient sont déjà venues de cette source.";
        concluded: "How it was read", "Wie er gelesen wurde", "Comment il a été lu";
        faults: "What is wrong", "Was nicht stimmt", "Ce qui ne va pas";
        no_faults: "Nothing is wrong with it.", "Er ist fehlerfrei.", "Rien n’y est fautif.";
        row: "Row", "Zeile", "Ligne";
        what: "What", "Was", "Quoi";
        help: "What to do", "Was zu tun ist", "Que faire";
        whole_file: "whole file", "ganze Datei", "tout le fichier";
        more: "and {0} more", "und {0} weitere", "et {0} de plus";
        changes: "What changes", "Was sich ändert", "Ce qui change";
        do_it: "Import", "Importieren", "Importer";
        do_it_lead: "Everything or nothing is done, and it stands in the log under your name.",
            "Es geschieht alles oder nichts, und es steht unter deinem Namen im Protokoll.",
            "Tout est fait ou rien, et cela figure au journal sous votre nom.";
        without_faulty: "Import without the rows at fault", "Ohne die fehlerhaften Zeilen importieren", "Importer sans les lignes fautives";
        mend_first: "rows are at fault: mend them, or import without them", "Zeilen sind fehlerhaft: bessere sie aus, oder importiere ohne sie", "des lignes sont fautives : corrigez-les, ou importez sans elles";
        stopped: "Something is wrong with the file as a whole: mend it, and send it again.",
            "Mit der Datei als ganzer stimmt etwas nicht: bessere sie aus, und schick sie noch einmal.",
            "Quelque chose ne va pas dans le fichier entier : corrigez-le, puis renvoyez-le.";
        nothing_new: "Nothing in it is new: there is nothing to import.", "Nichts darin ist neu: Es gibt nichts zu importieren.", "Rien n’y est nouveau : il n’y a rien à importer.";
        nothing_sound: "Beside what is wrong, nothing in it is new: mend it, and send it again.",
            "Außer dem, was nicht stimmt, ist nichts darin neu: bessere es aus, und schick die Datei noch einmal.",
            "Hormis ce qui ne va pas, rien n’y est nouveau : corrigez-le, puis renvoyez le fichier.";
        log: "What was imported", "Was importiert wurde", "Ce qui a été importé";
        nothing_imported: "Nothing was imported yet.", "Noch wurde nichts importiert.", "Rien n’a encore été importé.";
        import_no: "Import {0}", "Import {0}", "Import {0}";
        done_by: "{0}, {1}, as of {2}", "{0}, {1}, Stand {2}", "{0}, {1}, au {2}";
        undone_by: "Undone {0} by {1}.", "Zurückgenommen {0} von {1}.", "Annulé {0} par {1}.";
        by_whom: "by {0}", "von {0}", "par {0}";
        came_into: "Source {0}, into {1}", "Quelle {0}, in {1}", "Source {0}, vers {1}";
        hashes: "SHA-256 of the export {0}", "SHA-256 des Exports {0}", "SHA-256 de l’export {0}";
        its_mapping: "Its mapping", "Seine Zuordnung", "Sa correspondance";
        undo: "Undo import {0}", "Import {0} zurücknehmen", "Annuler l’import {0}";
    }
}
