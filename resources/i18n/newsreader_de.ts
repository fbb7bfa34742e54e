<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About Newsreader</source>
   <translation>Über Newsreader</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>Copy for a report</source>
   <translation>Für einen Bericht kopieren</translation>
  </message>
  <message>
   <source>Everything stays on this machine. No account, no network.</source>
   <translation>Alles bleibt auf diesem Rechner. Kein Konto, kein Netz.</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Licences</source>
   <translation>Lizenzen</translation>
  </message>
  <message>
   <source>Names model</source>
   <translation>Namensmodell</translation>
  </message>
  <message>
   <source>Newsreader</source>
   <translation>Newsreader</translation>
  </message>
  <message>
   <source>Newsreader {version}</source>
   <translation>Newsreader {version}</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Regeln</translation>
  </message>
  <message>
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <source>The versions above; no name and no text of your library</source>
   <translation>Die Versionen oben; kein Name und kein Text Ihrer Bibliothek</translation>
  </message>
  <message>
   <source>Who is in a story, who said what, and where else do they appear?</source>
   <translation>Wer kommt vor, wer hat was gesagt, und wo tauchen sie noch auf?</translation>
  </message>
  <message>
   <source>{name}: {value}</source>
   <translation>{name}: {value}</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
  <message>
   <source>{words} ({keys})</source>
   <translation>{words} ({keys})</translation>
  </message>
 </context>
 <context>
  <name>AlsoIn</name>
  <message numerus="yes">
   <source>%Ln version(s)</source>
   <translation>
    <numerusform>%Ln Fassung</numerusform>
    <numerusform>%Ln Fassungen</numerusform>
   </translation>
  </message>
  <message>
   <source>Places with this text</source>
   <translation>Fundorte dieses Textes</translation>
  </message>
  <message>
   <source>Show the other versions and how they differ</source>
   <translation>Die anderen Fassungen zeigen und wie sie sich unterscheiden</translation>
  </message>
  <message>
   <source>folded</source>
   <translation>zugeklappt</translation>
  </message>
  <message>
   <source>unfolded</source>
   <translation>aufgeklappt</translation>
  </message>
 </context>
 <context>
  <name>ArticleDesk</name>
  <message numerus="yes">
   <source>Linking the names of %Ln article(s) anew. This takes a moment; go on reading.</source>
   <translation>
    <numerusform>Die Namen von %Ln Artikel werden neu verbunden. Das dauert einen Moment; lesen Sie weiter.</numerusform>
    <numerusform>Die Namen von %Ln Artikeln werden neu verbunden. Das dauert einen Moment; lesen Sie weiter.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Move %Ln article(s) to the bin?</source>
   <translation>
    <numerusform>%Ln Artikel in den Papierkorb legen?</numerusform>
    <numerusform>%Ln Artikel in den Papierkorb legen?</numerusform>
   </translation>
  </message>
  <message>
   <source>Move to the bin</source>
   <translation>In den Papierkorb</translation>
  </message>
  <message>
   <source>No second story was found here. Put the cursor where one begins and split the article there.</source>
   <translation>Hier wurde kein zweiter Artikel gefunden. Setzen Sie die Schreibmarke dorthin, wo einer beginnt, und teilen Sie den Artikel dort.</translation>
  </message>
  <message>
   <source>Open an article first.</source>
   <translation>Öffnen Sie zuerst einen Artikel.</translation>
  </message>
  <message numerus="yes">
   <source>Remove %Ln article(s) for good?</source>
   <translation>
    <numerusform>%Ln Artikel endgültig entfernen?</numerusform>
    <numerusform>%Ln Artikel endgültig entfernen?</numerusform>
   </translation>
  </message>
  <message>
   <source>Remove for good</source>
   <translation>Endgültig entfernen</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <source>Select an article first.</source>
   <translation>Wählen Sie zuerst einen Artikel aus.</translation>
  </message>
  <message>
   <source>Their texts, notes, tags and highlights are lost. This cannot be undone, nor what you did before.</source>
   <translation>Ihre Texte, Notizen, Schlagwörter und Markierungen gehen verloren. Das kann nicht rückgängig gemacht werden, auch nicht, was Sie davor taten.</translation>
  </message>
  <message>
   <source>They can be restored from there.</source>
   <translation>Sie können von dort zurückgeholt werden.</translation>
  </message>
  <message>
   <source>“{title}” was moved to the bin in another window.</source>
   <translation>„{title}“ wurde in einem anderen Fenster in den Papierkorb gelegt.</translation>
  </message>
  <message>
   <source>“{title}” was removed for good.</source>
   <translation>„{title}“ wurde endgültig entfernt.</translation>
  </message>
 </context>
 <context>
  <name>ArticleDetailsDialog</name>
  <message>
   <source>Author</source>
   <translation>Autor</translation>
  </message>
  <message>
   <source>Change: {field}</source>
   <translation>Ändern: {field}</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message numerus="yes">
   <source>Details of %Ln article(s)</source>
   <translation>
    <numerusform>Angaben zu %Ln Artikel</numerusform>
    <numerusform>Angaben zu %Ln Artikeln</numerusform>
   </translation>
  </message>
  <message>
   <source>Only what is ticked is changed.</source>
   <translation>Nur Angekreuztes wird geändert.</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Such as 3 Nov 2026, or nothing</source>
   <translation>Etwa 3. Nov. 2026 oder nichts</translation>
  </message>
  <message>
   <source>Such as Ann Lee, Bob Ray, or nothing</source>
   <translation>Etwa Ann Lee, Bob Ray, oder nichts</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>from the file's name</source>
   <translation>aus dem Dateinamen</translation>
  </message>
  <message>
   <source>from the folder's name</source>
   <translation>aus dem Ordnernamen</translation>
  </message>
  <message>
   <source>set by you</source>
   <translation>von Ihnen gesetzt</translation>
  </message>
  <message>
   <source>stated in the text</source>
   <translation>steht im Text</translation>
  </message>
  <message>
   <source>the file's date</source>
   <translation>das Datum der Datei</translation>
  </message>
  <message>
   <source>the file's own details</source>
   <translation>aus den Angaben der Datei selbst</translation>
  </message>
  <message>
   <source>{what}: {how}.</source>
   <translation>{what}: {how}.</translation>
  </message>
  <message>
   <source>“{words}” is no date.</source>
   <translation>„{words}“ ist kein Datum.</translation>
  </message>
 </context>
 <context>
  <name>ArticleEntitiesView</name>
  <message>
   <source>People, places and organisations in this article</source>
   <translation>Personen, Orte und Organisationen in diesem Artikel</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>zugeklappt</translation>
  </message>
  <message>
   <source>open</source>
   <translation>aufgeklappt</translation>
  </message>
 </context>
 <context>
  <name>ArticleHeader</name>
  <message>
   <source>Finding names and quotes…</source>
   <translation>Namen und Zitate werden gesucht …</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <source>Look at the repair…</source>
   <translation>Reparatur ansehen…</translation>
  </message>
  <message>
   <source>Names and quotes could not be found; the text is complete.</source>
   <translation>Namen und Zitate konnten nicht gefunden werden; der Text ist vollständig.</translation>
  </message>
  <message>
   <source>Names and quotes have not been looked for yet.</source>
   <translation>Nach Namen und Zitaten wurde noch nicht gesucht.</translation>
  </message>
  <message>
   <source>Tags: {names}</source>
   <translation>Schlagwörter: {names}</translation>
  </message>
  <message>
   <source>This text does not seem to be English, so only quotes are marked.</source>
   <translation>Dieser Text scheint nicht englisch zu sein, darum sind nur Zitate markiert.</translation>
  </message>
  <message>
   <source>{hours} h read</source>
   <translation>{hours} Std. Lesezeit</translation>
  </message>
  <message>
   <source>{minutes} min read</source>
   <translation>{minutes} Min. Lesezeit</translation>
  </message>
 </context>
 <context>
  <name>ArticleListPane</name>
  <message>
   <source>Article list</source>
   <translation>Artikelliste</translation>
  </message>
  <message numerus="yes">
   <source>Search %Ln article(s)</source>
   <translation>
    <numerusform>%Ln Artikel durchsuchen</numerusform>
    <numerusform>%Ln Artikel durchsuchen</numerusform>
   </translation>
  </message>
  <message>
   <source>Search articles</source>
   <translation>Artikel durchsuchen</translation>
  </message>
 </context>
 <context>
  <name>ArticleListing</name>
  <message>
   <source>All articles</source>
   <translation>Alle Artikel</translation>
  </message>
  <message>
   <source>Bin</source>
   <translation>Papierkorb</translation>
  </message>
  <message>
   <source>Recently added</source>
   <translation>Zuletzt hinzugefügt</translation>
  </message>
  <message>
   <source>Starred</source>
   <translation>Mit Stern</translation>
  </message>
  <message>
   <source>Unread</source>
   <translation>Ungelesen</translation>
  </message>
 </context>
 <context>
  <name>ArticleOutput</name>
  <message>
   <source>No program could be started to show {file}.</source>
   <translation>Es konnte kein Programm gestartet werden, das {file} zeigt.</translation>
  </message>
  <message>
   <source>Open an article first.</source>
   <translation>Öffnen Sie zuerst einen Artikel.</translation>
  </message>
  <message>
   <source>Organisations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <source>PDF (*.pdf);;Web page (*.html);;Markdown (*.md);;Plain text (*.txt)</source>
   <translation>PDF (*.pdf);;Webseite (*.html);;Markdown (*.md);;Reiner Text (*.txt)</translation>
  </message>
  <message>
   <source>Page {n} of {count}</source>
   <translation>Seite {n} von {count}</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <source>Print preview of “{title}”</source>
   <translation>Druckvorschau von „{title}“</translation>
  </message>
  <message>
   <source>Print “{title}”</source>
   <translation>„{title}“ drucken</translation>
  </message>
  <message>
   <source>Quotes</source>
   <translation>Zitate</translation>
  </message>
  <message>
   <source>Save a copy</source>
   <translation>Kopie speichern</translation>
  </message>
  <message>
   <source>Save the article as</source>
   <translation>Artikel speichern unter</translation>
  </message>
  <message>
   <source>The article was copied with its source.</source>
   <translation>Der Artikel wurde mit seiner Quelle kopiert.</translation>
  </message>
  <message>
   <source>The path was copied.</source>
   <translation>Der Pfad wurde kopiert.</translation>
  </message>
  <message>
   <source>The printer did not take the pages. Is it on and connected?</source>
   <translation>Der Drucker hat die Seiten nicht angenommen. Ist er eingeschaltet und verbunden?</translation>
  </message>
  <message>
   <source>The selected words were copied with their source.</source>
   <translation>Die ausgewählten Wörter wurden mit ihrer Quelle kopiert.</translation>
  </message>
  <message>
   <source>This article was pasted or dropped as text, so there is no file.</source>
   <translation>Dieser Artikel wurde als Text eingefügt oder abgelegt, darum gibt es keine Datei.</translation>
  </message>
  <message>
   <source>{file} could not be written. Choose another folder.</source>
   <translation>{file} konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>{file} could not be written: {reason}. Choose another folder.</source>
   <translation>{file} konnte nicht geschrieben werden: {reason}. Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>{file} is not there any more. The library keeps its text.</source>
   <translation>{file} ist nicht mehr da. Die Bibliothek behält den Text.</translation>
  </message>
  <message>
   <source>{file} was written.</source>
   <translation>{file} wurde geschrieben.</translation>
  </message>
  <message>
   <source>“{title}” was sent to the printer.</source>
   <translation>„{title}“ wurde an den Drucker geschickt.</translation>
  </message>
 </context>
 <context>
  <name>ArticleTable</name>
  <message numerus="yes">
   <source>%Ln article(s)</source>
   <translation>
    <numerusform>%Ln Artikel</numerusform>
    <numerusform>%Ln Artikel</numerusform>
   </translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Artikel</translation>
  </message>
 </context>
 <context>
  <name>ArticlesListDialog</name>
  <message>
   <source>Articles</source>
   <translation>Artikel</translation>
  </message>
 </context>
 <context>
  <name>AsideFold</name>
  <message>
   <source>Belongs to this story</source>
   <translation>Gehört zu diesem Artikel</translation>
  </message>
  <message>
   <source>Fold away</source>
   <translation>Zuklappen</translation>
  </message>
  <message>
   <source>Not part of this story: {what}</source>
   <translation>Gehört nicht zu diesem Artikel: {what}</translation>
  </message>
  <message>
   <source>Show this text</source>
   <translation>Diesen Text anzeigen</translation>
  </message>
 </context>
 <context>
  <name>BackupDialog</name>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Mend the library</source>
   <translation>Bibliothek ausbessern</translation>
  </message>
  <message>
   <source>Mending takes what is whole from the library and the rest from the backups, and tells what is lost.</source>
   <translation>Das Ausbessern nimmt aus der Bibliothek, was heil ist, und den Rest aus den Sicherungen, und sagt, was verloren ist.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Nicht jetzt</translation>
  </message>
  <message>
   <source>Restore a backup</source>
   <translation>Eine Sicherung wiederherstellen</translation>
  </message>
  <message>
   <source>Restore backup of {moment}</source>
   <translation>Sicherung vom {moment} wiederherstellen</translation>
  </message>
  <message>
   <source>The library is damaged</source>
   <translation>Die Bibliothek ist beschädigt</translation>
  </message>
  <message>
   <source>There is no backup of {library} yet. One is made whenever you quit.</source>
   <translation>Von {library} gibt es noch keine Sicherung. Eine entsteht bei jedem Beenden.</translation>
  </message>
  <message>
   <source>What is damaged</source>
   <translation>Was beschädigt ist</translation>
  </message>
  <message>
   <source>What was done since the backup is not in it. The library as it is now is kept in a file beside it.</source>
   <translation>Was nach der Sicherung getan wurde, steht nicht in ihr. Die Bibliothek, wie sie jetzt ist, bleibt in einer Datei daneben erhalten.</translation>
  </message>
  <message>
   <source>Which backup of {library} is to take its place?</source>
   <translation>Welche Sicherung von {library} soll an ihre Stelle treten?</translation>
  </message>
  <message>
   <source>You can go back to one of these backups:</source>
   <translation>Sie können zu einer dieser Sicherungen zurückkehren:</translation>
  </message>
 </context>
 <context>
  <name>BinOffer</name>
  <message numerus="yes">
   <source>In the bin for {days}: %Ln article(s).</source>
   <translation>
    <numerusform>Seit {days} im Papierkorb: %Ln Artikel.</numerusform>
    <numerusform>Seit {days} im Papierkorb: %Ln Artikel.</numerusform>
   </translation>
  </message>
  <message>
   <source>Long in the bin</source>
   <translation>Lange im Papierkorb</translation>
  </message>
  <message numerus="yes">
   <source>Remove %Ln article(s) for good?</source>
   <translation>
    <numerusform>%Ln Artikel endgültig entfernen?</numerusform>
    <numerusform>%Ln Artikel endgültig entfernen?</numerusform>
   </translation>
  </message>
  <message>
   <source>Remove for good</source>
   <translation>Endgültig entfernen</translation>
  </message>
  <message>
   <source>Remove…</source>
   <translation>Entfernen …</translation>
  </message>
  <message>
   <source>Their texts, notes, tags and highlights are lost. This cannot be undone, nor what you did before. The files they came from stay. The day beside each is the one on which it was deleted.</source>
   <translation>Ihre Texte, Notizen, Schlagwörter und Markierungen gehen verloren. Das lässt sich nicht rückgängig machen, auch nicht, was Sie davor getan haben. Die Dateien, aus denen sie kamen, bleiben. Der Tag neben jedem ist der, an dem er gelöscht wurde.</translation>
  </message>
  <message numerus="yes">
   <source>more than %Ln day(s)</source>
   <translation>
    <numerusform>mehr als %Ln Tag</numerusform>
    <numerusform>mehr als %Ln Tagen</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CareDesk</name>
  <message>
   <source>Choose the folder of an exported library</source>
   <translation>Ordner einer exportierten Bibliothek wählen</translation>
  </message>
  <message>
   <source>Choose where a folder with the whole library is made</source>
   <translation>Wählen, wo ein Ordner mit der ganzen Bibliothek entsteht</translation>
  </message>
  <message>
   <source>New library</source>
   <translation>Neue Bibliothek</translation>
  </message>
  <message>
   <source>Newsreader library (*.library)</source>
   <translation>Newsreader-Bibliothek (*.library)</translation>
  </message>
  <message>
   <source>Nothing has changed since the last backup.</source>
   <translation>Seit der letzten Sicherung hat sich nichts geändert.</translation>
  </message>
  <message>
   <source>Open for changes</source>
   <translation>Zum Ändern öffnen</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Im Ordner anzeigen</translation>
  </message>
  <message numerus="yes">
   <source>The library is damaged in %Ln place(s).</source>
   <translation>
    <numerusform>Die Bibliothek ist an %Ln Stelle beschädigt.</numerusform>
    <numerusform>Die Bibliothek ist an %Ln Stellen beschädigt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The library is sound: all %Ln stored item(s) are as they were.</source>
   <translation>
    <numerusform>Die Bibliothek ist heil: %Ln gespeicherter Eintrag ist, wie er war.</numerusform>
    <numerusform>Die Bibliothek ist heil: alle %Ln gespeicherten Einträge sind, wie sie waren.</numerusform>
   </translation>
  </message>
  <message>
   <source>The library was backed up.</source>
   <translation>Die Bibliothek wurde gesichert.</translation>
  </message>
  <message numerus="yes">
   <source>The library with %Ln article(s) was exported.</source>
   <translation>
    <numerusform>Die Bibliothek mit %Ln Artikel wurde exportiert.</numerusform>
    <numerusform>Die Bibliothek mit %Ln Artikeln wurde exportiert.</numerusform>
   </translation>
  </message>
  <message>
   <source>The other Newsreader has closed this library; it can be changed here now.</source>
   <translation>Der andere Newsreader hat diese Bibliothek geschlossen; sie kann jetzt hier geändert werden.</translation>
  </message>
  <message>
   <source>What to do…</source>
   <translation>Was tun …</translation>
  </message>
  <message>
   <source>{folder} is no exported library: it has no file export.json. Choose another folder.</source>
   <translation>{folder} ist keine exportierte Bibliothek: Es fehlt die Datei export.json. Wählen Sie einen anderen Ordner.</translation>
  </message>
 </context>
 <context>
  <name>CareRunDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Making {library} of the exported library…</source>
   <translation>{library} entsteht aus der exportierten Bibliothek …</translation>
  </message>
  <message>
   <source>Mending {library}…</source>
   <translation>{library} wird ausgebessert …</translation>
  </message>
  <message>
   <source>Newsreader</source>
   <translation>Newsreader</translation>
  </message>
  <message>
   <source>Restoring the backup of {library}…</source>
   <translation>Die Sicherung von {library} wird wiederhergestellt …</translation>
  </message>
  <message>
   <source>The work on the library stopped before its end. The library is as it was; try again.</source>
   <translation>Die Arbeit an der Bibliothek brach vor ihrem Ende ab. Die Bibliothek ist, wie sie war; versuchen Sie es noch einmal.</translation>
  </message>
 </context>
 <context>
  <name>ChosenDesk</name>
  <message>
   <source>Go to a highlighted name first.</source>
   <translation>Gehen Sie zuerst zu einem markierten Namen.</translation>
  </message>
  <message>
   <source>Go to a quote first.</source>
   <translation>Gehen Sie zuerst zu einem Zitat.</translation>
  </message>
  <message>
   <source>Open People, Places, Organisations or Quotes to export a table.</source>
   <translation>Öffnen Sie Personen, Orte, Organisationen oder Zitate, um eine Tabelle zu exportieren.</translation>
  </message>
  <message>
   <source>Select a person, place or organisation first.</source>
   <translation>Wählen Sie zuerst eine Person, einen Ort oder eine Organisation aus.</translation>
  </message>
 </context>
 <context>
  <name>ClosedLibrary</name>
  <message numerus="yes">
   <source>%Ln article(s) are in the new library.</source>
   <translation>
    <numerusform>%Ln Artikel ist in der neuen Bibliothek.</numerusform>
    <numerusform>%Ln Artikel sind in der neuen Bibliothek.</numerusform>
   </translation>
  </message>
  <message>
   <source>The backup was restored.</source>
   <translation>Die Sicherung wurde wiederhergestellt.</translation>
  </message>
  <message>
   <source>The backup was restored. What was there before is kept as {file}.</source>
   <translation>Die Sicherung wurde wiederhergestellt. Was vorher da war, bleibt als {file} erhalten.</translation>
  </message>
  <message>
   <source>The library was mended, but not everything could be saved.</source>
   <translation>Die Bibliothek wurde ausgebessert, aber nicht alles war zu retten.</translation>
  </message>
  <message>
   <source>The library was mended; nothing is lost.</source>
   <translation>Die Bibliothek wurde ausgebessert; nichts ist verloren.</translation>
  </message>
 </context>
 <context>
  <name>ColumnDesk</name>
  <message numerus="yes">
   <source>%Ln file(s) cannot be imported before you say which column holds the text.</source>
   <translation>
    <numerusform>%Ln Datei kann erst importiert werden, wenn Sie sagen, in welcher Spalte der Text steht.</numerusform>
    <numerusform>%Ln Dateien können erst importiert werden, wenn Sie sagen, in welcher Spalte der Text steht.</numerusform>
   </translation>
  </message>
  <message>
   <source>Choose columns…</source>
   <translation>Spalten wählen …</translation>
  </message>
 </context>
 <context>
  <name>ColumnHead</name>
  <message>
   <source>Fit this column</source>
   <translation>Diese Spalte anpassen</translation>
  </message>
  <message>
   <source>Reset column widths</source>
   <translation>Spaltenbreiten zurücksetzen</translation>
  </message>
 </context>
 <context>
  <name>ConditionRow</name>
  <message>
   <source>2024-03-01, 2024-03, 2024, yesterday</source>
   <translation>2024-03-01, 2024-03, 2024, gestern</translation>
  </message>
  <message>
   <source>7d, 2w, 3m, today, 2024-03</source>
   <translation>7t, 2w, 3m, heute, 2024-03</translation>
  </message>
  <message>
   <source>About what</source>
   <translation>Worüber</translation>
  </message>
  <message>
   <source>Added in</source>
   <translation>Hinzugefügt in</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Article with</source>
   <translation>Artikel mit</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>Autor</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Date before</source>
   <translation>Datum vor</translation>
  </message>
  <message>
   <source>Day, month or year</source>
   <translation>Tag, Monat oder Jahr</translation>
  </message>
  <message>
   <source>Is it so or not</source>
   <translation>Trifft es zu oder nicht</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>Remove this condition</source>
   <translation>Diese Bedingung entfernen</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Schlagwort</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>a date</source>
   <translation>ein Datum</translation>
  </message>
  <message>
   <source>a highlight of yours</source>
   <translation>eine eigene Markierung</translation>
  </message>
  <message>
   <source>a note</source>
   <translation>eine Notiz</translation>
  </message>
  <message>
   <source>a source</source>
   <translation>eine Quelle</translation>
  </message>
  <message>
   <source>a tag</source>
   <translation>ein Schlagwort</translation>
  </message>
  <message>
   <source>contains</source>
   <translation>enthält</translation>
  </message>
  <message>
   <source>does not contain</source>
   <translation>enthält nicht</translation>
  </message>
  <message>
   <source>does not have</source>
   <translation>hat nicht</translation>
  </message>
  <message>
   <source>en, de, fr</source>
   <translation>en, de, fr</translation>
  </message>
  <message>
   <source>has</source>
   <translation>hat</translation>
  </message>
  <message>
   <source>is</source>
   <translation>ist</translation>
  </message>
  <message>
   <source>is mentioned</source>
   <translation>wird erwähnt</translation>
  </message>
  <message>
   <source>is not</source>
   <translation>ist nicht</translation>
  </message>
  <message>
   <source>is not mentioned</source>
   <translation>wird nicht erwähnt</translation>
  </message>
  <message>
   <source>is not on or after</source>
   <translation>ist nicht an oder nach</translation>
  </message>
  <message>
   <source>is not quoted</source>
   <translation>wird nicht zitiert</translation>
  </message>
  <message>
   <source>is on or after</source>
   <translation>ist an oder nach</translation>
  </message>
  <message>
   <source>is quoted</source>
   <translation>wird zitiert</translation>
  </message>
  <message>
   <source>organisations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <source>other versions</source>
   <translation>andere Fassungen</translation>
  </message>
  <message>
   <source>people</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <source>quotes</source>
   <translation>Zitate</translation>
  </message>
  <message>
   <source>read</source>
   <translation>gelesen</translation>
  </message>
  <message>
   <source>recently added</source>
   <translation>zuletzt hinzugefügt</translation>
  </message>
  <message>
   <source>several copies</source>
   <translation>mehrere Kopien</translation>
  </message>
  <message>
   <source>starred</source>
   <translation>mit Stern</translation>
  </message>
  <message>
   <source>unread</source>
   <translation>ungelesen</translation>
  </message>
  <message>
   <source>waiting for its names to be found</source>
   <translation>wartet auf die Namenssuche</translation>
  </message>
  <message>
   <source>words in order, or start*</source>
   <translation>Wörter in Folge oder Anfang*</translation>
  </message>
 </context>
 <context>
  <name>ContentsList</name>
  <message>
   <source>Topics</source>
   <translation>Themen</translation>
  </message>
 </context>
 <context>
  <name>Core</name>
  <message>
   <source> and {n} more</source>
   <translation> und {n} weiteren</translation>
  </message>
  <message>
   <source> in this article</source>
   <translation> in diesem Artikel</translation>
  </message>
  <message>
   <source> in this place</source>
   <translation> an dieser Stelle</translation>
  </message>
  <message>
   <source>1 {what} was</source>
   <translation>1 {what} wurde</translation>
  </message>
  <message>
   <source>A decision that lost its place can be taken back or left for later.</source>
   <translation>Eine Entscheidung, die ihre Stelle verloren hat, kann zurückgenommen oder aufgeschoben werden.</translation>
  </message>
  <message>
   <source>A saved search needs a name. Type one.</source>
   <translation>Eine gespeicherte Suche braucht einen Namen. Geben Sie einen ein.</translation>
  </message>
  <message>
   <source>A tag needs a name. Type one.</source>
   <translation>Ein Schlagwort braucht einen Namen. Geben Sie einen ein.</translation>
  </message>
  <message>
   <source>A worker could not be started: {error}.</source>
   <translation>Ein Arbeitsprozess konnte nicht gestartet werden: {error}.</translation>
  </message>
  <message>
   <source>An article needs a title. Type one.</source>
   <translation>Ein Artikel braucht einen Titel. Geben Sie einen ein.</translation>
  </message>
  <message>
   <source>An index does not fit its table; it can be made again.</source>
   <translation>Ein Index passt nicht zu seiner Tabelle; er lässt sich neu anlegen.</translation>
  </message>
  <message>
   <source>Another program is writing to {path}. Try again in a moment.</source>
   <translation>Ein anderes Programm schreibt gerade in {path}. Versuchen Sie es gleich noch einmal.</translation>
  </message>
  <message>
   <source>Cancelled. What was stored before stays.</source>
   <translation>Abgebrochen. Was schon gespeichert war, bleibt.</translation>
  </message>
  <message>
   <source>Change highlight</source>
   <translation>Markierung ändern</translation>
  </message>
  <message>
   <source>Change note</source>
   <translation>Notiz ändern</translation>
  </message>
  <message>
   <source>Change search “{name}”</source>
   <translation>Suche „{name}“ ändern</translation>
  </message>
  <message>
   <source>Changed since it was stored: {what}.</source>
   <translation>Seit dem Speichern verändert: {what}.</translation>
  </message>
  <message>
   <source>Colour of tag “{name}”</source>
   <translation>Farbe des Schlagworts „{name}“</translation>
  </message>
  <message>
   <source>Delete highlight</source>
   <translation>Markierung löschen</translation>
  </message>
  <message>
   <source>Delete note</source>
   <translation>Notiz löschen</translation>
  </message>
  <message>
   <source>Delete search “{name}”</source>
   <translation>Suche „{name}“ löschen</translation>
  </message>
  <message>
   <source>Delete tag “{name}”</source>
   <translation>Schlagwort „{name}“ löschen</translation>
  </message>
  <message>
   <source>Edit details</source>
   <translation>Angaben bearbeiten</translation>
  </message>
  <message>
   <source>Gone: {what}.</source>
   <translation>Fort: {what}.</translation>
  </message>
  <message>
   <source>Hide a note</source>
   <translation>Einen Hinweis ausblenden</translation>
  </message>
  <message>
   <source>Highlight</source>
   <translation>Markierung</translation>
  </message>
  <message>
   <source>Import a decision</source>
   <translation>Eine Entscheidung importieren</translation>
  </message>
  <message>
   <source>Import {added} decisions</source>
   <translation>{added} Entscheidungen importieren</translation>
  </message>
  <message>
   <source>It took longer than {limit} seconds and was stopped.</source>
   <translation>Es dauerte länger als {limit} Sekunden und wurde angehalten.</translation>
  </message>
  <message>
   <source>Join {n} articles</source>
   <translation>{n} Artikel vereinen</translation>
  </message>
  <message>
   <source>Joined from {n} articles</source>
   <translation>Aus {n} Artikeln vereint</translation>
  </message>
  <message>
   <source>Keep as one</source>
   <translation>Als eins belassen</translation>
  </message>
  <message>
   <source>Keep the stories {titles} apart</source>
   <translation>{titles} getrennt halten</translation>
  </message>
  <message>
   <source>Keep {name} and {other} apart</source>
   <translation>{name} und {other} getrennt halten</translation>
  </message>
  <message>
   <source>Make {span} {name}</source>
   <translation>{span} zu {name} machen</translation>
  </message>
  <message>
   <source>Make {subject} {a_value}</source>
   <translation>{subject} ist {a_value}</translation>
  </message>
  <message>
   <source>Make {titles} versions of one story</source>
   <translation>{titles} zu Fassungen eines Beitrags machen</translation>
  </message>
  <message>
   <source>Mark as read</source>
   <translation>Als gelesen markieren</translation>
  </message>
  <message>
   <source>Mark as unread</source>
   <translation>Als ungelesen markieren</translation>
  </message>
  <message>
   <source>Mark the quote {span}</source>
   <translation>Zitat {span} markieren</translation>
  </message>
  <message>
   <source>Mark {subject}</source>
   <translation>{subject} markieren</translation>
  </message>
  <message>
   <source>Merge {name} and {other}</source>
   <translation>{name} mit {other} verbinden</translation>
  </message>
  <message>
   <source>Move search</source>
   <translation>Suche verschieben</translation>
  </message>
  <message>
   <source>Names and quotes are not being found at the moment. {reason}</source>
   <translation>Namen und Zitate werden zurzeit nicht gefunden. {reason}</translation>
  </message>
  <message>
   <source>Names and quotes could not be found in this article. {reason} The text is complete.</source>
   <translation>Namen und Zitate konnten in diesem Artikel nicht gefunden werden. {reason} Der Text ist vollständig.</translation>
  </message>
  <message>
   <source>Names and quotes that were found contradict the texts; they can be found again.</source>
   <translation>Gefundene Namen und Zitate widersprechen den Texten; sie lassen sich neu finden.</translation>
  </message>
  <message>
   <source>Names cannot be found: the file {name} is missing. Install the program again to get it back.</source>
   <translation>Namen können nicht gefunden werden: Die Datei {name} fehlt. Installieren Sie das Programm neu, um sie wiederzubekommen.</translation>
  </message>
  <message>
   <source>Names cannot be found: the file {name} is not the one that came with the program. Install it again.</source>
   <translation>Namen können nicht gefunden werden: Die Datei {name} ist nicht die mitgelieferte. Installieren Sie das Programm neu.</translation>
  </message>
  <message>
   <source>Names cannot be found: the package onnxruntime is not installed.</source>
   <translation>Namen können nicht gefunden werden: Das Paket onnxruntime ist nicht installiert.</translation>
  </message>
  <message>
   <source>New tag “{shown}”</source>
   <translation>Neues Schlagwort „{shown}“</translation>
  </message>
  <message>
   <source>No backup of {library} could be made in {folder} ({strerror}). Check that the folder may be changed and has room.</source>
   <translation>In {folder} konnte keine Sicherung von {library} angelegt werden ({strerror}). Prüfen Sie, ob der Ordner geändert werden darf und Platz hat.</translation>
  </message>
  <message>
   <source>No library can be made at {path} ({strerror}). Choose another place.</source>
   <translation>In {path} kann keine Bibliothek angelegt werden ({strerror}). Wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <source>Nobody who is named said {span}.</source>
   <translation>Niemand, der genannt wird, hat {span} gesagt.</translation>
  </message>
  <message>
   <source>Note on words</source>
   <translation>Notiz zu Wörtern</translation>
  </message>
  <message>
   <source>Note on {name}</source>
   <translation>Notiz zu {name}</translation>
  </message>
  <message>
   <source>Note on {name}: {value}</source>
   <translation>Notiz zu {name}: {value}</translation>
  </message>
  <message>
   <source>On {value_1} you ruled: {value_2}</source>
   <translation>Am {value_1} haben Sie entschieden: {value_2}</translation>
  </message>
  <message>
   <source>Only the first {n} pages of the document were read.</source>
   <translation>Nur die ersten {n} Seiten des Dokuments wurden gelesen.</translation>
  </message>
  <message>
   <source>Page {value_1} of the document is damaged and was left out.</source>
   <translation>Seite {value_1} des Dokuments ist beschädigt und wurde ausgelassen.</translation>
  </message>
  <message>
   <source>Part {number} of an article that was split</source>
   <translation>Teil {number} eines geteilten Artikels</translation>
  </message>
  <message>
   <source>Pasted text</source>
   <translation>Eingefügter Text</translation>
  </message>
  <message>
   <source>Rename search “{name}”</source>
   <translation>Suche „{name}“ umbenennen</translation>
  </message>
  <message>
   <source>Rename tag “{name}”</source>
   <translation>Schlagwort „{name}“ umbenennen</translation>
  </message>
  <message>
   <source>Rename {name} to {value}</source>
   <translation>{name} in {value} umbenennen</translation>
  </message>
  <message>
   <source>Reopen with encoding</source>
   <translation>Mit anderer Kodierung öffnen</translation>
  </message>
  <message>
   <source>Repair text</source>
   <translation>Text reparieren</translation>
  </message>
  <message>
   <source>Review later</source>
   <translation>Später prüfen</translation>
  </message>
  <message>
   <source>Save search “{value_1}”</source>
   <translation>Suche „{value_1}“ speichern</translation>
  </message>
  <message>
   <source>Select two or more articles to join them.</source>
   <translation>Wählen Sie zwei oder mehr Artikel aus, um sie zu vereinen.</translation>
  </message>
  <message>
   <source>Set the speaker to {name}</source>
   <translation>{name} als Sprecher setzen</translation>
  </message>
  <message>
   <source>Set {span} aside</source>
   <translation>{span} beiseitelegen</translation>
  </message>
  <message>
   <source>Something went wrong while importing or analysing. What was stored before is safe.</source>
   <translation>Beim Importieren oder Auswerten ist etwas schiefgegangen. Was schon gespeichert war, ist sicher.</translation>
  </message>
  <message>
   <source>Split article</source>
   <translation>Artikel teilen</translation>
  </message>
  <message>
   <source>Split {span} off {name}</source>
   <translation>{span} von {name} abtrennen</translation>
  </message>
  <message>
   <source>Star</source>
   <translation>Stern</translation>
  </message>
  <message>
   <source>Stopped, as Newsreader ended.</source>
   <translation>Angehalten, weil Newsreader endete.</translation>
  </message>
  <message>
   <source>Tag “{shown}”</source>
   <translation>Schlagwort „{shown}“</translation>
  </message>
  <message>
   <source>Take back “{value_1}”</source>
   <translation>„{value_1}“ zurücknehmen</translation>
  </message>
  <message>
   <source>Take tag “{value_1}” off</source>
   <translation>Schlagwort „{value_1}“ entfernen</translation>
  </message>
  <message>
   <source>Take the speaker away</source>
   <translation>Sprecher entfernen</translation>
  </message>
  <message>
   <source>Take the star off</source>
   <translation>Stern entfernen</translation>
  </message>
  <message>
   <source>Take {span} into the story</source>
   <translation>{span} in den Artikel aufnehmen</translation>
  </message>
  <message>
   <source>The backup {backup} could not be copied ({strerror}). Check that there is room beside the library.</source>
   <translation>Die Sicherung {backup} konnte nicht kopiert werden ({strerror}). Prüfen Sie, ob neben der Bibliothek Platz ist.</translation>
  </message>
  <message>
   <source>The backup {backup} is damaged. Choose another one.</source>
   <translation>Die Sicherung {backup} ist beschädigt. Wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>The check was stopped.</source>
   <translation>Die Prüfung wurde angehalten.</translation>
  </message>
  <message>
   <source>The decisions in {path} cannot be read: {error}. Choose another file.</source>
   <translation>Die Entscheidungen in {path} können nicht gelesen werden: {error}. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>The disk of {path} could not be read or written ({detail}).</source>
   <translation>Der Datenträger von {path} konnte nicht gelesen oder beschrieben werden ({detail}).</translation>
  </message>
  <message>
   <source>The document breaks off; what there is of it was read.</source>
   <translation>Das Dokument bricht ab; was davon da ist, wurde gelesen.</translation>
  </message>
  <message>
   <source>The encoding of this file could not be told, it was read as UTF-8.</source>
   <translation>Die Kodierung dieser Datei war nicht zu erkennen, sie wurde als UTF-8 gelesen.</translation>
  </message>
  <message>
   <source>The file is damaged: {what}.</source>
   <translation>Die Datei ist beschädigt: {what}.</translation>
  </message>
  <message>
   <source>The folder of {library} may not be changed ({strerror}), so the library is open for reading only.</source>
   <translation>Der Ordner von {library} darf nicht geändert werden ({strerror}), deshalb ist die Bibliothek nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>The index of words does not fit the texts; it can be made again.</source>
   <translation>Der Wortindex passt nicht zu den Texten; er lässt sich neu anlegen.</translation>
  </message>
  <message>
   <source>The library is damaged, so that no sound backup of it can be made. Check it.</source>
   <translation>Die Bibliothek ist beschädigt, sodass keine heile Sicherung von ihr entstehen kann. Prüfen Sie sie.</translation>
  </message>
  <message>
   <source>The library {library} could not be copied for its repair ({strerror}). Check that there is room beside it.</source>
   <translation>Die Bibliothek {library} konnte zum Ausbessern nicht kopiert werden ({strerror}). Prüfen Sie, ob daneben Platz ist.</translation>
  </message>
  <message>
   <source>The library {library} could not be replaced ({strerror}). Check that its folder may be changed, and open it again.</source>
   <translation>Die Bibliothek {library} konnte nicht ersetzt werden ({strerror}). Prüfen Sie, ob ihr Ordner geändert werden darf, und öffnen Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>The library {library} is damaged: the file is empty. Restore it from a backup.</source>
   <translation>Die Bibliothek {library} ist beschädigt: Die Datei ist leer. Stellen Sie sie aus einer Sicherung wieder her.</translation>
  </message>
  <message>
   <source>The library {path} cannot be looked at ({strerror}). Check that you may use its folder.</source>
   <translation>Die Bibliothek {path} ist nicht einsehbar ({strerror}). Prüfen Sie, ob Sie ihren Ordner benutzen dürfen.</translation>
  </message>
  <message>
   <source>The library {path} cannot be opened. Check that the folder may be used.</source>
   <translation>Die Bibliothek {path} kann nicht geöffnet werden. Prüfen Sie, ob der Ordner benutzt werden darf.</translation>
  </message>
  <message>
   <source>The library {path} cannot be written. Check that you may change the file.</source>
   <translation>Die Bibliothek {path} kann nicht beschrieben werden. Prüfen Sie, ob Sie die Datei ändern dürfen.</translation>
  </message>
  <message>
   <source>The library {path} is damaged ({detail}). Restore it from a backup.</source>
   <translation>Die Bibliothek {path} ist beschädigt ({detail}). Stellen Sie sie aus einer Sicherung wieder her.</translation>
  </message>
  <message>
   <source>The library {path} is damaged: a text in it cannot be read. Restore it from a backup.</source>
   <translation>Die Bibliothek {path} ist beschädigt: Ein Text darin ist nicht lesbar. Stellen Sie sie aus einer Sicherung wieder her.</translation>
  </message>
  <message>
   <source>The library {path} is damaged: the file is empty. Restore it from a backup.</source>
   <translation>Die Bibliothek {path} ist beschädigt: Die Datei ist leer. Stellen Sie sie aus einer Sicherung wieder her.</translation>
  </message>
  <message>
   <source>The library {path} is of an older version. Open it for writing once to update it.</source>
   <translation>Die Bibliothek {path} stammt von einer älteren Version. Öffnen Sie sie einmal zum Schreiben, um sie zu aktualisieren.</translation>
  </message>
  <message>
   <source>The library {path} is older than this program and could not be copied before bringing it up to date ({strerror}). Make room beside it and open it again.</source>
   <translation>Die Bibliothek {path} ist älter als dieses Programm und konnte vor dem Aktualisieren nicht kopiert werden ({strerror}). Schaffen Sie daneben Platz und öffnen Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>The library {path} was written by a newer Newsreader. Nothing in it was changed; open it with that version, or update this one.</source>
   <translation>Die Bibliothek {path} wurde von einem neueren Newsreader geschrieben. Nichts darin wurde geändert; öffnen Sie sie mit jener Version oder aktualisieren Sie diese.</translation>
  </message>
  <message>
   <source>The part of Newsreader that reads files could not be started: {error}.</source>
   <translation>Der Teil von Newsreader, der Dateien liest, konnte nicht gestartet werden: {error}.</translation>
  </message>
  <message>
   <source>The part of Newsreader that reads files ends as soon as it is started. Nothing was lost; restart Newsreader, and install it anew if that does not help.</source>
   <translation>Der Teil von Newsreader, der Dateien liest, endet, sobald er gestartet ist. Nichts ging verloren; starten Sie Newsreader neu, und wenn das nicht hilft, installieren Sie es neu.</translation>
  </message>
  <message>
   <source>The search was stopped.</source>
   <translation>Die Suche wurde angehalten.</translation>
  </message>
  <message>
   <source>The text had been encoded twice and was repaired.</source>
   <translation>Der Text war zweimal kodiert und wurde repariert.</translation>
  </message>
  <message>
   <source>The text is the same when it is read so. Nothing was changed.</source>
   <translation>So gelesen ist der Text derselbe. Es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>The text is too long for the library {path}.</source>
   <translation>Der Text ist zu lang für die Bibliothek {path}.</translation>
  </message>
  <message>
   <source>The text looks as if it had been encoded twice. The repair shows it as it was meant.</source>
   <translation>Der Text sieht aus, als wäre er zweimal kodiert worden. Die Reparatur zeigt ihn, wie er gemeint war.</translation>
  </message>
  <message>
   <source>The worker process ended in the middle of it.</source>
   <translation>Der Arbeitsprozess endete mittendrin.</translation>
  </message>
  <message>
   <source>There is a tag “{name}” already. Choose another name.</source>
   <translation>Das Schlagwort „{name}“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>There is no library at {path}. Choose another one, or make a new one.</source>
   <translation>In {path} ist keine Bibliothek. Wählen Sie eine andere oder legen Sie eine neue an.</translation>
  </message>
  <message>
   <source>There is no room for a backup of {library}: {value_2} MB are needed and {value_3} MB are free. Free some space, or move the library to another disk.</source>
   <translation>Für eine Sicherung von {library} ist kein Platz: {value_2} MB werden gebraucht, {value_3} MB sind frei. Schaffen Sie Platz, oder legen Sie die Bibliothek auf einen anderen Datenträger.</translation>
  </message>
  <message>
   <source>There is no room left on the disk of {path}. Free some space and try again.</source>
   <translation>Auf dem Datenträger von {path} ist kein Platz mehr. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>There is not enough memory to go on with the library {path}.</source>
   <translation>Der Speicher reicht nicht, um mit der Bibliothek {path} fortzufahren.</translation>
  </message>
  <message>
   <source>There is text on one side only. Put the cursor where the second story begins.</source>
   <translation>Nur auf einer Seite steht Text. Setzen Sie die Schreibmarke dorthin, wo der zweite Artikel beginnt.</translation>
  </message>
  <message>
   <source>This cannot be ruled: {wrong}.</source>
   <translation>Das kann nicht entschieden werden: {wrong}.</translation>
  </message>
  <message>
   <source>This question is settled already.</source>
   <translation>Diese Frage ist schon entschieden.</translation>
  </message>
  <message>
   <source>Unmark the quote {span}</source>
   <translation>Markierung des Zitats {span} entfernen</translation>
  </message>
  <message>
   <source>Unmark {subject}</source>
   <translation>Markierung von {subject} entfernen</translation>
  </message>
  <message>
   <source>Write note</source>
   <translation>Notiz schreiben</translation>
  </message>
  <message>
   <source>You are not allowed to use the library {path}.</source>
   <translation>Sie dürfen die Bibliothek {path} nicht benutzen.</translation>
  </message>
  <message>
   <source>You may not change the library {library}, so it is open for reading only.</source>
   <translation>Sie dürfen die Bibliothek {library} nicht ändern, deshalb ist sie nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>a 7z archive</source>
   <translation>ein 7z-Archiv</translation>
  </message>
  <message>
   <source>a GIF picture</source>
   <translation>ein GIF-Bild</translation>
  </message>
  <message>
   <source>a JPEG picture</source>
   <translation>ein JPEG-Bild</translation>
  </message>
  <message>
   <source>a PNG picture</source>
   <translation>ein PNG-Bild</translation>
  </message>
  <message>
   <source>a Word document</source>
   <translation>ein Word-Dokument</translation>
  </message>
  <message>
   <source>a ZIP archive or an office document</source>
   <translation>ein ZIP-Archiv oder ein Office-Dokument</translation>
  </message>
  <message>
   <source>a database</source>
   <translation>eine Datenbank</translation>
  </message>
  <message>
   <source>a folder that you have watched</source>
   <translation>ein Ordner, den Sie beobachten lassen</translation>
  </message>
  <message>
   <source>a gzip archive</source>
   <translation>ein gzip-Archiv</translation>
  </message>
  <message>
   <source>a highlight of yours in “{title}”</source>
   <translation>eine Ihrer Markierungen in „{title}“</translation>
  </message>
  <message>
   <source>a hint on “{title}” that you have hidden</source>
   <translation>ein Hinweis zu „{title}“, den Sie ausgeblendet haben</translation>
  </message>
  <message>
   <source>a middle name is given in one of them only</source>
   <translation>nur einer von beiden hat einen zweiten Vornamen</translation>
  </message>
  <message>
   <source>a note on where this was published</source>
   <translation>ein Hinweis, wo dies veröffentlicht wurde</translation>
  </message>
  <message>
   <source>a part is missing, or is not what it has to be</source>
   <translation>ein Teil fehlt oder ist nicht, was er sein muss</translation>
  </message>
  <message>
   <source>a person</source>
   <translation>eine Person</translation>
  </message>
  <message>
   <source>a place</source>
   <translation>ein Ort</translation>
  </message>
  <message>
   <source>a presentation</source>
   <translation>eine Präsentation</translation>
  </message>
  <message>
   <source>a program</source>
   <translation>ein Programm</translation>
  </message>
  <message>
   <source>a reference in {table}</source>
   <translation>ein Verweis in {table}</translation>
  </message>
  <message>
   <source>a spreadsheet</source>
   <translation>ein Tabellenblatt</translation>
  </message>
  <message>
   <source>a tag on “{title}”</source>
   <translation>ein Schlagwort an „{title}“</translation>
  </message>
  <message>
   <source>about the author</source>
   <translation>über den Autor</translation>
  </message>
  <message>
   <source>advertisement</source>
   <translation>Werbung</translation>
  </message>
  <message>
   <source>an EPUB book</source>
   <translation>ein EPUB-Buch</translation>
  </message>
  <message>
   <source>an OpenDocument text</source>
   <translation>ein OpenDocument-Text</translation>
  </message>
  <message>
   <source>an answer in the review</source>
   <translation>eine Antwort beim Prüfen</translation>
  </message>
  <message>
   <source>an empty ZIP archive</source>
   <translation>ein leeres ZIP-Archiv</translation>
  </message>
  <message>
   <source>an old office document</source>
   <translation>ein altes Office-Dokument</translation>
  </message>
  <message>
   <source>an organisation</source>
   <translation>eine Organisation</translation>
  </message>
  <message>
   <source>an unknown day</source>
   <translation>einem unbekannten Tag</translation>
  </message>
  <message>
   <source>and all that follow cannot be told apart. Export the table anew.</source>
   <translation>und alle folgenden lassen sich nicht auseinanderhalten. Exportieren Sie die Tabelle neu.</translation>
  </message>
  <message>
   <source>another form of “{name}” in this article</source>
   <translation>andere Form von „{name}“ in diesem Artikel</translation>
  </message>
  <message>
   <source>another name of “{usual}”</source>
   <translation>anderer Name von „{usual}“</translation>
  </message>
  <message>
   <source>any of {n} that it fits</source>
   <translation>jeder von {n}, zu denen er passt</translation>
  </message>
  <message>
   <source>article {value_1}</source>
   <translation>Artikel {value_1}</translation>
  </message>
  <message>
   <source>as the article also names {names}</source>
   <translation>da der Artikel auch {names} nennt</translation>
  </message>
  <message>
   <source>as the text says where it is</source>
   <translation>da der Text sagt, wo es liegt</translation>
  </message>
  <message>
   <source>as you ruled</source>
   <translation>wie Sie entschieden haben</translation>
  </message>
  <message>
   <source>both appear with</source>
   <translation>beide kommen vor mit</translation>
  </message>
  <message>
   <source>both appear with {shown}{more}</source>
   <translation>beide kommen vor mit {shown}{more}</translation>
  </message>
  <message>
   <source>broken character</source>
   <translation>beschädigtes Zeichen</translation>
  </message>
  <message>
   <source>cannot be read as {encoding}, which this program does not know. Choose another encoding.</source>
   <translation>lässt sich nicht als {encoding} lesen, das dieses Programm nicht kennt. Wählen Sie eine andere Kodierung.</translation>
  </message>
  <message>
   <source>captions of other stories</source>
   <translation>Bildunterschriften anderer Artikel</translation>
  </message>
  <message>
   <source>captions of other stories, cut off at an ellipsis</source>
   <translation>Bildunterschriften anderer Artikel, nach Auslassungspunkten abgeschnitten</translation>
  </message>
  <message>
   <source>chapter {number}</source>
   <translation>Kapitel {number}</translation>
  </message>
  <message>
   <source>column {number}</source>
   <translation>Spalte {number}</translation>
  </message>
  <message>
   <source>copyright notice</source>
   <translation>Urheberrechtshinweis</translation>
  </message>
  <message>
   <source>could be {shown}, so it stands alone</source>
   <translation>könnte {shown} sein und steht darum allein</translation>
  </message>
  <message>
   <source>could not be read ({reason}). Check the disk and import it again.</source>
   <translation>konnte nicht gelesen werden ({reason}). Prüfen Sie den Datenträger und importieren Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>could not be read because of a mistake in Newsreader ({name}). Please report it.</source>
   <translation>konnte wegen eines Fehlers in Newsreader nicht gelesen werden ({name}). Bitte melden Sie ihn.</translation>
  </message>
  <message>
   <source>could not be read: it brought the part of Newsreader down that reads files. It may be damaged, or take more memory than there is. Save it anew and import it again.</source>
   <translation>konnte nicht gelesen werden: Der Teil von Newsreader, der Dateien liest, brach daran ab. Die Datei ist vielleicht beschädigt oder braucht mehr Speicher, als da ist. Speichern Sie sie neu und importieren Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>could not be read: nothing came of it for {seconds} seconds. Check that its drive answers, or save it anew, and import it again.</source>
   <translation>konnte nicht gelesen werden: {seconds} Sekunden lang kam nichts. Prüfen Sie, ob das Laufwerk antwortet, oder speichern Sie die Datei neu, und importieren Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>could not be read: the disk or drive reports a fault. Copy the file elsewhere and import the copy.</source>
   <translation>konnte nicht gelesen werden: Die Platte oder das Laufwerk meldet einen Fehler. Kopieren Sie die Datei an einen anderen Ort und importieren Sie die Kopie.</translation>
  </message>
  <message>
   <source>could not be read: the drive that it is on does not answer. Connect it and import the file again.</source>
   <translation>konnte nicht gelesen werden: Das Laufwerk, auf dem sie liegt, antwortet nicht. Verbinden Sie es und importieren Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>could not be read; {value_1} entries of this file are not named here.</source>
   <translation>konnte nicht gelesen werden; {value_1} Einträge dieser Datei sind hier nicht genannt.</translation>
  </message>
  <message>
   <source>description before the cue</source>
   <translation>Beschreibung vor dem Redeverb</translation>
  </message>
  <message>
   <source>description behind the cue</source>
   <translation>Beschreibung nach dem Redeverb</translation>
  </message>
  <message>
   <source>document {number}</source>
   <translation>Dokument {number}</translation>
  </message>
  <message>
   <source>earlier in</source>
   <translation>weiter oben in</translation>
  </message>
  <message>
   <source>entry {number}</source>
   <translation>Eintrag {number}</translation>
  </message>
  <message>
   <source>everything: the hashes by which changes are found could not be read</source>
   <translation>alles: Die Prüfsummen, an denen Änderungen erkannt werden, waren nicht lesbar</translation>
  </message>
  <message>
   <source>first name of the sentence</source>
   <translation>erster Name des Satzes</translation>
  </message>
  <message>
   <source>given name</source>
   <translation>Vorname</translation>
  </message>
  <message>
   <source>given name “{first}” sounds like “{second}”: {score}</source>
   <translation>Vorname „{first}“ klingt wie „{second}“: {score}</translation>
  </message>
  <message>
   <source>given name “{first}” {how} “{second}”: {score}</source>
   <translation>Vorname „{first}“ {how} „{second}“: {score}</translation>
  </message>
  <message>
   <source>goes on from the quote before: {rule}</source>
   <translation>setzt das Zitat davor fort: {rule}</translation>
  </message>
  <message>
   <source>has a name that is too long for this computer. Give it a shorter one and import it again.</source>
   <translation>hat einen Namen, der für diesen Rechner zu lang ist. Geben Sie der Datei einen kürzeren und importieren Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>has a quotation mark that is never closed, or is too long. Mend it there.</source>
   <translation>hat ein Anführungszeichen, das nie geschlossen wird, oder ist zu lang. Bessern Sie es dort aus.</translation>
  </message>
  <message>
   <source>has no text in it. Choose another file.</source>
   <translation>enthält keinen Text. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>has no text in the feed, only its title. Save the article itself and import that.</source>
   <translation>hat in dem Feed keinen Text, nur eine Überschrift. Speichern Sie den Artikel selbst und importieren Sie ihn.</translation>
  </message>
  <message>
   <source>has no text, nor have {others} other rows.</source>
   <translation>hat keinen Text, ebenso wenig {others} weitere Zeilen.</translation>
  </message>
  <message>
   <source>has no text.</source>
   <translation>hat keinen Text.</translation>
  </message>
  <message>
   <source>holds more than {MOST_FILES} files. Unpack it and import the folders one by one.</source>
   <translation>enthält mehr als {MOST_FILES} Dateien. Entpacken Sie es und importieren Sie die Ordner einzeln.</translation>
  </message>
  <message>
   <source>holds more than {told_files} files. Unpack it and import the folders one by one.</source>
   <translation>enthält mehr als {told_files} Dateien. Entpacken Sie es und importieren Sie die Ordner einzeln.</translation>
  </message>
  <message>
   <source>holds no files of a kind that can be imported. Unpack it to see what it holds.</source>
   <translation>enthält keine Dateien, die sich importieren lassen. Entpacken Sie es, um zu sehen, was darin ist.</translation>
  </message>
  <message>
   <source>holds no files that can be read ({kinds}). Choose another folder.</source>
   <translation>enthält keine Dateien, die gelesen werden können ({kinds}). Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>holds no list of stories. Choose another file.</source>
   <translation>enthält keine Liste von Artikeln. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>in an aside</source>
   <translation>in einem Beiseite</translation>
  </message>
  <message>
   <source>in brackets behind “{value_1}”</source>
   <translation>in Klammern hinter „{value_1}“</translation>
  </message>
  <message>
   <source>initials of “{value_1}” in this article</source>
   <translation>Anfangsbuchstaben von „{value_1}“ in diesem Artikel</translation>
  </message>
  <message>
   <source>is XML without the entries of a feed. Choose another file.</source>
   <translation>ist XML ohne die Einträge eines Feeds. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>is a PDF document of pictures without text, such as a scan. Let a text recognition program (OCR) read it first.</source>
   <translation>ist ein PDF-Dokument aus Bildern ohne Text, etwa ein Scan. Lassen Sie es zuerst von einem Texterkennungsprogramm (OCR) lesen.</translation>
  </message>
  <message>
   <source>is a damaged PDF document. Look for another copy.</source>
   <translation>ist ein beschädigtes PDF-Dokument. Suchen Sie eine andere Kopie.</translation>
  </message>
  <message>
   <source>is a damaged RTF document: its groups never end. Look for another copy.</source>
   <translation>ist ein beschädigtes RTF-Dokument: Seine Gruppen enden nie. Suchen Sie eine andere Kopie.</translation>
  </message>
  <message>
   <source>is a damaged archive of which nothing can be read. Get it again from where it came.</source>
   <translation>ist ein beschädigtes Archiv, aus dem sich nichts lesen lässt. Holen Sie es noch einmal dort, woher es kam.</translation>
  </message>
  <message>
   <source>is a damaged archive: it should be a Word document and has no text in it. Look for another copy.</source>
   <translation>ist ein beschädigtes Archiv: Es sollte ein Word-Dokument sein und enthält keinen Text. Suchen Sie eine andere Kopie.</translation>
  </message>
  <message>
   <source>is a damaged archive: it should be an EPUB book and lacks its package. Look for another copy.</source>
   <translation>ist ein beschädigtes Archiv: Es sollte ein EPUB-Buch sein, und sein Inhaltsverzeichnis fehlt. Suchen Sie eine andere Kopie.</translation>
  </message>
  <message>
   <source>is a damaged archive: it should be an OpenDocument text and has no text. Look for another copy.</source>
   <translation>ist ein beschädigtes Archiv: Es sollte ein OpenDocument-Text sein und enthält keinen Text. Suchen Sie eine andere Kopie.</translation>
  </message>
  <message>
   <source>is a damaged archive: it should be {what}. Look for another copy.</source>
   <translation>ist ein beschädigtes Archiv: Es sollte {what} sein. Suchen Sie eine andere Kopie.</translation>
  </message>
  <message>
   <source>is a damaged web archive. Open the page in a browser, save it again and import that.</source>
   <translation>ist ein beschädigtes Webarchiv. Öffnen Sie die Seite im Browser, speichern Sie sie neu und importieren Sie das.</translation>
  </message>
  <message>
   <source>is a device, not a file. Choose a text file or a folder.</source>
   <translation>ist ein Gerät, keine Datei. Wählen Sie eine Textdatei oder einen Ordner.</translation>
  </message>
  <message>
   <source>is a feed that declares entities, which is not safe to read. Save it anew.</source>
   <translation>ist ein Feed, der Entitäten vereinbart; das zu lesen ist nicht sicher. Speichern Sie ihn neu.</translation>
  </message>
  <message>
   <source>is a feed whose entries never end. Save it anew.</source>
   <translation>ist ein Feed, dessen Einträge nie enden. Speichern Sie ihn neu.</translation>
  </message>
  <message>
   <source>is a folder that could not be opened. Check its permissions and try again.</source>
   <translation>ist ein Ordner, der sich nicht öffnen ließ. Prüfen Sie seine Rechte und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>is a link that leads back to itself. Choose the file that was meant.</source>
   <translation>ist ein Verweis, der zu sich selbst zurückführt. Wählen Sie die Datei, die gemeint war.</translation>
  </message>
  <message>
   <source>is a message that makes no sense. Open it in a mail program and save its text.</source>
   <translation>ist eine Nachricht, die keinen Sinn ergibt. Öffnen Sie sie in einem Mailprogramm und speichern Sie ihren Text.</translation>
  </message>
  <message>
   <source>is a message without text. Choose another.</source>
   <translation>ist eine Nachricht ohne Text. Wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>is a pipe between programs, not a file. Choose a text file or a folder.</source>
   <translation>ist eine Pipe zwischen Programmen, keine Datei. Wählen Sie eine Textdatei oder einen Ordner.</translation>
  </message>
  <message>
   <source>is a saved page without the page in it. Save the page from the browser again and import that.</source>
   <translation>ist eine gespeicherte Seite, in der die Seite fehlt. Speichern Sie sie im Browser noch einmal und importieren Sie das.</translation>
  </message>
  <message>
   <source>is a socket of a program, not a file. Choose a text file or a folder.</source>
   <translation>ist ein Socket eines Programms, keine Datei. Wählen Sie eine Textdatei oder einen Ordner.</translation>
  </message>
  <message>
   <source>is a table without texts. Choose another file.</source>
   <translation>ist eine Tabelle ohne Texte. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>is a web page without text in it. Save the page from the browser again and import that.</source>
   <translation>ist eine Webseite ohne Text. Speichern Sie sie im Browser noch einmal und importieren Sie das.</translation>
  </message>
  <message>
   <source>is an EPUB book locked by copy protection. Only its seller's own program can open it.</source>
   <translation>ist ein EPUB-Buch mit Kopierschutz. Nur das Programm seines Verkäufers kann es öffnen.</translation>
  </message>
  <message>
   <source>is an EPUB book without text in it, perhaps of pictures alone. Choose another file.</source>
   <translation>ist ein EPUB-Buch ohne Text, vielleicht nur aus Bildern. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>is another spelling of</source>
   <translation>ist eine andere Schreibung von</translation>
  </message>
  <message>
   <source>is damaged behind item {items}. What came before was imported; export it anew.</source>
   <translation>ist hinter Eintrag {items} beschädigt. Was davor steht, wurde importiert; exportieren Sie die Datei neu.</translation>
  </message>
  <message>
   <source>is damaged. Get the archive again from where it came.</source>
   <translation>ist beschädigt. Holen Sie das Archiv noch einmal dort, woher es kam.</translation>
  </message>
  <message>
   <source>is damaged. What could be read of it was imported; get it again from where it came.</source>
   <translation>ist beschädigt. Was sich lesen ließ, wurde importiert; holen Sie es noch einmal dort, woher es kam.</translation>
  </message>
  <message>
   <source>is damaged: it is a feed that makes no sense. Save it anew.</source>
   <translation>ist beschädigt: Es ist ein Feed, der keinen Sinn ergibt. Speichern Sie ihn neu.</translation>
  </message>
  <message>
   <source>is damaged: it is not valid JSON. Export it anew.</source>
   <translation>ist beschädigt: Es ist kein gültiges JSON. Exportieren Sie es neu.</translation>
  </message>
  <message>
   <source>is damaged: it is {what} whose text cannot be read. Look for another copy.</source>
   <translation>ist beschädigt: Es ist {what}, und der Text ist nicht zu lesen. Suchen Sie eine andere Kopie.</translation>
  </message>
  <message>
   <source>is empty. Choose another file.</source>
   <translation>ist leer. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>is larger than {value_1} MB. Save it by itself.</source>
   <translation>ist größer als {value_1} MB. Speichern Sie sie einzeln.</translation>
  </message>
  <message>
   <source>is larger than {value_1} MB. Split it into single articles and import those.</source>
   <translation>ist größer als {value_1} MB. Teilen Sie die Datei in einzelne Artikel und importieren Sie diese.</translation>
  </message>
  <message>
   <source>is larger than {value_1} MB. Unpack it and split it into parts.</source>
   <translation>ist größer als {value_1} MB. Entpacken Sie es und teilen Sie es.</translation>
  </message>
  <message>
   <source>is locked with a password. Open it, save it without one and import that.</source>
   <translation>ist mit einem Kennwort geschützt. Öffnen Sie es, speichern Sie es ohne Kennwort und importieren Sie das.</translation>
  </message>
  <message>
   <source>is locked with a password. Unpack the archive and import the folder.</source>
   <translation>ist mit einem Passwort gesperrt. Entpacken Sie das Archiv und importieren Sie den Ordner.</translation>
  </message>
  <message>
   <source>is near</source>
   <translation>ist nahe an</translation>
  </message>
  <message>
   <source>is no RTF document, or its beginning is lost. Look for another copy.</source>
   <translation>ist kein RTF-Dokument, oder sein Anfang fehlt. Suchen Sie eine andere Kopie.</translation>
  </message>
  <message>
   <source>is not a mailbox, or its beginning is lost. Export it anew from the mail program.</source>
   <translation>ist kein Postfach, oder sein Anfang fehlt. Exportieren Sie es neu aus dem Mailprogramm.</translation>
  </message>
  <message>
   <source>is not an object with fields. Mend it there.</source>
   <translation>ist kein Objekt mit Feldern. Bessern Sie es dort aus.</translation>
  </message>
  <message>
   <source>is not text but binary data. If it is a document, export its text as a .txt file.</source>
   <translation>ist kein Text, sondern Binärdaten. Wenn es ein Dokument ist, exportieren Sie seinen Text als .txt-Datei.</translation>
  </message>
  <message>
   <source>is not there any more. Look where it was moved and import it again.</source>
   <translation>ist nicht mehr da. Sehen Sie nach, wohin die Datei verschoben wurde, und importieren Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>is not valid JSON. Mend it there.</source>
   <translation>ist kein gültiges JSON. Bessern Sie es dort aus.</translation>
  </message>
  <message>
   <source>is one letter from</source>
   <translation>liegt einen Buchstaben neben</translation>
  </message>
  <message>
   <source>is packed in a way that cannot be unpacked here. Unpack the archive and import the folder.</source>
   <translation>ist so gepackt, dass es hier nicht entpackt werden kann. Entpacken Sie das Archiv und importieren Sie den Ordner.</translation>
  </message>
  <message>
   <source>is packed with Zstandard, which cannot be unpacked here. Unpack it and import the folder.</source>
   <translation>ist mit Zstandard gepackt, was hier nicht entpackt werden kann. Entpacken Sie es und importieren Sie den Ordner.</translation>
  </message>
  <message>
   <source>is two letters from</source>
   <translation>liegt zwei Buchstaben neben</translation>
  </message>
  <message>
   <source>is {what} that declares entities, which is not safe to read. Save it anew.</source>
   <translation>ist {what} und vereinbart Entitäten, was nicht sicher zu lesen ist. Speichern Sie es neu.</translation>
  </message>
  <message>
   <source>is {what} that would expand to more than can be read. Save its text alone.</source>
   <translation>ist {what} und entpackt zu groß zum Lesen. Speichern Sie nur seinen Text.</translation>
  </message>
  <message>
   <source>is {what}, which holds no story. Save its text as a {suffix} file and import that.</source>
   <translation>ist {what} ohne Beitrag darin. Speichern Sie den Text als {suffix}-Datei und importieren Sie diese.</translation>
  </message>
  <message>
   <source>is {what}, which is not read. Save or export its text as a .txt file and import that.</source>
   <translation>ist {what}, und so etwas wird nicht gelesen. Speichern oder exportieren Sie den Text als .txt-Datei und importieren Sie diese.</translation>
  </message>
  <message>
   <source>it is no object</source>
   <translation>es ist kein Objekt</translation>
  </message>
  <message>
   <source>it is not JSON</source>
   <translation>es ist kein JSON</translation>
  </message>
  <message>
   <source>it is not there</source>
   <translation>er ist nicht da</translation>
  </message>
  <message>
   <source>it is the head of another kind of file, or of a newer one</source>
   <translation>es ist der Kopf einer anderen oder einer neueren Art von Datei</translation>
  </message>
  <message>
   <source>item {number}</source>
   <translation>Eintrag {number}</translation>
  </message>
  <message>
   <source>last words</source>
   <translation>letzte Wörter</translation>
  </message>
  <message>
   <source>lies in more than {DEEPEST} archives. Unpack the outer ones and import it.</source>
   <translation>liegt in mehr als {DEEPEST} Archiven. Entpacken Sie die äußeren und importieren Sie es.</translation>
  </message>
  <message>
   <source>line {number}</source>
   <translation>Zeile {number}</translation>
  </message>
  <message>
   <source>may not be read by you. Change its permissions and import it again.</source>
   <translation>darf von Ihnen nicht gelesen werden. Ändern Sie die Rechte und importieren Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>meant in {articles} of the {total} articles that have a full name which “{value_3}” fits</source>
   <translation>gemeint in {articles} der {total} Artikel mit einem vollen Namen, zu dem „{value_3}“ passt</translation>
  </message>
  <message>
   <source>message {number}</source>
   <translation>Nachricht {number}</translation>
  </message>
  <message>
   <source>misspelt surname</source>
   <translation>verschriebener Nachname</translation>
  </message>
  <message>
   <source>name before the cue</source>
   <translation>Name vor dem Redeverb</translation>
  </message>
  <message>
   <source>name behind the cue</source>
   <translation>Name nach dem Redeverb</translation>
  </message>
  <message>
   <source>needs more memory than one file may take. Split it into single articles and import those.</source>
   <translation>braucht mehr Speicher, als eine Datei belegen darf. Teilen Sie die Datei in einzelne Artikel und importieren Sie diese.</translation>
  </message>
  <message>
   <source>needs to know which column holds the text. Its columns are: {shown}.</source>
   <translation>muss wissen, in welcher Spalte der Text steht. Die Spalten sind: {shown}.</translation>
  </message>
  <message>
   <source>newsletter plug</source>
   <translation>Newsletter-Werbung</translation>
  </message>
  <message>
   <source>nobody appears with both</source>
   <translation>niemand kommt mit beiden vor</translation>
  </message>
  <message>
   <source>nobody else in the library bears this surname</source>
   <translation>niemand sonst in der Bibliothek trägt diesen Nachnamen</translation>
  </message>
  <message>
   <source>nobody else in the library fits</source>
   <translation>niemand sonst in der Bibliothek passt</translation>
  </message>
  <message>
   <source>number {value_1}</source>
   <translation>Nummer {value_1}</translation>
  </message>
  <message>
   <source>one article names</source>
   <translation>ein Artikel nennt</translation>
  </message>
  <message>
   <source>one is a man and one a woman</source>
   <translation>einer ist ein Mann, eine eine Frau</translation>
  </message>
  <message>
   <source>one is “{one}”, the other “{other}”</source>
   <translation>einer ist „{one}“, der andere „{other}“</translation>
  </message>
  <message>
   <source>one of them</source>
   <translation>eine davon</translation>
  </message>
  <message>
   <source>one until {value_1}, the other since {value_2}</source>
   <translation>der eine bis {value_1}, der andere seit {value_2}</translation>
  </message>
  <message>
   <source>page furniture</source>
   <translation>Seitenbeiwerk</translation>
  </message>
  <message>
   <source>pointers to other stories</source>
   <translation>Verweise auf andere Artikel</translation>
  </message>
  <message>
   <source>pronoun before the cue</source>
   <translation>Pronomen vor dem Redeverb</translation>
  </message>
  <message>
   <source>pronoun behind the cue</source>
   <translation>Pronomen nach dem Redeverb</translation>
  </message>
  <message>
   <source>row {number}</source>
   <translation>Zeile {number}</translation>
  </message>
  <message>
   <source>ruled to be the same as “{value_1}”</source>
   <translation>nach Entscheidung dasselbe wie „{value_1}“</translation>
  </message>
  <message>
   <source>same name</source>
   <translation>gleicher Name</translation>
  </message>
  <message>
   <source>same name in other capitals</source>
   <translation>gleicher Name in anderer Groß- und Kleinschreibung</translation>
  </message>
  <message>
   <source>same name written with or without its accents</source>
   <translation>gleicher Name mit oder ohne Akzente</translation>
  </message>
  <message>
   <source>same name, hyphens or spaces apart</source>
   <translation>gleicher Name bis auf Bindestriche oder Leerzeichen</translation>
  </message>
  <message>
   <source>same name, written in other words</source>
   <translation>gleicher Name, in anderen Worten</translation>
  </message>
  <message>
   <source>set aside by you</source>
   <translation>von Ihnen beiseitegelegt</translation>
  </message>
  <message>
   <source>share links</source>
   <translation>Links zum Teilen</translation>
  </message>
  <message>
   <source>short for “{value_1}” in this article</source>
   <translation>kurz für „{value_1}“ in diesem Artikel</translation>
  </message>
  <message>
   <source>short form of the given name</source>
   <translation>Kurzform des Vornamens</translation>
  </message>
  <message>
   <source>something of your library</source>
   <translation>etwas aus Ihrer Bibliothek</translation>
  </message>
  <message>
   <source>sounds like</source>
   <translation>klingt wie</translation>
  </message>
  <message>
   <source>subject of the clause</source>
   <translation>Subjekt des Teilsatzes</translation>
  </message>
  <message>
   <source>subject of the sentence</source>
   <translation>Subjekt des Satzes</translation>
  </message>
  <message>
   <source>surname</source>
   <translation>Nachname</translation>
  </message>
  <message>
   <source>surname “{one}” {how} “{other}”: {score}</source>
   <translation>Nachname „{one}“ {how} „{other}“: {score}</translation>
  </message>
  <message>
   <source>the details of “{title}”</source>
   <translation>die Angaben zu „{title}“</translation>
  </message>
  <message>
   <source>the only one in the library that “{value_1}” fits</source>
   <translation>der oder die Einzige in der Bibliothek, zu der „{value_1}“ passt</translation>
  </message>
  <message>
   <source>the original file of “{title}”</source>
   <translation>die Originaldatei von „{title}“</translation>
  </message>
  <message>
   <source>the place where you left “{title}”</source>
   <translation>die Stelle, an der Sie „{title}“ verlassen haben</translation>
  </message>
  <message>
   <source>the saved search “{name}”</source>
   <translation>die gespeicherte Suche „{name}“</translation>
  </message>
  <message>
   <source>the tag “{name}”</source>
   <translation>das Schlagwort „{name}“</translation>
  </message>
  <message>
   <source>the text of “{title}”</source>
   <translation>der Text von „{title}“</translation>
  </message>
  <message>
   <source>unexpected end of data</source>
   <translation>unerwartetes Ende der Daten</translation>
  </message>
  <message>
   <source>unpacks to far more than its size, as only a trap does. What came before was imported; if you trust it, unpack it and import the folder.</source>
   <translation>entpackt sich zu weit mehr als seiner Größe, wie es nur eine Falle tut. Was davor kam, wurde importiert; wenn Sie ihm trauen, entpacken Sie es und importieren Sie den Ordner.</translation>
  </message>
  <message>
   <source>what was found in “{title}”, which is in the bin</source>
   <translation>was in „{title}“ gefunden wurde, das im Papierkorb liegt</translation>
  </message>
  <message>
   <source>what you said the columns of a table hold</source>
   <translation>Ihre Angabe, was die Spalten einer Tabelle enthalten</translation>
  </message>
  <message>
   <source>who reported and edited this story</source>
   <translation>wer diesen Artikel geschrieben und redigiert hat</translation>
  </message>
  <message>
   <source>whose words they are</source>
   <translation>wessen Worte es sind</translation>
  </message>
  <message>
   <source>would grow to {size} MB, {value_2} times its size, as only a trap does. It was left out.</source>
   <translation>würde auf {size} MB wachsen, das {value_2}-Fache seiner Größe, wie es nur eine Falle tut. Es wurde ausgelassen.</translation>
  </message>
  <message>
   <source>your decision of {day} about “{name}”</source>
   <translation>Ihre Entscheidung vom {day} über „{name}“</translation>
  </message>
  <message>
   <source>your note on “{title}”</source>
   <translation>Ihre Notiz zu „{title}“</translation>
  </message>
  <message>
   <source>zero character</source>
   <translation>Nullzeichen</translation>
  </message>
  <message>
   <source>{both} articles name</source>
   <translation>{both} Artikel nennen</translation>
  </message>
  <message>
   <source>{count} {what}s were</source>
   <translation>{count} {what} wurden</translation>
  </message>
  <message>
   <source>{error} The work waits for that and then goes on by itself.</source>
   <translation>{error} Die Arbeit wartet darauf und geht dann von selbst weiter.</translation>
  </message>
  <message>
   <source>{first} and {second}</source>
   <translation>{first} und {second}</translation>
  </message>
  <message>
   <source>{folder} could not be made ({strerror}). Choose another place.</source>
   <translation>{folder} konnte nicht angelegt werden ({strerror}). Wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <source>{folder} could not be written ({strerror}). Choose another place with more room.</source>
   <translation>{folder} konnte nicht geschrieben werden ({strerror}). Wählen Sie einen anderen Ort mit mehr Platz.</translation>
  </message>
  <message>
   <source>{folder} is no whole export of a library: {HEAD} is missing or cannot be read. Choose another folder.</source>
   <translation>{folder} ist kein vollständiger Export einer Bibliothek: {HEAD} fehlt oder ist nicht lesbar. Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>{folder} is no whole export: the table {table} is missing.</source>
   <translation>{folder} ist kein vollständiger Export: Die Tabelle {table} fehlt.</translation>
  </message>
  <message>
   <source>{folder} is no whole export: {value_2} refers to rows that are missing.</source>
   <translation>{folder} ist kein vollständiger Export: {value_2} verweist auf Zeilen, die fehlen.</translation>
  </message>
  <message>
   <source>{folder} is not empty. Choose an empty folder, or name a new one.</source>
   <translation>{folder} ist nicht leer. Wählen Sie einen leeren Ordner, oder nennen Sie einen neuen.</translation>
  </message>
  <message>
   <source>{folder} was written by a newer Newsreader. Import it with that version, or update this one.</source>
   <translation>{folder} wurde von einem neueren Newsreader geschrieben. Importieren Sie ihn mit jener Version, oder aktualisieren Sie diese.</translation>
  </message>
  <message>
   <source>{label} ({articles} articles)</source>
   <translation>{label} ({articles} Artikel)</translation>
  </message>
  <message>
   <source>{label} ({n} articles)</source>
   <translation>{label} ({n} Artikel)</translation>
  </message>
  <message>
   <source>{label}, and {n} more</source>
   <translation>{label} und {n} weitere</translation>
  </message>
  <message>
   <source>{library} could not be made ({strerror}). Check that there is room, or choose another place.</source>
   <translation>{library} konnte nicht angelegt werden ({strerror}). Prüfen Sie, ob Platz ist, oder wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <source>{library} holds articles already, and an export becomes a library of its own. Name a new library for it.</source>
   <translation>{library} enthält schon Artikel, und ein Export wird eine eigene Bibliothek. Nennen Sie dafür eine neue Bibliothek.</translation>
  </message>
  <message>
   <source>{names} and {n} more</source>
   <translation>{names} und {n} weiteren</translation>
  </message>
  <message>
   <source>{name} and {name_2}</source>
   <translation>{name} und {name_2}</translation>
  </message>
  <message>
   <source>{name} is never the same as {other}.</source>
   <translation>{name} ist nie dasselbe wie {other}.</translation>
  </message>
  <message>
   <source>{name} is open in another Newsreader, so it is open for reading only here.</source>
   <translation>{name} ist in einem anderen Newsreader geöffnet, deshalb ist sie hier nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>{name} is open in the Newsreader of {user} on {host}, so it is open for reading only here.</source>
   <translation>{name} ist im Newsreader von {user} auf {host} geöffnet, deshalb ist sie hier nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>{name} is shown as {value}.</source>
   <translation>{name} wird als {value} angezeigt.</translation>
  </message>
  <message>
   <source>{name} is the same as {other}.</source>
   <translation>{name} ist dasselbe wie {other}.</translation>
  </message>
  <message>
   <source>{name} said {span}.</source>
   <translation>{name} hat {span} gesagt.</translation>
  </message>
  <message>
   <source>{name} states its encoding itself. Only plain text can be read with another one.</source>
   <translation>{name} nennt seine Kodierung selbst. Nur reiner Text lässt sich mit einer anderen lesen.</translation>
  </message>
  <message>
   <source>{path} cannot be read in line {value_2} ({error}). Export the library again.</source>
   <translation>{path} ist in Zeile {value_2} nicht lesbar ({error}). Exportieren Sie die Bibliothek noch einmal.</translation>
  </message>
  <message>
   <source>{path} is not a Newsreader library. Choose another file.</source>
   <translation>{path} ist keine Newsreader-Bibliothek. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>{path} is not a file. Choose a Newsreader library.</source>
   <translation>{path} ist keine Datei. Wählen Sie eine Newsreader-Bibliothek.</translation>
  </message>
  <message>
   <source>{path} is not a folder that can be watched. Choose another one.</source>
   <translation>{path} ist kein Ordner, der sich beobachten lässt. Wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>{path} is not as it was written. Export the library again, or put the file back.</source>
   <translation>{path} ist nicht, wie es geschrieben wurde. Exportieren Sie die Bibliothek noch einmal, oder legen Sie die Datei zurück.</translation>
  </message>
  <message>
   <source>{path} is not as it was written. Export the library again.</source>
   <translation>{path} ist nicht, wie es geschrieben wurde. Exportieren Sie die Bibliothek noch einmal.</translation>
  </message>
  <message>
   <source>{path} is not in {folder}. Export the library again.</source>
   <translation>{path} liegt nicht in {folder}. Exportieren Sie die Bibliothek noch einmal.</translation>
  </message>
  <message>
   <source>{path} is watched already. Choose another folder.</source>
   <translation>{path} wird schon beobachtet. Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>{span} is a quote.</source>
   <translation>{span} ist ein Zitat.</translation>
  </message>
  <message>
   <source>{span} is not a quote.</source>
   <translation>{span} ist kein Zitat.</translation>
  </message>
  <message>
   <source>{span} is not part of the story.</source>
   <translation>{span} gehört nicht zum Artikel.</translation>
  </message>
  <message>
   <source>{span} is part of the story.</source>
   <translation>{span} gehört zum Artikel.</translation>
  </message>
  <message>
   <source>{span}{where} is not {name} but somebody else of that name.</source>
   <translation>{span}{where} ist nicht {name}, sondern jemand anders dieses Namens.</translation>
  </message>
  <message>
   <source>{span}{where} means {name}.</source>
   <translation>{span}{where} meint {name}.</translation>
  </message>
  <message>
   <source>{subject}{where} is a name: {name}.</source>
   <translation>{subject}{where} ist ein Name: {name}.</translation>
  </message>
  <message>
   <source>{subject}{where} is not a name.</source>
   <translation>{subject}{where} ist kein Name.</translation>
  </message>
  <message>
   <source>{subject}{where} is {a_value}.</source>
   <translation>{subject}{where} ist {a_value}.</translation>
  </message>
  <message>
   <source>{titles} are not versions of one story.</source>
   <translation>{titles} sind nicht Fassungen eines Beitrags.</translation>
  </message>
  <message>
   <source>{titles} are versions of one story.</source>
   <translation>{titles} sind Fassungen eines Beitrags.</translation>
  </message>
  <message>
   <source>{value_1} This contradicts what stands. {ruled} Take {what} back first.</source>
   <translation>{value_1} Das widerspricht, was gilt. {ruled} Nehmen Sie zuerst {what} zurück.</translation>
  </message>
  <message>
   <source>{value_1} You ruled otherwise on {value_2}: {value_3}</source>
   <translation>{value_1} Am {value_2} haben Sie anders entschieden: {value_3}</translation>
  </message>
  <message>
   <source>{value_1} not valid {value_2} and shown as {REPLACEMENT}.</source>
   <translation>{value_1} kein gültiges {value_2} und als {REPLACEMENT} gezeigt.</translation>
  </message>
  <message>
   <source>{value_1} shown as {REPLACEMENT}.</source>
   <translation>{value_1} als {REPLACEMENT} gezeigt.</translation>
  </message>
  <message>
   <source>{value_1} shown as ␀.</source>
   <translation>{value_1} als ␀ gezeigt.</translation>
  </message>
  <message>
   <source>{what} of “{name}” {where} this article</source>
   <translation>{what} von „{name}“ {where} diesem Artikel</translation>
  </message>
  <message>
   <source>{where} both, as two people</source>
   <translation>{where} beide, als zwei Personen</translation>
  </message>
  <message>
   <source>“Jr” or the like stands in one of them only</source>
   <translation>„Jr“ oder Ähnliches steht nur bei einem von beiden</translation>
  </message>
  <message>
   <source>“{first}” fits “{second}” by its first letter: {score}</source>
   <translation>„{first}“ passt nach dem ersten Buchstaben zu „{second}“: {score}</translation>
  </message>
  <message>
   <source>“{first}” is used for “{second}”: {score}</source>
   <translation>„{first}“ steht für „{second}“: {score}</translation>
  </message>
  <message>
   <source>“{name}” was not written: the name must end in .csv, .json or .jsonl.</source>
   <translation>„{name}“ wurde nicht geschrieben: Der Name muss auf .csv, .json oder .jsonl enden.</translation>
  </message>
  <message>
   <source>“{one}” and “{other}” with the same middle name</source>
   <translation>„{one}“ und „{other}“ mit demselben zweiten Vornamen</translation>
  </message>
  <message>
   <source>“{one}” is another way to write “{other}”</source>
   <translation>„{one}“ ist eine andere Schreibweise von „{other}“</translation>
  </message>
  <message>
   <source>“{path}” cannot be reached ({reason}). It is looked at again later.</source>
   <translation>„{path}“ ist nicht erreichbar ({reason}). Es wird später wieder nachgesehen.</translation>
  </message>
  <message>
   <source>“{path}” could not be written ({reason}). Choose another place or make room.</source>
   <translation>„{path}“ konnte nicht geschrieben werden ({reason}). Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>“{path}” does not answer. It is looked at again later.</source>
   <translation>„{path}“ antwortet nicht. Es wird später wieder nachgesehen.</translation>
  </message>
  <message>
   <source>“{path}” is empty, as if its drive were not connected. It is looked at again later.</source>
   <translation>„{path}“ ist leer, als wäre das Laufwerk nicht verbunden. Es wird später wieder nachgesehen.</translation>
  </message>
  <message>
   <source>“{published}” is not a date. Write it as 2024-05-31.</source>
   <translation>„{published}“ ist kein Datum. Schreiben Sie es als 2024-05-31.</translation>
  </message>
  <message>
   <source>“{shown}”, {rule}</source>
   <translation>„{shown}“, {rule}</translation>
  </message>
  <message>
   <source>“{surface}” is “{place}”, {why}</source>
   <translation>„{surface}“ ist „{place}“, {why}</translation>
  </message>
  <message>
   <source>“{value_1}” are the initials of “{value_2}”</source>
   <translation>„{value_1}“ sind die Anfangsbuchstaben von „{value_2}“</translation>
  </message>
  <message>
   <source>“{value_1}” in a report of {sport}</source>
   <translation>„{value_1}“ in einem Bericht über {sport}</translation>
  </message>
  <message>
   <source>“{value_1}” in both</source>
   <translation>„{value_1}“ bei beiden</translation>
  </message>
  <message>
   <source>“{value_1}” is a middle name of the other</source>
   <translation>„{value_1}“ ist ein zweiter Vorname des anderen</translation>
  </message>
  <message>
   <source>“{value_1}” is one letter from “{value_2}”: {ORGANISATION_SLIP}</source>
   <translation>„{value_1}“ liegt einen Buchstaben neben „{value_2}“: {ORGANISATION_SLIP}</translation>
  </message>
  <message>
   <source>“{value_1}” with where it is</source>
   <translation>„{value_1}“ mit Ortsangabe</translation>
  </message>
 </context>
 <context>
  <name>DateRangeDialog</name>
  <message>
   <source>A day, a month or a year, such as 3 Nov 2026, Nov 2026 or 2026. An empty field is no limit.</source>
   <translation>Ein Tag, ein Monat oder ein Jahr, etwa 3. Nov. 2026, Nov. 2026 oder 2026. Ein leeres Feld begrenzt nicht.</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>The first day is after the last one.</source>
   <translation>Der erste Tag liegt nach dem letzten.</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Bis</translation>
  </message>
 </context>
 <context>
  <name>DecisionDesk</name>
  <message>
   <source>Choose whom or what this name means in this article.</source>
   <translation>Wählen Sie, wen oder was dieser Name in diesem Artikel meint.</translation>
  </message>
  <message>
   <source>Merge {name}</source>
   <translation>{name} verbinden</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Select a person, place or organisation first.</source>
   <translation>Wählen Sie zuerst eine Person, einen Ort oder eine Organisation aus.</translation>
  </message>
  <message>
   <source>Show this {kind} under the name:</source>
   <translation>Anzeigen unter dem Namen ({kind}):</translation>
  </message>
  <message>
   <source>That is so already; nothing was changed.</source>
   <translation>Das gilt schon; es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>Who or what is never the same as {name}?</source>
   <translation>Wer oder was ist nie dasselbe wie {name}?</translation>
  </message>
  <message>
   <source>Who or what is the same as {name}? Both become one; Rename… gives it another name.</source>
   <translation>Wer oder was ist dasselbe wie {name}? Aus beiden wird eins; mit „Umbenennen …“ bekommt es einen anderen Namen.</translation>
  </message>
  <message>
   <source>Who or what is “{name}” here?</source>
   <translation>Wer oder was ist hier „{name}“?</translation>
  </message>
  <message numerus="yes">
   <source>Who said these %n quote(s)?</source>
   <translation>
    <numerusform>Wer hat dieses %n Zitat gesagt?</numerusform>
    <numerusform>Wer hat diese %n Zitate gesagt?</numerusform>
   </translation>
  </message>
  <message>
   <source>Who said this?</source>
   <translation>Wer hat das gesagt?</translation>
  </message>
  <message>
   <source>{name} is not…</source>
   <translation>{name} ist nicht …</translation>
  </message>
 </context>
 <context>
  <name>DecisionSharing</name>
  <message numerus="yes">
   <source>%Ln already here</source>
   <translation>
    <numerusform>%Ln schon vorhanden</numerusform>
    <numerusform>%Ln schon vorhanden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln decision(s) added</source>
   <translation>
    <numerusform>%Ln Entscheidung hinzugefügt</numerusform>
    <numerusform>%Ln Entscheidungen hinzugefügt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln decision(s) written to {file}.</source>
   <translation>
    <numerusform>%Ln Entscheidung in {file} geschrieben.</numerusform>
    <numerusform>%Ln Entscheidungen in {file} geschrieben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln left out, as they contradict yours</source>
   <translation>
    <numerusform>%Ln ausgelassen, weil sie Ihren widerspricht</numerusform>
    <numerusform>%Ln ausgelassen, weil sie Ihren widersprechen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln line(s) could not be read</source>
   <translation>
    <numerusform>%Ln Zeile konnte nicht gelesen werden</numerusform>
    <numerusform>%Ln Zeilen konnten nicht gelesen werden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln taken back here before and left so</source>
   <translation>
    <numerusform>%Ln hier schon zurückgenommen und so belassen</numerusform>
    <numerusform>%Ln hier schon zurückgenommen und so belassen</numerusform>
   </translation>
  </message>
  <message>
   <source>Export decisions</source>
   <translation>Entscheidungen exportieren</translation>
  </message>
  <message>
   <source>Import decisions</source>
   <translation>Entscheidungen importieren</translation>
  </message>
  <message>
   <source>Left out: {reason}</source>
   <translation>Ausgelassen: {reason}</translation>
  </message>
  <message>
   <source>Line {n}: {reason}</source>
   <translation>Zeile {n}: {reason}</translation>
  </message>
  <message>
   <source>no decision in it</source>
   <translation>keine Entscheidung darin</translation>
  </message>
  <message>
   <source>{file} could not be written: {reason}.</source>
   <translation>{file} konnte nicht geschrieben werden: {reason}.</translation>
  </message>
 </context>
 <context>
  <name>DifferenceView</name>
  <message>
   <source>Both versions in one text</source>
   <translation>Beide Fassungen in einem Text</translation>
  </message>
  <message>
   <source>Earlier version</source>
   <translation>Frühere Fassung</translation>
  </message>
  <message>
   <source>Later version</source>
   <translation>Spätere Fassung</translation>
  </message>
 </context>
 <context>
  <name>DropFrame</name>
  <message>
   <source>Let go to import</source>
   <translation>Zum Importieren loslassen</translation>
  </message>
 </context>
 <context>
  <name>EmptyListNote</name>
  <message>
   <source>Click the star beside an article's date to keep it here.</source>
   <translation>Klicken Sie auf den Stern neben dem Datum eines Artikels, um ihn hier zu behalten.</translation>
  </message>
  <message>
   <source>Deleted articles lie here until you take them back or empty it.</source>
   <translation>Gelöschte Artikel liegen hier, bis Sie sie zurückholen oder ihn leeren.</translation>
  </message>
  <message>
   <source>Drop files or folders anywhere in this window.</source>
   <translation>Legen Sie Dateien oder Ordner irgendwo in diesem Fenster ab.</translation>
  </message>
  <message>
   <source>Every article has been opened.</source>
   <translation>Jeder Artikel wurde schon geöffnet.</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>Dateien importieren …</translation>
  </message>
  <message>
   <source>No articles</source>
   <translation>Keine Artikel</translation>
  </message>
  <message>
   <source>Nothing added in the last seven days</source>
   <translation>In den letzten sieben Tagen kam nichts hinzu</translation>
  </message>
  <message>
   <source>Nothing starred</source>
   <translation>Nichts mit Stern</translation>
  </message>
  <message>
   <source>Nothing unread</source>
   <translation>Nichts ungelesen</translation>
  </message>
  <message>
   <source>Show all articles</source>
   <translation>Alle Artikel anzeigen</translation>
  </message>
  <message>
   <source>The bin is empty</source>
   <translation>Der Papierkorb ist leer</translation>
  </message>
 </context>
 <context>
  <name>EntitiesPage</name>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Clear the filter</source>
   <translation>Filter leeren</translation>
  </message>
  <message>
   <source>Every word must begin a word of the name. Fewer letters find more.</source>
   <translation>Jedes Wort muss ein Wort des Namens beginnen. Weniger Buchstaben finden mehr.</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <source>Filter by name</source>
   <translation>Nach Namen filtern</translation>
  </message>
  <message>
   <source>First seen</source>
   <translation>Zuerst gesehen</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Vorwärts</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>Dateien importieren …</translation>
  </message>
  <message>
   <source>Is a person</source>
   <translation>Ist eine Person</translation>
  </message>
  <message>
   <source>Is a place</source>
   <translation>Ist ein Ort</translation>
  </message>
  <message>
   <source>Is an organisation</source>
   <translation>Ist eine Organisation</translation>
  </message>
  <message>
   <source>Last seen</source>
   <translation>Zuletzt gesehen</translation>
  </message>
  <message>
   <source>Merge the selected…</source>
   <translation>Ausgewählte verbinden …</translation>
  </message>
  <message>
   <source>More actions</source>
   <translation>Weitere Aktionen</translation>
  </message>
  <message>
   <source>Most articles</source>
   <translation>Meiste Artikel</translation>
  </message>
  <message>
   <source>Most mentions</source>
   <translation>Meiste Erwähnungen</translation>
  </message>
  <message>
   <source>Most quotes</source>
   <translation>Meiste Zitate</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Names appear here when articles have been imported and read.</source>
   <translation>Namen erscheinen hier, sobald Artikel importiert und ausgewertet sind.</translation>
  </message>
  <message>
   <source>Never the same…</source>
   <translation>Nie dasselbe …</translation>
  </message>
  <message>
   <source>No name fits the filter</source>
   <translation>Kein Name passt zum Filter</translation>
  </message>
  <message>
   <source>No names yet</source>
   <translation>Noch keine Namen</translation>
  </message>
  <message>
   <source>Sort: {choice}</source>
   <translation>Sortierung: {choice}</translation>
  </message>
  <message>
   <source>The whole table</source>
   <translation>Die ganze Tabelle</translation>
  </message>
  <message>
   <source>{n} found</source>
   <translation>{n} gefunden</translation>
  </message>
 </context>
 <context>
  <name>EntityFactView</name>
  <message>
   <source>The selected name in the library</source>
   <translation>Der ausgewählte Name in der Bibliothek</translation>
  </message>
 </context>
 <context>
  <name>EntityHeading</name>
  <message>
   <source>Clear the selection</source>
   <translation>Auswahl aufheben</translation>
  </message>
  <message>
   <source>Clear the selection (Esc)</source>
   <translation>Auswahl aufheben (Esc)</translation>
  </message>
  <message>
   <source>Open page</source>
   <translation>Seite öffnen</translation>
  </message>
 </context>
 <context>
  <name>EntityPage</name>
  <message>
   <source>Appears with</source>
   <translation>Kommt vor mit</translation>
  </message>
  <message>
   <source>Filter the sentences</source>
   <translation>Sätze filtern</translation>
  </message>
  <message>
   <source>Filter these sentences</source>
   <translation>Diese Sätze filtern</translation>
  </message>
  <message>
   <source>In context</source>
   <translation>Im Zusammenhang</translation>
  </message>
  <message>
   <source>Mentions a day</source>
   <translation>Erwähnungen pro Tag</translation>
  </message>
  <message>
   <source>Mentions a month</source>
   <translation>Erwähnungen pro Monat</translation>
  </message>
  <message>
   <source>Mentions a quarter</source>
   <translation>Erwähnungen pro Quartal</translation>
  </message>
  <message>
   <source>Mentions a week</source>
   <translation>Erwähnungen pro Woche</translation>
  </message>
  <message>
   <source>Mentions a year</source>
   <translation>Erwähnungen pro Jahr</translation>
  </message>
  <message>
   <source>Most mentions first</source>
   <translation>Meiste Erwähnungen zuerst</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>Namen</translation>
  </message>
  <message>
   <source>Newest first</source>
   <translation>Neueste zuerst</translation>
  </message>
  <message>
   <source>No sentence fits the filter.</source>
   <translation>Kein Satz passt zum Filter.</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Oldest first</source>
   <translation>Älteste zuerst</translation>
  </message>
  <message>
   <source>Quotes about</source>
   <translation>Zitate über</translation>
  </message>
  <message>
   <source>Quotes by</source>
   <translation>Zitate von</translation>
  </message>
  <message>
   <source>Said about</source>
   <translation>Gesagt über</translation>
  </message>
  <message>
   <source>Said about {name}</source>
   <translation>Gesagt über {name}</translation>
  </message>
  <message>
   <source>Said by</source>
   <translation>Gesagt von</translation>
  </message>
  <message>
   <source>Said by {name}</source>
   <translation>Gesagt von {name}</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Alle anzeigen</translation>
  </message>
  <message>
   <source>Sort the sentences: {choice}</source>
   <translation>Sätze sortieren: {choice}</translation>
  </message>
  <message>
   <source>Those who are seldom named apart come first</source>
   <translation>Wer selten getrennt genannt wird, steht zuerst</translation>
  </message>
  <message>
   <source>Unattributed</source>
   <translation>Ohne Sprecher</translation>
  </message>
  <message>
   <source>What you want to remember. It stays in this library.</source>
   <translation>Was Sie sich merken wollen. Es bleibt in dieser Bibliothek.</translation>
  </message>
  <message>
   <source>Your decisions</source>
   <translation>Ihre Entscheidungen</translation>
  </message>
  <message>
   <source>articles together</source>
   <translation>gemeinsam</translation>
  </message>
 </context>
 <context>
  <name>EntityPageHeading</name>
  <message>
   <source>Merge…</source>
   <translation>Verbinden …</translation>
  </message>
  <message>
   <source>Never the same…</source>
   <translation>Nie dasselbe …</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <source>Split…</source>
   <translation>Aufteilen …</translation>
  </message>
 </context>
 <context>
  <name>EntityPicker</name>
  <message>
   <source>Names</source>
   <translation>Namen</translation>
  </message>
  <message>
   <source>No name fits. Fewer letters find more.</source>
   <translation>Kein Name passt. Weniger Buchstaben finden mehr.</translation>
  </message>
  <message>
   <source>Search names</source>
   <translation>Namen suchen</translation>
  </message>
 </context>
 <context>
  <name>EntityTableModel</name>
  <message>
   <source>Articles</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>First seen</source>
   <translation>Zuerst gesehen</translation>
  </message>
  <message>
   <source>Last seen</source>
   <translation>Zuletzt gesehen</translation>
  </message>
  <message>
   <source>Mentions</source>
   <translation>Erwähnungen</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Other names</source>
   <translation>Andere Namen</translation>
  </message>
  <message>
   <source>Quotes</source>
   <translation>Zitate</translation>
  </message>
 </context>
 <context>
  <name>ErrorDialog</name>
  <message>
   <source>Continue</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Einzelheiten kopieren</translation>
  </message>
  <message>
   <source>Details of the error</source>
   <translation>Einzelheiten des Fehlers</translation>
  </message>
  <message>
   <source>Hide details</source>
   <translation>Einzelheiten ausblenden</translation>
  </message>
  <message>
   <source>Nothing is lost: your articles, marks and decisions are stored as soon as they are made. You can go on. If the window behaves oddly afterwards, quit and start Newsreader again; it comes back as it is now.</source>
   <translation>Nichts ist verloren: Ihre Artikel, Markierungen und Entscheidungen werden gespeichert, sobald sie entstehen. Sie können weiterarbeiten. Wenn sich das Fenster danach seltsam verhält, beenden Sie Newsreader und starten Sie es neu; es kommt so wieder, wie es jetzt ist.</translation>
  </message>
  <message>
   <source>Quit Newsreader</source>
   <translation>Newsreader beenden</translation>
  </message>
  <message>
   <source>Show details</source>
   <translation>Einzelheiten anzeigen</translation>
  </message>
  <message>
   <source>Show log</source>
   <translation>Protokoll anzeigen</translation>
  </message>
  <message>
   <source>Something in Newsreader went wrong.</source>
   <translation>In Newsreader ist etwas schiefgegangen.</translation>
  </message>
  <message>
   <source>Something went wrong</source>
   <translation>Etwas ist schiefgegangen</translation>
  </message>
  <message>
   <source>The log is {path}</source>
   <translation>Das Protokoll ist {path}</translation>
  </message>
 </context>
 <context>
  <name>FilterChip</name>
  <message>
   <source>Click the cross, or press Delete, to clear</source>
   <translation>Zum Leeren auf das Kreuz klicken oder Entf drücken</translation>
  </message>
  <message>
   <source>Filter by {label}</source>
   <translation>Filtern nach {label}</translation>
  </message>
  <message>
   <source>{label}: {value}. Delete clears it.</source>
   <translation>{label}: {value}. Entf leert den Filter.</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message numerus="yes">
   <source>%Ln found</source>
   <translation>
    <numerusform>%Ln gefunden</numerusform>
    <numerusform>%Ln gefunden</numerusform>
   </translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Find in article</source>
   <translation>Im Artikel suchen</translation>
  </message>
  <message>
   <source>Find next</source>
   <translation>Nächste Fundstelle</translation>
  </message>
  <message>
   <source>Find previous</source>
   <translation>Vorige Fundstelle</translation>
  </message>
  <message>
   <source>Match case</source>
   <translation>Groß- und Kleinschreibung beachten</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>Nicht gefunden</translation>
  </message>
  <message>
   <source>Searched for: {words}</source>
   <translation>Gesucht wurde: {words}</translation>
  </message>
  <message>
   <source>Whole words only</source>
   <translation>Nur ganze Wörter</translation>
  </message>
  <message>
   <source>{place} of more than {count}</source>
   <translation>{place} von mehr als {count}</translation>
  </message>
  <message>
   <source>{place} of {count}</source>
   <translation>{place} von {count}</translation>
  </message>
  <message>
   <source>“{word}”</source>
   <translation>„{word}“</translation>
  </message>
 </context>
 <context>
  <name>Finding</name>
  <message>
   <source>On from the beginning</source>
   <translation>Weiter vom Anfang an</translation>
  </message>
  <message>
   <source>On from the end</source>
   <translation>Weiter vom Ende an</translation>
  </message>
 </context>
 <context>
  <name>FolderRow</name>
  <message numerus="yes">
   <source>%Ln file(s)</source>
   <translation>
    <numerusform>%Ln Datei</numerusform>
    <numerusform>%Ln Dateien</numerusform>
   </translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>It is being looked through…</source>
   <translation>Er wird gerade durchgesehen …</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Paused: what is new in it waits until you go on.</source>
   <translation>Angehalten: Neues darin wartet, bis Sie fortsetzen.</translation>
  </message>
  <message>
   <source>Stop watching</source>
   <translation>Nicht mehr beobachten</translation>
  </message>
  <message>
   <source>With subfolders</source>
   <translation>Mit Unterordnern</translation>
  </message>
  <message>
   <source>{files}, last looked through on {date}</source>
   <translation>{files}, zuletzt durchgesehen am {date}</translation>
  </message>
 </context>
 <context>
  <name>HelpWindow</name>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Vorwärts</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Größerer Text</translation>
  </message>
  <message>
   <source>Search the help</source>
   <translation>Hilfe durchsuchen</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Kleinerer Text</translation>
  </message>
  <message>
   <source>The help says nothing about “{words}”. Try another or a shorter word.</source>
   <translation>Die Hilfe sagt nichts zu „{words}“. Versuchen Sie ein anderes oder kürzeres Wort.</translation>
  </message>
  <message>
   <source>{command} in the menu</source>
   <translation>{command} im Menü</translation>
  </message>
 </context>
 <context>
  <name>HighlightDesk</name>
  <message>
   <source>Go there</source>
   <translation>Hingehen</translation>
  </message>
  <message>
   <source>Highlight</source>
   <translation>Markierung</translation>
  </message>
  <message>
   <source>Note on the selected words</source>
   <translation>Notiz zu den ausgewählten Wörtern</translation>
  </message>
  <message>
   <source>Note…</source>
   <translation>Notiz …</translation>
  </message>
  <message>
   <source>Take the highlight away</source>
   <translation>Markierung entfernen</translation>
  </message>
  <message>
   <source>What do you want to remember about these words?</source>
   <translation>Was möchten Sie sich zu diesen Wörtern merken?</translation>
  </message>
 </context>
 <context>
  <name>HighlightListDialog</name>
  <message>
   <source>Enter goes there, F2 writes a note, Delete takes the highlight away.</source>
   <translation>Eingabe springt hin, F2 schreibt eine Notiz, Entf entfernt die Markierung.</translation>
  </message>
  <message>
   <source>Highlights</source>
   <translation>Markierungen</translation>
  </message>
  <message>
   <source>Highlights of this article</source>
   <translation>Markierungen dieses Artikels</translation>
  </message>
 </context>
 <context>
  <name>HintCard</name>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>No more hints</source>
   <translation>Keine Hinweise mehr</translation>
  </message>
  <message>
   <source>{n} of {all}</source>
   <translation>{n} von {all}</translation>
  </message>
 </context>
 <context>
  <name>HintDesk</name>
  <message>
   <source>Click a name, or press {keys} to go to the next one. The sidebar shows who it is.</source>
   <translation>Klicken Sie auf einen Namen oder drücken Sie {keys}, um zum nächsten zu gehen. Die Seitenleiste zeigt, wer es ist.</translation>
  </message>
  <message>
   <source>Click a name. The sidebar shows who it is.</source>
   <translation>Klicken Sie auf einen Namen. Die Seitenleiste zeigt, wer es ist.</translation>
  </message>
  <message>
   <source>Names and quotes are marked</source>
   <translation>Namen und Zitate sind markiert</translation>
  </message>
  <message>
   <source>The figures say how many other articles name each of them. Choose a name to see each sentence; a click goes there.</source>
   <translation>Die Zahlen sagen, wie viele andere Artikel sie jeweils nennen. Wählen Sie einen Namen, um jeden Satz zu sehen; ein Klick führt hin.</translation>
  </message>
  <message>
   <source>What is unsure waits in Review. There, or by Merge and Split, you say who is who. All of it can be undone.</source>
   <translation>Was unsicher ist, wartet unter „Zu prüfen“. Dort oder mit „Verbinden“ und „Aufteilen“ sagen Sie, wer wer ist. Alles lässt sich rückgängig machen.</translation>
  </message>
  <message>
   <source>Where else do they appear?</source>
   <translation>Wo tauchen sie noch auf?</translation>
  </message>
  <message>
   <source>You have the last word</source>
   <translation>Sie haben das letzte Wort</translation>
  </message>
 </context>
 <context>
  <name>ImportDesk</name>
  <message>
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <source>All that can be read</source>
   <translation>Alles, was gelesen werden kann</translation>
  </message>
  <message>
   <source>Import a folder with everything in it</source>
   <translation>Einen Ordner mit allem darin importieren</translation>
  </message>
  <message>
   <source>Import files</source>
   <translation>Dateien importieren</translation>
  </message>
  <message>
   <source>Only files and folders of this machine, or text, can become articles.</source>
   <translation>Nur Dateien und Ordner dieses Rechners oder Text können Artikel werden.</translation>
  </message>
  <message>
   <source>There is no text to paste. Copy some text first.</source>
   <translation>Es ist kein Text zum Einfügen da. Kopieren Sie zuerst einen Text.</translation>
  </message>
 </context>
 <context>
  <name>JobProgress</name>
  <message numerus="yes">
   <source>%Ln article(s)</source>
   <translation>
    <numerusform>%Ln Artikel</numerusform>
    <numerusform>%Ln Artikel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s)</source>
   <translation>
    <numerusform>%Ln Person</numerusform>
    <numerusform>%Ln Personen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln quote(s)</source>
   <translation>
    <numerusform>%Ln Zitat</numerusform>
    <numerusform>%Ln Zitate</numerusform>
   </translation>
  </message>
  <message>
   <source>Backing up the library</source>
   <translation>Die Bibliothek wird gesichert</translation>
  </message>
  <message>
   <source>Checking the library</source>
   <translation>Die Bibliothek wird geprüft</translation>
  </message>
  <message>
   <source>Comparing {done} of {total} new articles with the others</source>
   <translation>{done} von {total} neuen Artikeln werden mit den anderen verglichen</translation>
  </message>
  <message>
   <source>Exporting the library</source>
   <translation>Die Bibliothek wird exportiert</translation>
  </message>
  <message>
   <source>Finding names in {done} of {total} new articles</source>
   <translation>Namen werden gesucht: {done} von {total} neuen Artikeln</translation>
  </message>
  <message>
   <source>Importing {done} of {total} files</source>
   <translation>Import: {done} von {total} Dateien</translation>
  </message>
  <message>
   <source>Linking all names anew: {done} of {total}</source>
   <translation>Alle Namen werden neu verknüpft: {done} von {total}</translation>
  </message>
  <message>
   <source>Looking for articles…</source>
   <translation>Artikel werden gesucht …</translation>
  </message>
  <message>
   <source>Moving {done} of {total} articles</source>
   <translation>Artikel werden verschoben: {done} von {total}</translation>
  </message>
  <message>
   <source>No articles yet</source>
   <translation>Noch keine Artikel</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>angehalten</translation>
  </message>
 </context>
 <context>
  <name>JobRunner</name>
  <message>
   <source>Importing and analysing stopped again and again. Reading still works; restart Newsreader.</source>
   <translation>Import und Auswertung brachen immer wieder ab. Lesen geht weiterhin; starten Sie Newsreader neu.</translation>
  </message>
  <message>
   <source>The part of Newsreader that imports and analyses could not be started. Reading still works.</source>
   <translation>Der Teil von Newsreader, der importiert und auswertet, konnte nicht gestartet werden. Lesen geht weiterhin.</translation>
  </message>
 </context>
 <context>
  <name>KeyRecorder</name>
  <message>
   <source>New keys</source>
   <translation>Neue Tasten</translation>
  </message>
  <message>
   <source>Press the keys you want. Esc gives up.</source>
   <translation>Drücken Sie die gewünschten Tasten. Esc bricht ab.</translation>
  </message>
  <message>
   <source>Press the keys you want; Esc gives up</source>
   <translation>Drücken Sie die gewünschten Tasten; Esc bricht ab</translation>
  </message>
 </context>
 <context>
  <name>Keymap</name>
  <message>
   <source>{first} or {second}</source>
   <translation>{first} oder {second}</translation>
  </message>
 </context>
 <context>
  <name>KindChip</name>
  <message>
   <source>Show {kind}, {count}</source>
   <translation>{kind} anzeigen, {count}</translation>
  </message>
 </context>
 <context>
  <name>KindChips</name>
  <message>
   <source>Organisations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <source>Quotes</source>
   <translation>Zitate</translation>
  </message>
 </context>
 <context>
  <name>LibraryMenu</name>
  <message>
   <source>New library</source>
   <translation>Neue Bibliothek</translation>
  </message>
  <message>
   <source>Newsreader library (*.library)</source>
   <translation>Newsreader-Bibliothek (*.library)</translation>
  </message>
  <message>
   <source>Newsreader library (*.library);;All files (*)</source>
   <translation>Newsreader-Bibliothek (*.library);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Open library</source>
   <translation>Bibliothek öffnen</translation>
  </message>
  <message>
   <source>Recent libraries</source>
   <translation>Zuletzt geöffnete Bibliotheken</translation>
  </message>
 </context>
 <context>
  <name>LibraryNews</name>
  <message numerus="yes">
   <source>%Ln article(s) came back from the bin.</source>
   <translation>
    <numerusform>%Ln Artikel kam aus dem Papierkorb zurück.</numerusform>
    <numerusform>%Ln Artikel kamen aus dem Papierkorb zurück.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln article(s) could not be analysed; their text can be read.</source>
   <translation>
    <numerusform>%Ln Artikel konnte nicht ausgewertet werden; sein Text ist lesbar.</numerusform>
    <numerusform>%Ln Artikel konnten nicht ausgewertet werden; ihr Text ist lesbar.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>An earlier version of Newsreader read %Ln article(s); this one finds more.</source>
   <translation>
    <numerusform>%Ln Artikel wurde von einer früheren Version ausgewertet; diese findet mehr.</numerusform>
    <numerusform>%Ln Artikel wurden von einer früheren Version ausgewertet; diese findet mehr.</numerusform>
   </translation>
  </message>
  <message>
   <source>Back from the bin</source>
   <translation>Zurück aus dem Papierkorb</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Read them again</source>
   <translation>Neu auswerten</translation>
  </message>
  <message>
   <source>Show in list</source>
   <translation>In der Liste anzeigen</translation>
  </message>
  <message>
   <source>Show them</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <source>Some articles still wait for their names.</source>
   <translation>In einigen Artikeln wurde noch nicht nach Namen gesucht.</translation>
  </message>
  <message>
   <source>The part of Newsreader that imports and analyses stopped. It was started again and goes on.</source>
   <translation>Der Teil von Newsreader, der importiert und auswertet, brach ab. Er wurde neu gestartet und macht weiter.</translation>
  </message>
  <message>
   <source>These were in the bin, and their files were imported again. They are as they were.</source>
   <translation>Diese lagen im Papierkorb, und ihre Dateien wurden noch einmal importiert. Sie sind, wie sie waren.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
 </context>
 <context>
  <name>LibraryPage</name>
  <message>
   <source>There is no table here. Open People, Places, Organisations or Quotes to export one.</source>
   <translation>Hier ist keine Tabelle. Öffnen Sie Personen, Orte, Organisationen oder Zitate, um eine zu exportieren.</translation>
  </message>
  <message>
   <source>{n} of {all} selected</source>
   <translation>{n} von {all} ausgewählt</translation>
  </message>
  <message>
   <source>{what} {n} of {all}</source>
   <translation>{what} {n} von {all}</translation>
  </message>
 </context>
 <context>
  <name>ListHeader</name>
  <message>
   <source>{n} found</source>
   <translation>{n} gefunden</translation>
  </message>
  <message>
   <source>{n}+</source>
   <translation>{n}+</translation>
  </message>
 </context>
 <context>
  <name>LookUpDesk</name>
  <message>
   <source>Look up “{words}”</source>
   <translation>„{words}“ nachschlagen</translation>
  </message>
  <message>
   <source>Nobody and nothing in the library is called “{words}”, nor nearly so.</source>
   <translation>Niemand und nichts in der Bibliothek heißt „{words}“ oder ähnlich.</translation>
  </message>
  <message>
   <source>Several come near. Whose page shall be opened?</source>
   <translation>Mehrere kommen in Frage. Wessen Seite soll geöffnet werden?</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Open in article</source>
   <translation>Im Artikel öffnen</translation>
  </message>
 </context>
 <context>
  <name>MentionListDialog</name>
  <message>
   <source>Go there</source>
   <translation>Hingehen</translation>
  </message>
  <message>
   <source>Mentions in reading order</source>
   <translation>Erwähnungen in Lesereihenfolge</translation>
  </message>
  <message>
   <source>Mentions in this article</source>
   <translation>Erwähnungen in diesem Artikel</translation>
  </message>
  <message>
   <source>Name, kind or word</source>
   <translation>Name, Art oder Wort</translation>
  </message>
  <message>
   <source>Narrow the list</source>
   <translation>Liste eingrenzen</translation>
  </message>
  <message>
   <source>Nothing fits. Fewer letters find more.</source>
   <translation>Nichts passt. Weniger Buchstaben finden mehr.</translation>
  </message>
 </context>
 <context>
  <name>MentionsPane</name>
  <message>
   <source>Close the sidebar</source>
   <translation>Seitenleiste schließen</translation>
  </message>
  <message>
   <source>Mentions</source>
   <translation>Erwähnungen</translation>
  </message>
  <message>
   <source>Mentions in this article</source>
   <translation>Erwähnungen in diesem Artikel</translation>
  </message>
  <message>
   <source>Merge…</source>
   <translation>Verbinden …</translation>
  </message>
  <message>
   <source>Names appear here when they have been found.</source>
   <translation>Namen erscheinen hier, sobald sie gefunden sind.</translation>
  </message>
  <message>
   <source>Never the same…</source>
   <translation>Nie dasselbe …</translation>
  </message>
  <message>
   <source>No article is open</source>
   <translation>Kein Artikel geöffnet</translation>
  </message>
  <message>
   <source>Nobody is named here</source>
   <translation>Hier wird niemand genannt</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <source>Split…</source>
   <translation>Aufteilen …</translation>
  </message>
  <message>
   <source>The people, places and organisations of an open article are listed here.</source>
   <translation>Hier stehen die Personen, Orte und Organisationen des geöffneten Artikels.</translation>
  </message>
  <message>
   <source>To mark a name that was missed, select it in the text and open the menu there.</source>
   <translation>Um einen übersehenen Namen zu markieren, wählen Sie ihn im Text aus und öffnen dort das Menü.</translation>
  </message>
 </context>
 <context>
  <name>MenuBar</name>
  <message>
   <source>Article</source>
   <translation>A&amp;rtikel</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>&amp;Gehe zu</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Mentions</source>
   <translation>Erwähnungen</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>&amp;Suchen</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
 </context>
 <context>
  <name>Navigator</name>
  <message>
   <source>Import…</source>
   <translation>Importieren …</translation>
  </message>
  <message>
   <source>Navigator</source>
   <translation>Navigation</translation>
  </message>
  <message>
   <source>Saved searches, tags and sources</source>
   <translation>Gespeicherte Suchen, Schlagwörter und Quellen</translation>
  </message>
 </context>
 <context>
  <name>NavigatorList</name>
  <message>
   <source>Views and sources</source>
   <translation>Ansichten und Quellen</translation>
  </message>
 </context>
 <context>
  <name>NavigatorModel</name>
  <message>
   <source>All articles</source>
   <translation>Alle Artikel</translation>
  </message>
  <message>
   <source>Bin</source>
   <translation>Papierkorb</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Needs review</source>
   <translation>Zu prüfen</translation>
  </message>
  <message>
   <source>Organisations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <source>Quotes</source>
   <translation>Zitate</translation>
  </message>
  <message>
   <source>Recently added</source>
   <translation>Neu hinzugefügt</translation>
  </message>
  <message>
   <source>Saved searches</source>
   <translation>Gespeicherte Suchen</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <source>Starred</source>
   <translation>Mit Stern</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Schlagwörter</translation>
  </message>
  <message>
   <source>Unread</source>
   <translation>Ungelesen</translation>
  </message>
  <message numerus="yes">
   <source>{name}, %Ln article(s)</source>
   <translation>
    <numerusform>{name}, %Ln Artikel</numerusform>
    <numerusform>{name}, %Ln Artikel</numerusform>
   </translation>
  </message>
  <message>
   <source>{name}, {n}</source>
   <translation>{name}, {n}</translation>
  </message>
 </context>
 <context>
  <name>Newsreader</name>
  <message>
   <source>%</source>
   <translation>%</translation>
  </message>
  <message numerus="yes">
   <source>%Ln article(s)</source>
   <translation>
    <numerusform>%Ln Artikel</numerusform>
    <numerusform>%Ln Artikel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln article(s) added</source>
   <translation>
    <numerusform>%Ln Artikel hinzugefügt</numerusform>
    <numerusform>%Ln Artikel hinzugefügt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln article(s) brought back from the bin</source>
   <translation>
    <numerusform>%Ln Artikel aus dem Papierkorb zurückgeholt</numerusform>
    <numerusform>%Ln Artikel aus dem Papierkorb zurückgeholt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln file(s) already here, unchanged</source>
   <translation>
    <numerusform>%Ln Datei schon vorhanden, unverändert</numerusform>
    <numerusform>%Ln Dateien schon vorhanden, unverändert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln file(s) could not be imported</source>
   <translation>
    <numerusform>%Ln Datei konnte nicht importiert werden</numerusform>
    <numerusform>%Ln Dateien konnten nicht importiert werden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln further copy(ies) of articles already here</source>
   <translation>
    <numerusform>%Ln weitere Kopie eines vorhandenen Artikels</numerusform>
    <numerusform>%Ln weitere Kopien vorhandener Artikel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln mention(s)</source>
   <translation>
    <numerusform>%Ln Erwähnung</numerusform>
    <numerusform>%Ln Erwähnungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln mention(s) here</source>
   <translation>
    <numerusform>%Ln Erwähnung hier</numerusform>
    <numerusform>%Ln Erwähnungen hier</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln organisation(s)</source>
   <translation>
    <numerusform>%Ln Organisation</numerusform>
    <numerusform>%Ln Organisationen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s)</source>
   <translation>
    <numerusform>%Ln Person</numerusform>
    <numerusform>%Ln Personen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln place(s)</source>
   <translation>
    <numerusform>%Ln Ort</numerusform>
    <numerusform>%Ln Orte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln probable</source>
   <translation>
    <numerusform>%Ln wahrscheinlich</numerusform>
    <numerusform>%Ln wahrscheinlich</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln quote(s)</source>
   <translation>
    <numerusform>%Ln Zitat</numerusform>
    <numerusform>%Ln Zitate</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln time(s) here</source>
   <translation>
    <numerusform>%Ln Mal hier</numerusform>
    <numerusform>%Ln Mal hier</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln version(s) of the story</source>
   <translation>
    <numerusform>%Ln Fassung des Beitrags</numerusform>
    <numerusform>%Ln Fassungen des Beitrags</numerusform>
   </translation>
  </message>
  <message>
   <source>0 marks it as soon as it is opened.</source>
   <translation>0 markiert ihn, sobald er geöffnet wird.</translation>
  </message>
  <message>
   <source>A bracket is open: put “)” where the group ends.</source>
   <translation>Eine Klammer ist offen: Setzen Sie „)“, wo die Gruppe endet.</translation>
  </message>
  <message>
   <source>A quotation mark is open: put another one after the last word.</source>
   <translation>Ein Anführungszeichen ist offen: Setzen Sie noch eines hinter das letzte Wort.</translation>
  </message>
  <message>
   <source>About Newsreader</source>
   <translation>Über Newsreader</translation>
  </message>
  <message>
   <source>Added first</source>
   <translation>Zuerst hinzugefügt</translation>
  </message>
  <message>
   <source>Added last</source>
   <translation>Zuletzt hinzugefügt</translation>
  </message>
  <message>
   <source>Against</source>
   <translation>Dagegen</translation>
  </message>
  <message>
   <source>All quotes by the selected</source>
   <translation>Alle Zitate der Ausgewählten</translation>
  </message>
  <message>
   <source>Also in {name}</source>
   <translation>Auch in {name}</translation>
  </message>
  <message numerus="yes">
   <source>Also in {name} and %Ln other place(s)</source>
   <translation>
    <numerusform>Auch in {name} und %Ln weiterem Fundort</numerusform>
    <numerusform>Auch in {name} und %Ln weiteren Fundorten</numerusform>
   </translation>
  </message>
  <message>
   <source>An article that was open for a while counts as read. Otherwise only you mark them.</source>
   <translation>Ein Artikel, der eine Weile offen war, gilt als gelesen. Sonst markieren nur Sie.</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <source>Appears with</source>
   <translation>Kommt vor mit</translation>
  </message>
  <message>
   <source>Arabic</source>
   <translation>Arabisch</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>As the system has it</source>
   <translation>Wie im System</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Back from the bin: {title}</source>
   <translation>Zurück aus dem Papierkorb: {title}</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <source>Baltic</source>
   <translation>Baltisch</translation>
  </message>
  <message>
   <source>Best match</source>
   <translation>Beste Treffer</translation>
  </message>
  <message>
   <source>Central European</source>
   <translation>Mitteleuropäisch</translation>
  </message>
  <message>
   <source>Change the note…</source>
   <translation>Notiz ändern …</translation>
  </message>
  <message>
   <source>Change the saved search…</source>
   <translation>Gespeicherte Suche ändern …</translation>
  </message>
  <message>
   <source>Characters in a line, on average.</source>
   <translation>Zeichen in einer Zeile, im Durchschnitt.</translation>
  </message>
  <message>
   <source>Check the library…</source>
   <translation>Bibliothek prüfen …</translation>
  </message>
  <message>
   <source>Chinese</source>
   <translation>Chinesisch</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Suche leeren</translation>
  </message>
  <message>
   <source>Close window</source>
   <translation>Fenster schließen</translation>
  </message>
  <message>
   <source>Compare the selected articles…</source>
   <translation>Ausgewählte Artikel vergleichen …</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Copy as</source>
   <translation>Kopieren als</translation>
  </message>
  <message>
   <source>Copy as Markdown</source>
   <translation>Als Markdown kopieren</translation>
  </message>
  <message>
   <source>Copy as formatted text</source>
   <translation>Als formatierten Text kopieren</translation>
  </message>
  <message>
   <source>Copy path</source>
   <translation>Pfad kopieren</translation>
  </message>
  <message>
   <source>Copy with source</source>
   <translation>Mit Quelle kopieren</translation>
  </message>
  <message>
   <source>Correct…</source>
   <translation>Berichtigen …</translation>
  </message>
  <message>
   <source>Cyrillic</source>
   <translation>Kyrillisch</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Dark theme</source>
   <translation>Dunkles Design</translation>
  </message>
  <message>
   <source>Days until removal from the bin is offered</source>
   <translation>Tage, bis das Entfernen aus dem Papierkorb angeboten wird</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Delete the saved search</source>
   <translation>Gespeicherte Suche löschen</translation>
  </message>
  <message>
   <source>Delete the tag</source>
   <translation>Schlagwort löschen</translation>
  </message>
  <message>
   <source>Deutsch</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <source>Edit details…</source>
   <translation>Angaben bearbeiten …</translation>
  </message>
  <message>
   <source>Empty the bin…</source>
   <translation>Papierkorb leeren …</translation>
  </message>
  <message>
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <source>Export decisions…</source>
   <translation>Entscheidungen exportieren …</translation>
  </message>
  <message>
   <source>Export library…</source>
   <translation>Bibliothek exportieren …</translation>
  </message>
  <message>
   <source>Export the table…</source>
   <translation>Tabelle exportieren …</translation>
  </message>
  <message>
   <source>Fewest quotes</source>
   <translation>Wenigste Zitate</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Find a command…</source>
   <translation>Befehl suchen …</translation>
  </message>
  <message>
   <source>Find in article…</source>
   <translation>Im Artikel suchen …</translation>
  </message>
  <message>
   <source>Find names and quotes again</source>
   <translation>Namen und Zitate neu suchen</translation>
  </message>
  <message>
   <source>Find next</source>
   <translation>Nächste Fundstelle</translation>
  </message>
  <message>
   <source>Find previous</source>
   <translation>Vorige Fundstelle</translation>
  </message>
  <message>
   <source>Finding names…</source>
   <translation>Namen werden gesucht …</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Dafür</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Vorwärts</translation>
  </message>
  <message>
   <source>Full</source>
   <translation>Voll</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Vollbild</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Gehe zu</translation>
  </message>
  <message>
   <source>Go to a title in the list…</source>
   <translation>Zu einem Titel in der Liste …</translation>
  </message>
  <message>
   <source>Go to article list</source>
   <translation>Zur Artikelliste</translation>
  </message>
  <message>
   <source>Go to article text</source>
   <translation>Zum Artikeltext</translation>
  </message>
  <message>
   <source>Go to mentions</source>
   <translation>Zu den Erwähnungen</translation>
  </message>
  <message>
   <source>Go to navigator</source>
   <translation>Zur Navigation</translation>
  </message>
  <message>
   <source>Go to…</source>
   <translation>Gehe zu …</translation>
  </message>
  <message>
   <source>Greek</source>
   <translation>Griechisch</translation>
  </message>
  <message>
   <source>Hebrew</source>
   <translation>Hebräisch</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Hide the notes on the text</source>
   <translation>Hinweise zum Text ausblenden</translation>
  </message>
  <message>
   <source>High contrast, dark</source>
   <translation>Hoher Kontrast, dunkel</translation>
  </message>
  <message>
   <source>High contrast, light</source>
   <translation>Hoher Kontrast, hell</translation>
  </message>
  <message>
   <source>Highlight in blue</source>
   <translation>Blau markieren</translation>
  </message>
  <message>
   <source>Highlight in green</source>
   <translation>Grün markieren</translation>
  </message>
  <message>
   <source>Highlight in pink</source>
   <translation>Rosa markieren</translation>
  </message>
  <message>
   <source>Highlight in yellow</source>
   <translation>Gelb markieren</translation>
  </message>
  <message>
   <source>Highlight organisations</source>
   <translation>Organisationen hervorheben</translation>
  </message>
  <message>
   <source>Highlight people</source>
   <translation>Personen hervorheben</translation>
  </message>
  <message>
   <source>Highlight places</source>
   <translation>Orte hervorheben</translation>
  </message>
  <message>
   <source>Highlight quotes</source>
   <translation>Zitate hervorheben</translation>
  </message>
  <message>
   <source>Highlight the selected words</source>
   <translation>Ausgewählte Wörter markieren</translation>
  </message>
  <message>
   <source>Highlights</source>
   <translation>Markierungen</translation>
  </message>
  <message>
   <source>Highlights…</source>
   <translation>Markierungen …</translation>
  </message>
  <message>
   <source>Import cancelled: {what}</source>
   <translation>Import abgebrochen: {what}</translation>
  </message>
  <message>
   <source>Import decisions…</source>
   <translation>Entscheidungen importieren …</translation>
  </message>
  <message>
   <source>Import exported library…</source>
   <translation>Exportierte Bibliothek importieren …</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>Dateien importieren …</translation>
  </message>
  <message>
   <source>Import folder…</source>
   <translation>Ordner importieren …</translation>
  </message>
  <message>
   <source>Import the sample articles</source>
   <translation>Beispielartikel importieren</translation>
  </message>
  <message>
   <source>In no article</source>
   <translation>In keinem Artikel</translation>
  </message>
  <message>
   <source>In other articles</source>
   <translation>In anderen Artikeln</translation>
  </message>
  <message>
   <source>Is a person</source>
   <translation>Ist eine Person</translation>
  </message>
  <message>
   <source>Is a place</source>
   <translation>Ist ein Ort</translation>
  </message>
  <message>
   <source>Is an organisation</source>
   <translation>Ist eine Organisation</translation>
  </message>
  <message>
   <source>It is a</source>
   <translation>Es ist</translation>
  </message>
  <message>
   <source>Its file is missing</source>
   <translation>Seine Datei fehlt</translation>
  </message>
  <message>
   <source>Its file was changed</source>
   <translation>Seine Datei wurde geändert</translation>
  </message>
  <message>
   <source>Its file was moved</source>
   <translation>Seine Datei wurde verschoben</translation>
  </message>
  <message>
   <source>Japanese</source>
   <translation>Japanisch</translation>
  </message>
  <message>
   <source>Join the selected articles</source>
   <translation>Ausgewählte Artikel vereinen</translation>
  </message>
  <message>
   <source>Kept as it is, though it was stored otherwise: {what}.</source>
   <translation>So belassen, obwohl es anders gespeichert war: {what}.</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Tastatur</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Keys such as j, k and s without a modifier.</source>
   <translation>Tasten wie j, k und s ohne Zusatztaste.</translation>
  </message>
  <message>
   <source>Korean</source>
   <translation>Koreanisch</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Größerer Text</translation>
  </message>
  <message>
   <source>Library care</source>
   <translation>Pflege der Bibliothek</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Light theme</source>
   <translation>Helles Design</translation>
  </message>
  <message>
   <source>Light, dark, sepia like old paper, or two of high contrast; or as the system has it.</source>
   <translation>Hell, dunkel, Sepia wie altes Papier oder zwei mit hohem Kontrast; oder wie im System.</translation>
  </message>
  <message>
   <source>Line height</source>
   <translation>Zeilenhöhe</translation>
  </message>
  <message>
   <source>Lines closer together</source>
   <translation>Zeilen enger</translation>
  </message>
  <message>
   <source>Lines further apart</source>
   <translation>Zeilen weiter</translation>
  </message>
  <message>
   <source>List its articles</source>
   <translation>Artikel dazu auflisten</translation>
  </message>
  <message>
   <source>List of mentions…</source>
   <translation>Liste der Erwähnungen …</translation>
  </message>
  <message>
   <source>Longest</source>
   <translation>Längste</translation>
  </message>
  <message>
   <source>Look up the selected words</source>
   <translation>Ausgewählte Wörter nachschlagen</translation>
  </message>
  <message>
   <source>Lost: {what}.</source>
   <translation>Verloren: {what}.</translation>
  </message>
  <message>
   <source>Mark articles as read</source>
   <translation>Artikel als gelesen markieren</translation>
  </message>
  <message>
   <source>Mark as read or unread</source>
   <translation>Als gelesen oder ungelesen markieren</translation>
  </message>
  <message>
   <source>Mended: {what}.</source>
   <translation>Ausgebessert: {what}.</translation>
  </message>
  <message>
   <source>Mentions</source>
   <translation>Erwähnungen</translation>
  </message>
  <message>
   <source>Mentions sidebar</source>
   <translation>Seitenleiste „Erwähnungen“</translation>
  </message>
  <message>
   <source>Merge…</source>
   <translation>Verbinden …</translation>
  </message>
  <message>
   <source>More…</source>
   <translation>Mehr …</translation>
  </message>
  <message>
   <source>Most quotes</source>
   <translation>Meiste Zitate</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Bewegung</translation>
  </message>
  <message>
   <source>Move the saved search down</source>
   <translation>Gespeicherte Suche nach unten</translation>
  </message>
  <message>
   <source>Move the saved search up</source>
   <translation>Gespeicherte Suche nach oben</translation>
  </message>
  <message>
   <source>Names could not be found</source>
   <translation>Namen nicht gefunden</translation>
  </message>
  <message>
   <source>Names not looked for yet</source>
   <translation>Namen noch nicht gesucht</translation>
  </message>
  <message>
   <source>Narrower text</source>
   <translation>Schmalerer Text</translation>
  </message>
  <message>
   <source>Never the same…</source>
   <translation>Nie dasselbe …</translation>
  </message>
  <message>
   <source>New library…</source>
   <translation>Neue Bibliothek …</translation>
  </message>
  <message>
   <source>New smart list…</source>
   <translation>Neue intelligente Liste …</translation>
  </message>
  <message>
   <source>New window</source>
   <translation>Neues Fenster</translation>
  </message>
  <message>
   <source>Newest first</source>
   <translation>Neueste zuerst</translation>
  </message>
  <message>
   <source>Newsreader asks before anything is removed for good. 0 never asks.</source>
   <translation>Newsreader fragt, bevor etwas endgültig entfernt wird. 0 fragt nie.</translation>
  </message>
  <message>
   <source>Newsreader help</source>
   <translation>Newsreader-Hilfe</translation>
  </message>
  <message>
   <source>Next article</source>
   <translation>Nächster Artikel</translation>
  </message>
  <message>
   <source>Next highlight</source>
   <translation>Nächste Markierung</translation>
  </message>
  <message>
   <source>Next mention</source>
   <translation>Nächste Erwähnung</translation>
  </message>
  <message>
   <source>Next mention of the same</source>
   <translation>Nächste Erwähnung desselben</translation>
  </message>
  <message>
   <source>Next pane</source>
   <translation>Nächster Bereich</translation>
  </message>
  <message>
   <source>Next quote</source>
   <translation>Nächstes Zitat</translation>
  </message>
  <message>
   <source>Next unread article</source>
   <translation>Nächster ungelesener Artikel</translation>
  </message>
  <message>
   <source>No speaker</source>
   <translation>Kein Sprecher</translation>
  </message>
  <message>
   <source>Normal text size</source>
   <translation>Normale Textgröße</translation>
  </message>
  <message>
   <source>Not a name in this article</source>
   <translation>Kein Name in diesem Artikel</translation>
  </message>
  <message>
   <source>Not a quote</source>
   <translation>Kein Zitat</translation>
  </message>
  <message>
   <source>Not this organisation…</source>
   <translation>Nicht diese Organisation …</translation>
  </message>
  <message>
   <source>Not this person…</source>
   <translation>Nicht diese Person …</translation>
  </message>
  <message>
   <source>Not this place…</source>
   <translation>Nicht dieser Ort …</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Note on the selected words…</source>
   <translation>Notiz zu den ausgewählten Wörtern …</translation>
  </message>
  <message>
   <source>Nothing to import was found</source>
   <translation>Nichts zum Importieren gefunden</translation>
  </message>
  <message>
   <source>Of the article text, in heights of its letters.</source>
   <translation>Des Artikeltexts, in Höhen seiner Buchstaben.</translation>
  </message>
  <message>
   <source>Of the article text: serif, sans, system, or the name of any typeface that is installed.</source>
   <translation>Des Artikeltexts: serif, sans, system oder der Name einer installierten Schrift.</translation>
  </message>
  <message>
   <source>Oldest first</source>
   <translation>Älteste zuerst</translation>
  </message>
  <message>
   <source>One row for all versions</source>
   <translation>Eine Zeile für alle Fassungen</translation>
  </message>
  <message>
   <source>One row for all versions of a story</source>
   <translation>Eine Zeile für alle Fassungen eines Beitrags</translation>
  </message>
  <message>
   <source>Only in this article</source>
   <translation>Nur in diesem Artikel</translation>
  </message>
  <message>
   <source>Open article in a new window</source>
   <translation>Artikel in neuem Fenster öffnen</translation>
  </message>
  <message>
   <source>Open library…</source>
   <translation>Bibliothek öffnen …</translation>
  </message>
  <message>
   <source>Open page</source>
   <translation>Seite öffnen</translation>
  </message>
  <message>
   <source>Open the menus</source>
   <translation>Menüs öffnen</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <source>Organisations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <source>Own highlights</source>
   <translation>Eigene Markierungen</translation>
  </message>
  <message>
   <source>Part of the window</source>
   <translation>Teil des Fensters</translation>
  </message>
  <message>
   <source>Paste as article</source>
   <translation>Als Artikel einfügen</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <source>Places with this text</source>
   <translation>Fundorte dieses Textes</translation>
  </message>
  <message>
   <source>Previous article</source>
   <translation>Voriger Artikel</translation>
  </message>
  <message>
   <source>Previous highlight</source>
   <translation>Vorige Markierung</translation>
  </message>
  <message>
   <source>Previous mention</source>
   <translation>Vorige Erwähnung</translation>
  </message>
  <message>
   <source>Previous mention of the same</source>
   <translation>Vorige Erwähnung desselben</translation>
  </message>
  <message>
   <source>Previous pane</source>
   <translation>Voriger Bereich</translation>
  </message>
  <message>
   <source>Previous quote</source>
   <translation>Voriges Zitat</translation>
  </message>
  <message>
   <source>Print preview…</source>
   <translation>Druckvorschau …</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Drucken …</translation>
  </message>
  <message>
   <source>Probably {name}</source>
   <translation>Wahrscheinlich {name}</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Quote</source>
   <translation>Zitat</translation>
  </message>
  <message>
   <source>Quotes</source>
   <translation>Zitate</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Reduced</source>
   <translation>Reduziert</translation>
  </message>
  <message>
   <source>Rename the saved search…</source>
   <translation>Gespeicherte Suche umbenennen …</translation>
  </message>
  <message>
   <source>Rename the tag…</source>
   <translation>Schlagwort umbenennen …</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <source>Reopen with encoding…</source>
   <translation>Mit anderer Kodierung öffnen…</translation>
  </message>
  <message>
   <source>Reset column widths</source>
   <translation>Spaltenbreiten zurücksetzen</translation>
  </message>
  <message>
   <source>Restore a backup…</source>
   <translation>Eine Sicherung wiederherstellen …</translation>
  </message>
  <message>
   <source>Restore from the bin</source>
   <translation>Aus dem Papierkorb zurückholen</translation>
  </message>
  <message>
   <source>Reverse the order</source>
   <translation>Reihenfolge umkehren</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Said by…</source>
   <translation>Gesagt von …</translation>
  </message>
  <message>
   <source>Save article as…</source>
   <translation>Artikel speichern unter …</translation>
  </message>
  <message>
   <source>Save the search…</source>
   <translation>Suche speichern …</translation>
  </message>
  <message>
   <source>Saved search</source>
   <translation>Gespeicherte Suche</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Search syntax</source>
   <translation>Suchsprache</translation>
  </message>
  <message>
   <source>Search the help…</source>
   <translation>Hilfe durchsuchen …</translation>
  </message>
  <message>
   <source>Search the library</source>
   <translation>Bibliothek durchsuchen</translation>
  </message>
  <message>
   <source>Seconds until an article counts as read</source>
   <translation>Sekunden, bis ein Artikel als gelesen gilt</translation>
  </message>
  <message>
   <source>Sepia</source>
   <translation>Sepia</translation>
  </message>
  <message>
   <source>Sepia theme</source>
   <translation>Sepia-Design</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Einstellungen …</translation>
  </message>
  <message>
   <source>Shortest</source>
   <translation>Kürzeste</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Im Ordner anzeigen</translation>
  </message>
  <message>
   <source>Show more</source>
   <translation>Mehr anzeigen</translation>
  </message>
  <message>
   <source>Show more ({count} left)</source>
   <translation>Mehr anzeigen (noch {count})</translation>
  </message>
  <message>
   <source>Show original…</source>
   <translation>Original anzeigen …</translation>
  </message>
  <message>
   <source>Show the card of the name, quote or note</source>
   <translation>Karte des Namens, Zitats oder der Notiz zeigen</translation>
  </message>
  <message>
   <source>Show the hints again</source>
   <translation>Hinweise wieder anzeigen</translation>
  </message>
  <message>
   <source>Single-letter keys</source>
   <translation>Tasten aus einem Buchstaben</translation>
  </message>
  <message>
   <source>Size of everything</source>
   <translation>Größe von allem</translation>
  </message>
  <message>
   <source>Size of the article text.</source>
   <translation>Größe des Artikeltexts.</translation>
  </message>
  <message>
   <source>Size of the whole window; 100 % is normal. Your system's own scaling comes on top.</source>
   <translation>Größe des ganzen Fensters; 100 % ist normal. Die Skalierung Ihres Systems kommt hinzu.</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Kleinerer Text</translation>
  </message>
  <message>
   <source>Sort</source>
   <translation>Sortierung</translation>
  </message>
  <message>
   <source>Sort the article list…</source>
   <translation>Artikelliste sortieren …</translation>
  </message>
  <message>
   <source>Sort: {choice}</source>
   <translation>Sortierung: {choice}</translation>
  </message>
  <message>
   <source>Source, A to Z</source>
   <translation>Quelle, A bis Z</translation>
  </message>
  <message>
   <source>Source, Z to A</source>
   <translation>Quelle, Z bis A</translation>
  </message>
  <message>
   <source>Split into stories…</source>
   <translation>In einzelne Artikel teilen …</translation>
  </message>
  <message>
   <source>Split the article here</source>
   <translation>Artikel hier teilen</translation>
  </message>
  <message>
   <source>Split…</source>
   <translation>Aufteilen …</translation>
  </message>
  <message>
   <source>Star</source>
   <translation>Stern</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Schlagwort</translation>
  </message>
  <message>
   <source>Tags…</source>
   <translation>Schlagwörter …</translation>
  </message>
  <message>
   <source>Take the highlight away</source>
   <translation>Markierung entfernen</translation>
  </message>
  <message>
   <source>Text and theme…</source>
   <translation>Text und Design …</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <source>Thai</source>
   <translation>Thailändisch</translation>
  </message>
  <message>
   <source>The brackets stand too deep in each other. Take some away.</source>
   <translation>Die Klammern stehen zu tief ineinander. Nehmen Sie einige weg.</translation>
  </message>
  <message>
   <source>The language of the program. Articles stay as they are.</source>
   <translation>Die Sprache des Programms. Artikel bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>The list shows the first of them in its order; the others are found above the text.</source>
   <translation>Die Liste zeigt die erste in ihrer Reihenfolge; die anderen finden Sie über dem Text.</translation>
  </message>
  <message>
   <source>The search is too long. Take some words away.</source>
   <translation>Die Suche ist zu lang. Nehmen Sie einige Wörter weg.</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Design</translation>
  </message>
  <message>
   <source>Theme as the system has it</source>
   <translation>Design wie im System</translation>
  </message>
  <message>
   <source>There is a “)” without a “(” before it.</source>
   <translation>Da ist ein „)“ ohne ein „(“ davor.</translation>
  </message>
  <message>
   <source>There is no “{word}:” to search by. Is “{operator}:” meant?</source>
   <translation>Nach „{word}:“ lässt sich nicht suchen. Ist „{operator}:“ gemeint?</translation>
  </message>
  <message>
   <source>There is no “{word}:” to search by. Put the words in quotation marks to find them as they stand.</source>
   <translation>Nach „{word}:“ lässt sich nicht suchen. Setzen Sie die Wörter in Anführungszeichen, um sie so zu finden, wie sie dastehen.</translation>
  </message>
  <message>
   <source>This is no date.</source>
   <translation>Das ist kein Datum.</translation>
  </message>
  <message>
   <source>Title, A to Z</source>
   <translation>Titel, A bis Z</translation>
  </message>
  <message>
   <source>Title, Z to A</source>
   <translation>Titel, Z bis A</translation>
  </message>
  <message>
   <source>Turkish</source>
   <translation>Türkisch</translation>
  </message>
  <message>
   <source>Typeface</source>
   <translation>Schrift</translation>
  </message>
  <message>
   <source>Unattributed</source>
   <translation>Ohne Sprecher</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Unicode</source>
   <translation>Unicode</translation>
  </message>
  <message>
   <source>Versions…</source>
   <translation>Fassungen …</translation>
  </message>
  <message>
   <source>Vietnamese</source>
   <translation>Vietnamesisch</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <source>Watch a folder…</source>
   <translation>Ordner beobachten …</translation>
  </message>
  <message>
   <source>Watched folders</source>
   <translation>Beobachtete Ordner</translation>
  </message>
  <message>
   <source>Watched folders…</source>
   <translation>Beobachtete Ordner …</translation>
  </message>
  <message>
   <source>Western European</source>
   <translation>Westeuropäisch</translation>
  </message>
  <message>
   <source>What else this may be</source>
   <translation>Was das noch sein kann</translation>
  </message>
  <message>
   <source>Whether things may slide and fade. Follows the system where it says.</source>
   <translation>Ob etwas gleiten und überblenden darf. Folgt dem System, wo es sich äußert.</translation>
  </message>
  <message>
   <source>Who else this may be</source>
   <translation>Wer das noch sein kann</translation>
  </message>
  <message>
   <source>Why these are one organisation</source>
   <translation>Warum dies eine Organisation ist</translation>
  </message>
  <message>
   <source>Why these are one person</source>
   <translation>Warum dies eine Person ist</translation>
  </message>
  <message>
   <source>Why these are one place</source>
   <translation>Warum dies ein Ort ist</translation>
  </message>
  <message>
   <source>Wider text</source>
   <translation>Breiterer Text</translation>
  </message>
  <message>
   <source>Width of the text</source>
   <translation>Breite des Texts</translation>
  </message>
  <message>
   <source>Your note</source>
   <translation>Ihre Notiz</translation>
  </message>
  <message>
   <source>a few seconds left</source>
   <translation>noch wenige Sekunden</translation>
  </message>
  <message>
   <source>a pasted text</source>
   <translation>einem eingefügten Text</translation>
  </message>
  <message numerus="yes">
   <source>about %Ln hour(s) left</source>
   <translation>
    <numerusform>noch etwa %Ln Stunde</numerusform>
    <numerusform>noch etwa %Ln Stunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>about %Ln minute(s) left</source>
   <translation>
    <numerusform>noch etwa %Ln Minute</numerusform>
    <numerusform>noch etwa %Ln Minuten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>about %Ln seconds left</source>
   <translation>
    <numerusform>noch etwa %Ln Sekunde</numerusform>
    <numerusform>noch etwa %Ln Sekunden</numerusform>
   </translation>
  </message>
  <message>
   <source>add directory load</source>
   <translation>hinzufügen Verzeichnis laden</translation>
  </message>
  <message>
   <source>add open file load</source>
   <translation>hinzufügen öffnen Datei laden</translation>
  </message>
  <message>
   <source>all markers annotations notes overview</source>
   <translation>alle Marker Anmerkungen Notizen Übersicht</translation>
  </message>
  <message>
   <source>also as {names}</source>
   <translation>auch als {names}</translation>
  </message>
  <message>
   <source>also {names}</source>
   <translation>auch {names}</translation>
  </message>
  <message>
   <source>analyse detect refresh</source>
   <translation>auswerten erkennen neu</translation>
  </message>
  <message>
   <source>another second view</source>
   <translation>weiteres zweites Ansicht</translation>
  </message>
  <message>
   <source>appearance colour scheme automatic</source>
   <translation>Aussehen Farbe Schema automatisch</translation>
  </message>
  <message>
   <source>backup go back older version</source>
   <translation>Sicherung Backup zurück ältere Version</translation>
  </message>
  <message>
   <source>backup save copy safe</source>
   <translation>Sicherung Backup Kopie sicher</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>blau</translation>
  </message>
  <message>
   <source>both words, anywhere in the article</source>
   <translation>beide Wörter, irgendwo im Artikel</translation>
  </message>
  <message>
   <source>brackets hold a group together</source>
   <translation>Klammern halten eine Gruppe zusammen</translation>
  </message>
  <message>
   <source>certain</source>
   <translation>sicher</translation>
  </message>
  <message>
   <source>citation cite quote reference clipboard</source>
   <translation>Zitat zitieren Beleg Nachweis Zwischenablage</translation>
  </message>
  <message>
   <source>clipboard insert add new import</source>
   <translation>Zwischenablage einfügen neu anlegen importieren</translation>
  </message>
  <message>
   <source>clipboard text</source>
   <translation>Zwischenablage Text</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>zugeklappt</translation>
  </message>
  <message>
   <source>code page charset repair mojibake</source>
   <translation>Zeichensatz Codepage reparieren Umlaute kaputt</translation>
  </message>
  <message>
   <source>column width margins line length</source>
   <translation>Spalte Breite Ränder Zeilenlänge</translation>
  </message>
  <message>
   <source>comes from this source</source>
   <translation>kommt aus dieser Quelle</translation>
  </message>
  <message>
   <source>comment remark annotate annotation</source>
   <translation>Kommentar Bemerkung Anmerkung</translation>
  </message>
  <message>
   <source>comment remark annotate write</source>
   <translation>Kommentar Bemerkung Anmerkung schreiben</translation>
  </message>
  <message>
   <source>compare difference changes duplicates near story diff</source>
   <translation>vergleichen Unterschied Änderungen Dubletten ähnlich Beitrag Versionen</translation>
  </message>
  <message>
   <source>copies also in duplicates</source>
   <translation>Kopien auch in Dubletten</translation>
  </message>
  <message>
   <source>corrections rulings load merge share take over</source>
   <translation>Korrekturen laden übernehmen teilen</translation>
  </message>
  <message>
   <source>corrections rulings save share send</source>
   <translation>Korrekturen sichern speichern teilen weitergeben</translation>
  </message>
  <message>
   <source>create database</source>
   <translation>anlegen erstellen Datenbank</translation>
  </message>
  <message>
   <source>create saved search filter rule folder</source>
   <translation>anlegen gespeicherte Suche Filter Regel Ordner</translation>
  </message>
  <message>
   <source>csv save</source>
   <translation>csv speichern</translation>
  </message>
  <message>
   <source>cut apart divide two</source>
   <translation>schneiden trennen teilen zwei</translation>
  </message>
  <message>
   <source>damage integrity verify repair corrupt</source>
   <translation>Schaden Integrität prüfen reparieren beschädigt</translation>
  </message>
  <message>
   <source>database file switch</source>
   <translation>Datenbank Datei wechseln</translation>
  </message>
  <message>
   <source>dated before this day</source>
   <translation>vor diesem Tag datiert</translation>
  </message>
  <message>
   <source>dated in this day, month or year</source>
   <translation>an diesem Tag, in diesem Monat oder Jahr datiert</translation>
  </message>
  <message>
   <source>dated on this day or later</source>
   <translation>an diesem Tag oder später datiert</translation>
  </message>
  <message>
   <source>day white appearance</source>
   <translation>Tag weiß Aussehen</translation>
  </message>
  <message>
   <source>days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <source>delete unmark erase pen marker</source>
   <translation>löschen entfernen radieren Stift Marker</translation>
  </message>
  <message>
   <source>difference diff versions two</source>
   <translation>Unterschied Vergleich Fassungen Versionen zwei</translation>
  </message>
  <message>
   <source>different apart distinguish not</source>
   <translation>verschieden auseinander unterscheiden nicht</translation>
  </message>
  <message>
   <source>dismiss warnings encoding</source>
   <translation>verwerfen Warnungen Kodierung</translation>
  </message>
  <message>
   <source>down below following</source>
   <translation>unten nachfolgend weiter</translation>
  </message>
  <message>
   <source>edit smart list name title</source>
   <translation>bearbeiten Liste Name Titel</translation>
  </message>
  <message>
   <source>edit smart list query filter</source>
   <translation>bearbeiten Liste Abfrage Filter</translation>
  </message>
  <message>
   <source>everything folder jsonl archive save</source>
   <translation>alles Ordner jsonl Archiv speichern</translation>
  </message>
  <message>
   <source>example demo</source>
   <translation>Beispiel Demo</translation>
  </message>
  <message>
   <source>exit</source>
   <translation>schließen verlassen</translation>
  </message>
  <message>
   <source>explorer finder file manager</source>
   <translation>Explorer Finder Dateiverwaltung</translation>
  </message>
  <message>
   <source>favourite favorite bookmark flag important</source>
   <translation>Favorit Lesezeichen merken wichtig</translation>
  </message>
  <message>
   <source>file name location clipboard folder</source>
   <translation>Datei Name Ort Zwischenablage Ordner</translation>
  </message>
  <message>
   <source>find all articles</source>
   <translation>finden suchen alle Artikel</translation>
  </message>
  <message>
   <source>find headline type ahead</source>
   <translation>finden Überschrift tippen</translation>
  </message>
  <message>
   <source>find manual guide how</source>
   <translation>finden Handbuch Anleitung wie</translation>
  </message>
  <message>
   <source>find search mentions all where</source>
   <translation>finden suchen Erwähnungen alle wo</translation>
  </message>
  <message>
   <source>find who entity name called</source>
   <translation>finden wer name heißt nachschlagen</translation>
  </message>
  <message>
   <source>first seen {day}</source>
   <translation>zuerst gesehen {day}</translation>
  </message>
  <message>
   <source>focus area switch cycle</source>
   <translation>Fokus Bereich wechseln</translation>
  </message>
  <message>
   <source>focus menu keyboard</source>
   <translation>Fokus Menü Tastatur</translation>
  </message>
  <message>
   <source>focus pane articles</source>
   <translation>Fokus Bereich Artikel</translation>
  </message>
  <message>
   <source>focus pane left lists folders</source>
   <translation>Fokus Bereich links Listen Ordner</translation>
  </message>
  <message>
   <source>focus pane read reading</source>
   <translation>Fokus Bereich lesen</translation>
  </message>
  <message>
   <source>focus pane right names sidebar</source>
   <translation>Fokus Bereich rechts Namen Seitenleiste</translation>
  </message>
  <message>
   <source>fold collapse group duplicates near story</source>
   <translation>zusammenfassen zuklappen gruppieren Dubletten ähnlich Beitrag</translation>
  </message>
  <message>
   <source>folder archive</source>
   <translation>Ordner Archiv</translation>
  </message>
  <message>
   <source>green</source>
   <translation>grün</translation>
  </message>
  <message>
   <source>has quotes, people, a tag, a note and more</source>
   <translation>hat Zitate, Personen, ein Schlagwort, eine Notiz und mehr</translation>
  </message>
  <message>
   <source>has these words in its title</source>
   <translation>hat diese Wörter im Titel</translation>
  </message>
  <message>
   <source>has this tag</source>
   <translation>hat dieses Schlagwort</translation>
  </message>
  <message>
   <source>here</source>
   <translation>hier</translation>
  </message>
  <message>
   <source>hover who info</source>
   <translation>schweben wer info karte</translation>
  </message>
  <message>
   <source>html rich text rtf word clipboard format</source>
   <translation>html rtf Word Zwischenablage Format</translation>
  </message>
  <message>
   <source>import automatically new files observe sync monitor</source>
   <translation>importieren automatisch neue Dateien überwachen abgleichen</translation>
  </message>
  <message>
   <source>imported on this day or in these days</source>
   <translation>an diesem Tag oder in diesen Tagen importiert</translation>
  </message>
  <message numerus="yes">
   <source>in %Ln other article(s)</source>
   <translation>
    <numerusform>in %Ln weiteren Artikel</numerusform>
    <numerusform>in %Ln weiteren Artikeln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>in %Ln place(s)</source>
   <translation>
    <numerusform>an %Ln Fundort</numerusform>
    <numerusform>an %Ln Fundorten</numerusform>
   </translation>
  </message>
  <message>
   <source>is by this author</source>
   <translation>ist von diesem Autor</translation>
  </message>
  <message>
   <source>is unread, read, starred, recent or waiting</source>
   <translation>ist ungelesen, gelesen, mit Stern, neu oder wartend</translation>
  </message>
  <message>
   <source>is written in this language</source>
   <translation>ist in dieser Sprache geschrieben</translation>
  </message>
  <message>
   <source>join same combine</source>
   <translation>zusammenführen vereinen gleich</translation>
  </message>
  <message>
   <source>keep store bookmark query filter</source>
   <translation>behalten merken Lesezeichen Abfrage Filter</translation>
  </message>
  <message>
   <source>keys keyboard rebind hotkeys</source>
   <translation>Tasten Tastatur belegen Kürzel</translation>
  </message>
  <message>
   <source>kind type change wrong</source>
   <translation>Art Typ ändern falsch</translation>
  </message>
  <message>
   <source>label category change name</source>
   <translation>Etikett Kategorie ändern Name</translation>
  </message>
  <message>
   <source>label category keyword topic</source>
   <translation>Etikett Kategorie Stichwort Thema</translation>
  </message>
  <message>
   <source>label category remove</source>
   <translation>Etikett Kategorie entfernen</translation>
  </message>
  <message>
   <source>last seen {day}</source>
   <translation>zuletzt gesehen {day}</translation>
  </message>
  <message>
   <source>line height spacing leading less</source>
   <translation>Zeilenhöhe Abstand Durchschuss weniger</translation>
  </message>
  <message>
   <source>line height spacing leading more</source>
   <translation>Zeilenhöhe Abstand Durchschuss mehr</translation>
  </message>
  <message>
   <source>locations cities countries page table where</source>
   <translation>Orte Städte Länder Seite Tabelle wo</translation>
  </message>
  <message>
   <source>manual guide</source>
   <translation>Handbuch Anleitung</translation>
  </message>
  <message>
   <source>mark marker pen annotate colour</source>
   <translation>markieren Marker Stift anstreichen Farbe</translation>
  </message>
  <message>
   <source>marker pen annotation jump</source>
   <translation>Marker Stift Anmerkung springen</translation>
  </message>
  <message>
   <source>maximise</source>
   <translation>maximieren</translation>
  </message>
  <message>
   <source>md plain clipboard notes</source>
   <translation>md Zwischenablage Notizen</translation>
  </message>
  <message>
   <source>mentions this organisation</source>
   <translation>erwähnt diese Organisation</translation>
  </message>
  <message>
   <source>mentions this person, by any name</source>
   <translation>erwähnt diese Person, unter jedem Namen</translation>
  </message>
  <message>
   <source>mentions this place</source>
   <translation>erwähnt diesen Ort</translation>
  </message>
  <message>
   <source>merge combine one together</source>
   <translation>verbinden zusammenfügen vereinen eins</translation>
  </message>
  <message>
   <source>metadata properties title author date source change</source>
   <translation>Metadaten Eigenschaften Titel Autor Datum Quelle ändern</translation>
  </message>
  <message>
   <source>moved from {path}</source>
   <translation>verschoben von {path}</translation>
  </message>
  <message>
   <source>name jump back</source>
   <translation>Name springen zurück</translation>
  </message>
  <message>
   <source>name jump forward</source>
   <translation>Name springen vorwärts</translation>
  </message>
  <message>
   <source>name occurrence again same person forward</source>
   <translation>Name Vorkommen wieder dieselbe Person vorwärts</translation>
  </message>
  <message>
   <source>name occurrence same person back</source>
   <translation>Name Vorkommen dieselbe Person zurück</translation>
  </message>
  <message>
   <source>name title</source>
   <translation>Name Titel benennen</translation>
  </message>
  <message>
   <source>names occurrences all overview find</source>
   <translation>Namen Vorkommen alle Übersicht finden</translation>
  </message>
  <message>
   <source>new down skip</source>
   <translation>neu unten überspringen</translation>
  </message>
  <message>
   <source>next again</source>
   <translation>nächster wieder</translation>
  </message>
  <message>
   <source>night black appearance</source>
   <translation>Nacht schwarz Aussehen</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>ohne Grenze</translation>
  </message>
  <message>
   <source>no sure speaker</source>
   <translation>kein sicherer Sprecher</translation>
  </message>
  <message>
   <source>nobody anonymous unattributed remove</source>
   <translation>niemand anonym entfernen</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>not part of this story</source>
   <translation>gehört nicht zu diesem Artikel</translation>
  </message>
  <message>
   <source>not there any more, seen on {date}</source>
   <translation>nicht mehr da, bemerkt am {date}</translation>
  </message>
  <message>
   <source>one of the two, or both</source>
   <translation>eines von beiden oder beide</translation>
  </message>
  <message>
   <source>only in this article</source>
   <translation>nur in diesem Artikel</translation>
  </message>
  <message>
   <source>open</source>
   <translation>aufgeklappt</translation>
  </message>
  <message>
   <source>operators query advanced how help</source>
   <translation>Operatoren Abfrage erweitert Hilfe wie</translation>
  </message>
  <message>
   <source>order newest oldest date title arrange</source>
   <translation>Reihenfolge ordnen neueste älteste Datum Titel</translation>
  </message>
  <message>
   <source>organisation</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <source>organizations companies parties page table</source>
   <translation>Firmen Unternehmen Parteien Seite Tabelle</translation>
  </message>
  <message>
   <source>other articles</source>
   <translation>andere Artikel</translation>
  </message>
  <message>
   <source>palette search action run do</source>
   <translation>Palette suchen Aktion ausführen tun</translation>
  </message>
  <message>
   <source>panel right side names show hide</source>
   <translation>Leiste rechts Seite Namen zeigen ausblenden</translation>
  </message>
  <message>
   <source>paper</source>
   <translation>Papier ausdrucken</translation>
  </message>
  <message>
   <source>paper page pages look pdf</source>
   <translation>Papier Seite Seiten Ansicht pdf</translation>
  </message>
  <message>
   <source>paper warm</source>
   <translation>Papier warm</translation>
  </message>
  <message>
   <source>pasted or dropped as text</source>
   <translation>als Text eingefügt oder abgelegt</translation>
  </message>
  <message>
   <source>pause remove rescan observe</source>
   <translation>anhalten entfernen durchsehen überwachen</translation>
  </message>
  <message>
   <source>person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>person place organisation who details profile</source>
   <translation>Person Ort Organisation wer Einzelheiten</translation>
  </message>
  <message>
   <source>persons names page table who</source>
   <translation>Personen Namen Seite Tabelle wer</translation>
  </message>
  <message>
   <source>pink</source>
   <translation>rosa</translation>
  </message>
  <message>
   <source>place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>preferences options configure</source>
   <translation>Einstellungen Optionen konfigurieren</translation>
  </message>
  <message>
   <source>previous return</source>
   <translation>vorher zurückkehren</translation>
  </message>
  <message>
   <source>probable</source>
   <translation>wahrscheinlich</translation>
  </message>
  <message>
   <source>probable speaker</source>
   <translation>wahrscheinlicher Sprecher</translation>
  </message>
  <message>
   <source>questions check suggestions decide same</source>
   <translation>Fragen prüfen Vorschläge entscheiden gleich</translation>
  </message>
  <message>
   <source>quick open article person place organisation tag source saved search jump</source>
   <translation>schnell öffnen Artikel Person Ort Organisation Schlagwort Quelle gespeicherte Suche springen</translation>
  </message>
  <message>
   <source>quotation speech jump back</source>
   <translation>Rede Aussage springen zurück</translation>
  </message>
  <message>
   <source>quotation speech jump forward</source>
   <translation>Rede Aussage springen vorwärts</translation>
  </message>
  <message>
   <source>quotations speech said page table</source>
   <translation>Aussagen Rede gesagt Seite Tabelle</translation>
  </message>
  <message>
   <source>quotations speech said statements</source>
   <translation>Aussagen Rede gesagt Äußerungen</translation>
  </message>
  <message>
   <source>quote</source>
   <translation>Zitat</translation>
  </message>
  <message>
   <source>quotes this person</source>
   <translation>zitiert diese Person</translation>
  </message>
  <message>
   <source>remove bin trash recycle</source>
   <translation>entfernen Papierkorb wegwerfen</translation>
  </message>
  <message>
   <source>remove smart list</source>
   <translation>entfernen Liste löschen</translation>
  </message>
  <message>
   <source>remove wrong delete</source>
   <translation>entfernen falsch löschen</translation>
  </message>
  <message>
   <source>repeat again</source>
   <translation>nochmals erneut</translation>
  </message>
  <message>
   <source>reset empty remove filter all</source>
   <translation>zurücksetzen leeren Filter entfernen alle</translation>
  </message>
  <message>
   <source>revert take back</source>
   <translation>zurücknehmen</translation>
  </message>
  <message>
   <source>s</source>
   <translation>s</translation>
  </message>
  <message>
   <source>save pdf html file</source>
   <translation>speichern pdf html Datei</translation>
  </message>
  <message>
   <source>search again forward match</source>
   <translation>suchen weiter vorwärts Treffer</translation>
  </message>
  <message>
   <source>search back backwards match</source>
   <translation>suchen zurück rückwärts Treffer</translation>
  </message>
  <message>
   <source>search text in page</source>
   <translation>Text suchen Seite</translation>
  </message>
  <message>
   <source>selected</source>
   <translation>ausgewählt</translation>
  </message>
  <message>
   <source>separate apart</source>
   <translation>trennen auseinander</translation>
  </message>
  <message>
   <source>separate apart pop out tear off</source>
   <translation>eigenes getrennt abtrennen lösen</translation>
  </message>
  <message>
   <source>several cut apart digest</source>
   <translation>mehrere auseinander schneiden sammlung</translation>
  </message>
  <message>
   <source>show hide locations cities colour marks</source>
   <translation>zeigen ausblenden Orte Städte Farbe Marken</translation>
  </message>
  <message>
   <source>show hide names persons colour marks</source>
   <translation>zeigen ausblenden Namen Personen Farbe Marken</translation>
  </message>
  <message>
   <source>show hide organizations companies colour marks</source>
   <translation>zeigen ausblenden Firmen Farbe Marken</translation>
  </message>
  <message>
   <source>show hide speech quotations colour marks</source>
   <translation>zeigen ausblenden Rede Farbe Marken</translation>
  </message>
  <message>
   <source>shut leave</source>
   <translation>zumachen beenden verlassen</translation>
  </message>
  <message>
   <source>since {month}</source>
   <translation>seit {month}</translation>
  </message>
  <message>
   <source>smart list order sort higher</source>
   <translation>Liste Reihenfolge sortieren höher</translation>
  </message>
  <message>
   <source>smart list order sort lower</source>
   <translation>Liste Reihenfolge sortieren tiefer</translation>
  </message>
  <message>
   <source>sort ascending descending oldest newest flip</source>
   <translation>sortieren aufsteigend absteigend älteste neueste</translation>
  </message>
  <message>
   <source>source file raw bytes encoding view</source>
   <translation>Quelle Datei roh Bytes Kodierung ansehen</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <source>speaker probable</source>
   <translation>Sprecher wahrscheinlich</translation>
  </message>
  <message>
   <source>speaker who attribute</source>
   <translation>Sprecher wer zuschreiben</translation>
  </message>
  <message>
   <source>starred</source>
   <translation>mit Stern</translation>
  </message>
  <message>
   <source>suggested</source>
   <translation>vorgeschlagen</translation>
  </message>
  <message>
   <source>table border size</source>
   <translation>Tabelle Rand Größe Spalte</translation>
  </message>
  <message>
   <source>the file holds something else since {date}</source>
   <translation>die Datei enthält seit {date} etwas anderes</translation>
  </message>
  <message>
   <source>the first word, but not the second</source>
   <translation>das erste Wort, aber nicht das zweite</translation>
  </message>
  <message>
   <source>theme accessibility black appearance</source>
   <translation>Thema Farbschema Barrierefreiheit schwarz Aussehen</translation>
  </message>
  <message>
   <source>theme accessibility white appearance</source>
   <translation>Thema Farbschema Barrierefreiheit weiß Aussehen</translation>
  </message>
  <message>
   <source>these words one after the other</source>
   <translation>diese Wörter hintereinander</translation>
  </message>
  <message numerus="yes">
   <source>together in %Ln article(s)</source>
   <translation>
    <numerusform>zusammen in %Ln Artikel</numerusform>
    <numerusform>zusammen in %Ln Artikeln</numerusform>
   </translation>
  </message>
  <message>
   <source>tour introduction</source>
   <translation>Rundgang Einführung</translation>
  </message>
  <message>
   <source>trash recycle delete for good purge</source>
   <translation>Papierkorb endgültig löschen</translation>
  </message>
  <message>
   <source>typeface font width height</source>
   <translation>Schrift Schriftart Breite Höhe</translation>
  </message>
  <message>
   <source>undelete trash recycle recover bring back</source>
   <translation>zurückholen Papierkorb wiederherstellen</translation>
  </message>
  <message>
   <source>unread</source>
   <translation>ungelesen</translation>
  </message>
  <message>
   <source>unread seen</source>
   <translation>ungelesen gesehen</translation>
  </message>
  <message>
   <source>up above before</source>
   <translation>oben davor zurück</translation>
  </message>
  <message>
   <source>version licence</source>
   <translation>Version Lizenz</translation>
  </message>
  <message>
   <source>words that begin like this</source>
   <translation>Wörter, die so beginnen</translation>
  </message>
  <message>
   <source>yellow</source>
   <translation>gelb</translation>
  </message>
  <message>
   <source>zoom bigger font</source>
   <translation>Zoom größer Schrift</translation>
  </message>
  <message>
   <source>zoom font 100</source>
   <translation>Zoom Schrift 100</translation>
  </message>
  <message>
   <source>zoom smaller font</source>
   <translation>Zoom kleiner Schrift</translation>
  </message>
  <message>
   <source>{name} alone is probably the same</source>
   <translation>{name} allein ist wahrscheinlich dasselbe</translation>
  </message>
  <message>
   <source>{place} of {count}</source>
   <translation>{place} von {count}</translation>
  </message>
  <message>
   <source>{words}, {colour}</source>
   <translation>{words}, {colour}</translation>
  </message>
  <message>
   <source>{words}, {colour}, note: {note}</source>
   <translation>{words}, {colour}, Notiz: {note}</translation>
  </message>
  <message>
   <source>“{name}”</source>
   <translation>„{name}“</translation>
  </message>
  <message>
   <source>“{name}” could not be imported</source>
   <translation>„{name}“ konnte nicht importiert werden</translation>
  </message>
  <message>
   <source>“{operator}:{word}” is not known. After “{operator}:” can stand: {known}.</source>
   <translation>„{operator}:{word}“ ist nicht bekannt. Nach „{operator}:“ kann stehen: {known}.</translation>
  </message>
  <message>
   <source>“{operator}:” needs a date such as 2024-03-01, 2024-03, yesterday or 7d.</source>
   <translation>„{operator}:“ braucht ein Datum wie 2024-03-01, 2024-03, gestern oder 7t.</translation>
  </message>
  <message>
   <source>“{operator}:” needs a date such as 2024-03-01, 2024-03, yesterday or 7d; “{word}” is none.</source>
   <translation>„{operator}:“ braucht ein Datum wie 2024-03-01, 2024-03, gestern oder 7t; „{word}“ ist keines.</translation>
  </message>
  <message>
   <source>“{operator}:” needs a name or words after it, such as {example}.</source>
   <translation>Nach „{operator}:“ muss ein Name oder müssen Wörter stehen, etwa {example}.</translation>
  </message>
  <message>
   <source>“{operator}:” needs one of these after it: {known}.</source>
   <translation>Nach „{operator}:“ muss eines davon stehen: {known}.</translation>
  </message>
  <message>
   <source>“{word}” needs something after it that is to be left out.</source>
   <translation>Nach „{word}“ muss stehen, was wegbleiben soll.</translation>
  </message>
  <message>
   <source>“{word}” needs something to find on both sides of it.</source>
   <translation>Auf beiden Seiten von „{word}“ muss etwas zu Findendes stehen.</translation>
  </message>
 </context>
 <context>
  <name>NotePanel</name>
  <message>
   <source>Close the note</source>
   <translation>Notiz schließen</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Note on this article</source>
   <translation>Notiz zu diesem Artikel</translation>
  </message>
  <message>
   <source>Write a note. It is kept as you type.</source>
   <translation>Schreiben Sie eine Notiz. Sie wird beim Tippen gespeichert.</translation>
  </message>
 </context>
 <context>
  <name>NothingFoundNote</name>
  <message>
   <source>Check the spelling, or use fewer words.</source>
   <translation>Prüfen Sie die Schreibung oder nehmen Sie weniger Wörter.</translation>
  </message>
  <message>
   <source>Clear search</source>
   <translation>Suche leeren</translation>
  </message>
  <message numerus="yes">
   <source>In all articles: %Ln found</source>
   <translation>
    <numerusform>In allen Artikeln: %Ln gefunden</numerusform>
    <numerusform>In allen Artikeln: %Ln gefunden</numerusform>
   </translation>
  </message>
  <message>
   <source>No article matches {search}</source>
   <translation>Kein Artikel passt zu {search}</translation>
  </message>
  <message numerus="yes">
   <source>Remove {term}: %Ln found</source>
   <translation>
    <numerusform>Ohne {term}: %Ln gefunden</numerusform>
    <numerusform>Ohne {term}: %Ln gefunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The words apart: %Ln found</source>
   <translation>
    <numerusform>Die Wörter einzeln: %Ln gefunden</numerusform>
    <numerusform>Die Wörter einzeln: %Ln gefunden</numerusform>
   </translation>
  </message>
  <message>
   <source>What finds more:</source>
   <translation>Was mehr findet:</translation>
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>Close this notice</source>
   <translation>Diesen Hinweis schließen</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Einzelheiten kopieren</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <source>Hide details</source>
   <translation>Einzelheiten ausblenden</translation>
  </message>
  <message>
   <source>Notice</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>Problem</translation>
  </message>
  <message>
   <source>Show the next notice; this one stays</source>
   <translation>Nächsten Hinweis anzeigen; dieser bleibt</translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more</source>
   <translation>
    <numerusform>und %Ln weiterer</numerusform>
    <numerusform>und %Ln weitere</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>OriginalDialog</name>
  <message>
   <source>Copy path</source>
   <translation>Pfad kopieren</translation>
  </message>
  <message>
   <source>Original of “{title}”</source>
   <translation>Original von „{title}“</translation>
  </message>
  <message>
   <source>Pasted or dropped as text</source>
   <translation>Als Text eingefügt oder abgelegt</translation>
  </message>
  <message>
   <source>Save a copy…</source>
   <translation>Kopie speichern …</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Im Ordner anzeigen</translation>
  </message>
  <message>
   <source>Text of the file</source>
   <translation>Text der Datei</translation>
  </message>
  <message>
   <source>The file as it was imported</source>
   <translation>Die Datei, wie sie importiert wurde</translation>
  </message>
  <message>
   <source>The first {n} characters are shown; the saved file has all.</source>
   <translation>Die ersten {n} Zeichen sind zu sehen; die gespeicherte Datei hat alle.</translation>
  </message>
  <message>
   <source>This is a document for its own program. Save a copy, or show it in its folder and open it there.</source>
   <translation>Das ist ein Dokument für sein eigenes Programm. Speichern Sie eine Kopie, oder zeigen Sie es im Ordner an und öffnen Sie es dort.</translation>
  </message>
  <message>
   <source>Where it came from</source>
   <translation>Woher es kam</translation>
  </message>
  <message>
   <source>added {date}</source>
   <translation>hinzugefügt {date}</translation>
  </message>
 </context>
 <context>
  <name>OwnHighlightsView</name>
  <message>
   <source>Your highlights</source>
   <translation>Ihre Markierungen</translation>
  </message>
  <message>
   <source>Your highlights in this article</source>
   <translation>Ihre Markierungen in diesem Artikel</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>zugeklappt</translation>
  </message>
  <message>
   <source>open</source>
   <translation>aufgeklappt</translation>
  </message>
 </context>
 <context>
  <name>PageDesk</name>
  <message>
   <source>Quotes of…</source>
   <translation>Zitate von …</translation>
  </message>
  <message>
   <source>When it was said</source>
   <translation>Wann es gesagt wurde</translation>
  </message>
  <message>
   <source>Whose quotes do you want to see?</source>
   <translation>Wessen Zitate möchten Sie sehen?</translation>
  </message>
  <message>
   <source>quotes</source>
   <translation>Zitate</translation>
  </message>
 </context>
 <context>
  <name>PaletteDesk</name>
  <message>
   <source>Find a command</source>
   <translation>Befehl suchen</translation>
  </message>
  <message>
   <source>No command is called that. Try another word, or look through the menus.</source>
   <translation>So heißt kein Befehl. Versuchen Sie ein anderes Wort oder sehen Sie in den Menüs nach.</translation>
  </message>
  <message>
   <source>{menu} › {submenu}</source>
   <translation>{menu} › {submenu}</translation>
  </message>
  <message>
   <source>↑ ↓ choose   Enter runs   Esc closes</source>
   <translation>↑ ↓ wählen   Eingabe führt aus   Esc schließt</translation>
  </message>
 </context>
 <context>
  <name>PaneLayout</name>
  <message>
   <source>Border between panes</source>
   <translation>Grenze zwischen Bereichen</translation>
  </message>
 </context>
 <context>
  <name>PartBar</name>
  <message>
   <source>A long text: part {part} of {parts}</source>
   <translation>Ein langer Text: Teil {part} von {parts}</translation>
  </message>
  <message>
   <source>Next part</source>
   <translation>Nächster Teil</translation>
  </message>
  <message>
   <source>Previous part</source>
   <translation>Voriger Teil</translation>
  </message>
 </context>
 <context>
  <name>Program</name>
  <message>
   <source>Newsreader</source>
   <translation>Newsreader</translation>
  </message>
  <message>
   <source>Newsreader ended unexpectedly last time. Nothing that was imported or decided is lost.</source>
   <translation>Newsreader endete beim letzten Mal unerwartet. Nichts, was importiert oder entschieden wurde, ist verloren.</translation>
  </message>
  <message>
   <source>Open library…</source>
   <translation>Bibliothek öffnen …</translation>
  </message>
  <message>
   <source>The settings could not be read, so they are as they came. The old file is kept as {file}.</source>
   <translation>Die Einstellungen konnten nicht gelesen werden und sind darum wie am Anfang. Die alte Datei bleibt als {file} erhalten.</translation>
  </message>
  <message>
   <source>There was no library at {path}. This is a new one.</source>
   <translation>In {path} war keine Bibliothek. Dies ist eine neue.</translation>
  </message>
  <message>
   <source>{library} is open already; its window is in front.</source>
   <translation>{library} ist schon offen; das Fenster steht jetzt vorn.</translation>
  </message>
 </context>
 <context>
  <name>QuickOpenDesk</name>
  <message>
   <source>Go to</source>
   <translation>Gehe zu</translation>
  </message>
  <message>
   <source>Go to an article, a name, a source, a tag or a saved search</source>
   <translation>Zu einem Artikel, Namen, Schlagwort, einer Quelle oder gespeicherten Suche</translation>
  </message>
  <message>
   <source>Nothing is called that. Enter fewer letters, or press Esc and search the texts instead.</source>
   <translation>So heißt nichts. Geben Sie weniger Buchstaben ein oder drücken Sie Esc und durchsuchen Sie die Texte.</translation>
  </message>
  <message>
   <source>↑ ↓ choose   Enter opens   Ctrl+Enter opens an article in a new window   Esc closes</source>
   <translation>↑ ↓ wählen   Eingabe öffnet   Strg+Eingabe öffnet einen Artikel in neuem Fenster   Esc schließt</translation>
  </message>
 </context>
 <context>
  <name>QuoteDetail</name>
  <message>
   <source>Also in this article</source>
   <translation>Auch in diesem Artikel</translation>
  </message>
  <message>
   <source>Another speaker…</source>
   <translation>Anderer Sprecher …</translation>
  </message>
  <message>
   <source>Choose a quote to see it in its article.</source>
   <translation>Wählen Sie ein Zitat, um es in seinem Artikel zu sehen.</translation>
  </message>
  <message>
   <source>Copy with source</source>
   <translation>Mit Quelle kopieren</translation>
  </message>
  <message>
   <source>In the article</source>
   <translation>Im Artikel</translation>
  </message>
  <message>
   <source>No speaker</source>
   <translation>Kein Sprecher</translation>
  </message>
  <message>
   <source>Not a quote</source>
   <translation>Kein Zitat</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open in article</source>
   <translation>Im Artikel öffnen</translation>
  </message>
  <message>
   <source>Open page</source>
   <translation>Seite öffnen</translation>
  </message>
  <message>
   <source>Possible speakers</source>
   <translation>Mögliche Sprecher</translation>
  </message>
  <message>
   <source>Said by…</source>
   <translation>Gesagt von …</translation>
  </message>
  <message>
   <source>The quote in its article</source>
   <translation>Das Zitat in seinem Artikel</translation>
  </message>
  <message>
   <source>Who said it? A figure key settles it</source>
   <translation>Wer hat es gesagt? Eine Zifferntaste entscheidet</translation>
  </message>
 </context>
 <context>
  <name>QuoteTable</name>
  <message>
   <source>Quotes</source>
   <translation>Zitate</translation>
  </message>
 </context>
 <context>
  <name>QuoteTableModel</name>
  <message>
   <source>Article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <source>Unattributed</source>
   <translation>Ohne Sprecher</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Wortlaut</translation>
  </message>
  <message>
   <source>certain</source>
   <translation>sicher</translation>
  </message>
  <message>
   <source>no sure speaker</source>
   <translation>kein sicherer Sprecher</translation>
  </message>
  <message>
   <source>probable</source>
   <translation>wahrscheinlich</translation>
  </message>
 </context>
 <context>
  <name>QuotesPage</name>
  <message numerus="yes">
   <source>%Ln quote(s) copied with source.</source>
   <translation>
    <numerusform>%Ln Zitat mit Quelle kopiert.</numerusform>
    <numerusform>%Ln Zitate mit Quelle kopiert.</numerusform>
   </translation>
  </message>
  <message>
   <source>Certainty</source>
   <translation>Sicherheit</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <source>Clear all filters</source>
   <translation>Alle Filter leeren</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>Dateien importieren …</translation>
  </message>
  <message>
   <source>No quote fits these filters</source>
   <translation>Kein Zitat passt zu diesen Filtern</translation>
  </message>
  <message>
   <source>No quotes yet</source>
   <translation>Noch keine Zitate</translation>
  </message>
  <message>
   <source>Quote</source>
   <translation>Zitat</translation>
  </message>
  <message>
   <source>Quotes</source>
   <translation>Zitate</translation>
  </message>
  <message>
   <source>Quotes appear here when articles have been imported and read.</source>
   <translation>Zitate erscheinen hier, sobald Artikel importiert und ausgewertet sind.</translation>
  </message>
  <message>
   <source>Said</source>
   <translation>Gesagt</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <source>Style</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Take one of the filters off to see more.</source>
   <translation>Nehmen Sie einen der Filter weg, um mehr zu sehen.</translation>
  </message>
  <message>
   <source>There is no room here for the names to choose from. “Said by…” in the menu of the quote asks who said it.</source>
   <translation>Für die Namen zur Auswahl ist hier kein Platz. „Gesagt von …“ im Menü des Zitats fragt, wer es gesagt hat.</translation>
  </message>
  <message>
   <source>Words of the quote</source>
   <translation>Wörter des Zitats</translation>
  </message>
  <message>
   <source>fragment</source>
   <translation>Bruchstück</translation>
  </message>
  <message>
   <source>from … until …</source>
   <translation>von … bis …</translation>
  </message>
  <message>
   <source>in the last 30 days</source>
   <translation>in den letzten 30 Tagen</translation>
  </message>
  <message>
   <source>in the last 7 days</source>
   <translation>in den letzten 7 Tagen</translation>
  </message>
  <message>
   <source>in the last year</source>
   <translation>im letzten Jahr</translation>
  </message>
  <message>
   <source>since yesterday</source>
   <translation>seit gestern</translation>
  </message>
  <message>
   <source>since {first}</source>
   <translation>seit {first}</translation>
  </message>
  <message>
   <source>speech</source>
   <translation>Rede</translation>
  </message>
  <message>
   <source>unattributed</source>
   <translation>ohne Sprecher</translation>
  </message>
  <message>
   <source>until {last}</source>
   <translation>bis {last}</translation>
  </message>
  <message>
   <source>with a speaker</source>
   <translation>mit Sprecher</translation>
  </message>
  <message>
   <source>{first} – {last}</source>
   <translation>{first} – {last}</translation>
  </message>
  <message>
   <source>{n} of {all}</source>
   <translation>{n} von {all}</translation>
  </message>
 </context>
 <context>
  <name>ReaderTools</name>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Vorwärts</translation>
  </message>
  <message>
   <source>Show mentions</source>
   <translation>Erwähnungen anzeigen</translation>
  </message>
  <message>
   <source>Star this article</source>
   <translation>Diesem Artikel einen Stern geben</translation>
  </message>
  <message>
   <source>Text and theme</source>
   <translation>Text und Design</translation>
  </message>
 </context>
 <context>
  <name>ReadingFlow</name>
  <message numerus="yes">
   <source>%Ln other article(s)</source>
   <translation>
    <numerusform>%Ln weiterer Artikel</numerusform>
    <numerusform>%Ln weitere Artikel</numerusform>
   </translation>
  </message>
  <message>
   <source>Article {place} of {all}</source>
   <translation>Artikel {place} von {all}</translation>
  </message>
  <message>
   <source>No other article mentions this name.</source>
   <translation>Kein anderer Artikel nennt diesen Namen.</translation>
  </message>
  <message>
   <source>No unread article below this one.</source>
   <translation>Unterhalb von diesem ist kein Artikel ungelesen.</translation>
  </message>
  <message>
   <source>only in this article</source>
   <translation>nur in diesem Artikel</translation>
  </message>
 </context>
 <context>
  <name>ReadingPane</name>
  <message>
   <source>Article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Article text</source>
   <translation>Artikeltext</translation>
  </message>
  <message>
   <source>Choose one from the list to read it.</source>
   <translation>Wählen Sie einen aus der Liste, um ihn zu lesen.</translation>
  </message>
  <message>
   <source>Go to the list</source>
   <translation>Zur Liste</translation>
  </message>
  <message>
   <source>No article is open</source>
   <translation>Kein Artikel geöffnet</translation>
  </message>
  <message>
   <source>Place in the article, with its marks</source>
   <translation>Stelle im Artikel, mit den Markierungen</translation>
  </message>
 </context>
 <context>
  <name>Reasons</name>
  <message>
   <source>Choose a saved search in the navigator first.</source>
   <translation>Wählen Sie zuerst in der Navigation eine gespeicherte Suche.</translation>
  </message>
  <message>
   <source>Choose a tag in the navigator first.</source>
   <translation>Wählen Sie zuerst in der Navigation ein Schlagwort.</translation>
  </message>
  <message>
   <source>Go to a highlighted name first, with {keys}.</source>
   <translation>Gehen Sie zuerst zu einem markierten Namen, mit {keys}.</translation>
  </message>
  <message>
   <source>Go to a quote first, with {keys}.</source>
   <translation>Gehen Sie zuerst zu einem Zitat, mit {keys}.</translation>
  </message>
  <message>
   <source>Nothing is highlighted here. Select some words and press {keys}.</source>
   <translation>Hier ist nichts markiert. Wählen Sie Wörter aus und drücken Sie {keys}.</translation>
  </message>
  <message>
   <source>Open People, Places, Organisations or Quotes first.</source>
   <translation>Öffnen Sie zuerst Personen, Orte, Organisationen oder Zitate.</translation>
  </message>
  <message>
   <source>Open an article first.</source>
   <translation>Öffnen Sie zuerst einen Artikel.</translation>
  </message>
  <message>
   <source>Open an article or a page first.</source>
   <translation>Öffnen Sie zuerst einen Artikel oder eine Seite.</translation>
  </message>
  <message>
   <source>Put the cursor into a highlight of yours first.</source>
   <translation>Setzen Sie die Schreibmarke zuerst in eine eigene Markierung.</translation>
  </message>
  <message>
   <source>Search for something first; then the search can be saved.</source>
   <translation>Suchen Sie zuerst nach etwas; dann lässt sich die Suche speichern.</translation>
  </message>
  <message>
   <source>Select a person, place or organisation first.</source>
   <translation>Wählen Sie zuerst eine Person, einen Ort oder eine Organisation aus.</translation>
  </message>
  <message>
   <source>Select some words of the article first.</source>
   <translation>Wählen Sie zuerst Wörter des Artikels aus.</translation>
  </message>
  <message>
   <source>Select two or more articles in the list first.</source>
   <translation>Wählen Sie zuerst in der Liste zwei oder mehr Artikel aus.</translation>
  </message>
  <message>
   <source>The bin is empty.</source>
   <translation>Der Papierkorb ist leer.</translation>
  </message>
  <message>
   <source>The search box is empty.</source>
   <translation>Das Suchfeld ist leer.</translation>
  </message>
  <message>
   <source>There are no articles in the list.</source>
   <translation>In der Liste sind keine Artikel.</translation>
  </message>
  <message>
   <source>There is nothing to redo.</source>
   <translation>Es gibt nichts zu wiederholen.</translation>
  </message>
  <message>
   <source>There is nothing to undo.</source>
   <translation>Es gibt nichts rückgängig zu machen.</translation>
  </message>
  <message>
   <source>There is nowhere to go back to.</source>
   <translation>Es gibt nichts, wohin es zurückginge.</translation>
  </message>
  <message>
   <source>There is nowhere to go forward to.</source>
   <translation>Es gibt nichts, wohin es weiterginge.</translation>
  </message>
  <message>
   <source>These articles are in the bin already. Empty the bin to remove them for good.</source>
   <translation>Diese Artikel sind schon im Papierkorb. Leeren Sie ihn, um sie endgültig zu entfernen.</translation>
  </message>
  <message>
   <source>These articles are not in the bin.</source>
   <translation>Diese Artikel sind nicht im Papierkorb.</translation>
  </message>
  <message>
   <source>This article was pasted or dropped as text, so there is no file.</source>
   <translation>Dieser Artikel wurde als Text eingefügt oder abgelegt, darum gibt es keine Datei.</translation>
  </message>
  <message>
   <source>This library is open for reading only.</source>
   <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>This quote has no speaker.</source>
   <translation>Dieses Zitat hat keinen Sprecher.</translation>
  </message>
 </context>
 <context>
  <name>ReopenDialog</name>
  <message numerus="yes">
   <source>%Ln place(s) at the beginning with bytes that are not valid in it.</source>
   <translation>
    <numerusform>%Ln Stelle am Anfang mit Bytes, die darin nicht gültig sind.</numerusform>
    <numerusform>%Ln Stellen am Anfang mit Bytes, die darin nicht gültig sind.</numerusform>
   </translation>
  </message>
  <message>
   <source>Choose how the file is read and look at what it says then</source>
   <translation>Wählen Sie, wie die Datei gelesen wird, und sehen Sie, was sie dann sagt</translation>
  </message>
  <message>
   <source>Choose the encoding in which the text reads right. Your tags, notes and highlights come along, and you can undo it.</source>
   <translation>Wählen Sie die Kodierung, in der sich der Text richtig liest. Ihre Schlagwörter, Notizen und Markierungen kommen mit, und Sie können es rückgängig machen.</translation>
  </message>
  <message>
   <source>Encodings</source>
   <translation>Kodierungen</translation>
  </message>
  <message>
   <source>Found by the program</source>
   <translation>Vom Programm gefunden</translation>
  </message>
  <message>
   <source>How the text begins</source>
   <translation>Anfang des Textes</translation>
  </message>
  <message>
   <source>Reopen</source>
   <translation>Neu öffnen</translation>
  </message>
  <message>
   <source>Reopen “{title}”</source>
   <translation>„{title}“ neu öffnen</translation>
  </message>
  <message>
   <source>Repair a text encoded twice</source>
   <translation>Zweimal kodierten Text reparieren</translation>
  </message>
  <message>
   <source>This is how it is read now.</source>
   <translation>So wird er jetzt gelesen.</translation>
  </message>
 </context>
 <context>
  <name>ReopeningDesk</name>
  <message>
   <source>There are no notes on how this article was read.</source>
   <translation>Zu diesem Artikel gibt es keine Hinweise, wie er gelesen wurde.</translation>
  </message>
  <message>
   <source>This file states its encoding itself. Only plain text can be read in another one.</source>
   <translation>Diese Datei nennt ihre Kodierung selbst. Nur reiner Text lässt sich in einer anderen lesen.</translation>
  </message>
 </context>
 <context>
  <name>ReviewCard</name>
  <message>
   <source>Are these the same organisation?</source>
   <translation>Ist das dieselbe Organisation?</translation>
  </message>
  <message>
   <source>Are these the same person?</source>
   <translation>Ist das dieselbe Person?</translation>
  </message>
  <message>
   <source>Are these the same place?</source>
   <translation>Ist das derselbe Ort?</translation>
  </message>
  <message>
   <source>Joined for now.</source>
   <translation>Vorläufig verbunden.</translation>
  </message>
  <message>
   <source>One name, maybe two.</source>
   <translation>Ein Name, vielleicht zwei.</translation>
  </message>
  <message>
   <source>Probably.</source>
   <translation>Wahrscheinlich.</translation>
  </message>
  <message>
   <source>This decision has lost its place. Take it back?</source>
   <translation>Diese Entscheidung hat ihre Stelle verloren. Zurücknehmen?</translation>
  </message>
 </context>
 <context>
  <name>ReviewPage</name>
  <message>
   <source>Back to the articles</source>
   <translation>Zurück zu den Artikeln</translation>
  </message>
  <message>
   <source>Comes back at the end</source>
   <translation>Kommt am Ende wieder</translation>
  </message>
  <message numerus="yes">
   <source>Confirms the join: %Ln article(s)</source>
   <translation>
    <numerusform>Bestätigt die Verbindung: %Ln Artikel</numerusform>
    <numerusform>Bestätigt die Verbindung: %Ln Artikel</numerusform>
   </translation>
  </message>
  <message>
   <source>It waits for its place to come back</source>
   <translation>Sie wartet, bis ihre Stelle wieder da ist</translation>
  </message>
  <message numerus="yes">
   <source>Joins %Ln article(s)</source>
   <translation>
    <numerusform>Verbindet %Ln Artikel</numerusform>
    <numerusform>Verbindet %Ln Artikel</numerusform>
   </translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keeps them apart, for good</source>
   <translation>Hält sie für immer getrennt</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <source>Names that the program is not sure of come up here, the most important first. New articles bring more.</source>
   <translation>Hier erscheinen Namen, bei denen das Programm unsicher ist, die wichtigsten zuerst. Neue Artikel bringen weitere.</translation>
  </message>
  <message>
   <source>Never the same</source>
   <translation>Nie dasselbe</translation>
  </message>
  <message>
   <source>Nothing to review</source>
   <translation>Nichts zu prüfen</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Same organisation</source>
   <translation>Dieselbe Organisation</translation>
  </message>
  <message>
   <source>Same person</source>
   <translation>Dieselbe Person</translation>
  </message>
  <message>
   <source>Same place</source>
   <translation>Derselbe Ort</translation>
  </message>
  <message>
   <source>Take it back</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message numerus="yes">
   <source>Takes %Ln article(s) out, for good</source>
   <translation>
    <numerusform>Nimmt %Ln Artikel für immer heraus</numerusform>
    <numerusform>Nimmt %Ln Artikel für immer heraus</numerusform>
   </translation>
  </message>
  <message>
   <source>The decision is revoked</source>
   <translation>Die Entscheidung ist aufgehoben</translation>
  </message>
  <message>
   <source>{n} decided, {left} to go</source>
   <translation>{n} entschieden, noch {left}</translation>
  </message>
  <message>
   <source>{n} of {all}</source>
   <translation>{n} von {all}</translation>
  </message>
 </context>
 <context>
  <name>SearchBox</name>
  <message>
   <source>Clear search</source>
   <translation>Suche leeren</translation>
  </message>
  <message>
   <source>Clear search (Esc)</source>
   <translation>Suche leeren (Esc)</translation>
  </message>
  <message>
   <source>Search articles</source>
   <translation>Artikel durchsuchen</translation>
  </message>
  <message>
   <source>Search syntax</source>
   <translation>Suchsprache</translation>
  </message>
  <message>
   <source>What can be searched for</source>
   <translation>Wonach gesucht werden kann</translation>
  </message>
 </context>
 <context>
  <name>SearchDesk</name>
  <message>
   <source>Change the saved search</source>
   <translation>Gespeicherte Suche ändern</translation>
  </message>
  <message>
   <source>How shall “{name}” be called?</source>
   <translation>Wie soll „{name}“ heißen?</translation>
  </message>
  <message>
   <source>New smart list</source>
   <translation>Neue intelligente Liste</translation>
  </message>
  <message>
   <source>Rename the saved search</source>
   <translation>Gespeicherte Suche umbenennen</translation>
  </message>
  <message>
   <source>Save the search</source>
   <translation>Suche speichern</translation>
  </message>
 </context>
 <context>
  <name>SearchHelp</name>
  <message>
   <source>Enter puts a line into the search. A minus before any of them leaves it out.</source>
   <translation>Eingabe übernimmt eine Zeile in die Suche. Ein Minus davor schließt sie aus.</translation>
  </message>
  <message>
   <source>Examples</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <source>Search syntax</source>
   <translation>Suchsprache</translation>
  </message>
  <message>
   <source>What can be searched for</source>
   <translation>Wonach gesucht werden kann</translation>
  </message>
 </context>
 <context>
  <name>SettingRow</name>
  <message>
   <source>Put back {setting}</source>
   <translation>{setting} zurücksetzen</translation>
  </message>
 </context>
 <context>
  <name>SettingsDesk</name>
  <message>
   <source>As the system has it</source>
   <translation>Wie im System</translation>
  </message>
  <message>
   <source>With serifs</source>
   <translation>Mit Serifen</translation>
  </message>
  <message>
   <source>Without serifs</source>
   <translation>Ohne Serifen</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>Groups of settings</source>
   <translation>Gruppen von Einstellungen</translation>
  </message>
  <message>
   <source>No setting is called that. Try another word.</source>
   <translation>So heißt keine Einstellung. Versuchen Sie ein anderes Wort.</translation>
  </message>
  <message>
   <source>Put all settings back</source>
   <translation>Alle Einstellungen zurücksetzen</translation>
  </message>
  <message>
   <source>Search the settings</source>
   <translation>Einstellung suchen</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <source>Add keys…</source>
   <translation>Tasten hinzufügen …</translation>
  </message>
  <message>
   <source>All commands and keys are on the clipboard.</source>
   <translation>Alle Befehle und Tasten sind in der Zwischenablage.</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Befehle und ihre Tasten</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <translation>Als Text kopieren</translation>
  </message>
  <message>
   <source>Filter by command or key</source>
   <translation>Nach Befehl oder Taste filtern</translation>
  </message>
  <message>
   <source>Gives this command the keys it came with</source>
   <translation>Gibt diesem Befehl die Tasten, mit denen er kam</translation>
  </message>
  <message>
   <source>In a field where one types, {keys} does what it always does there.</source>
   <translation>In einem Eingabefeld tut {keys}, was es dort immer tut.</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Press others…</source>
   <translation>Andere drücken …</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Drucken …</translation>
  </message>
  <message>
   <source>Put all back</source>
   <translation>Alle zurücksetzen</translation>
  </message>
  <message>
   <source>Put back</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>Single-letter keys, such as j and s, while a list or a text has the keyboard</source>
   <translation>Tasten aus einem Buchstaben wie j und s, solange eine Liste oder ein Text die Tastatur hat</translation>
  </message>
  <message>
   <source>Take away {keys}</source>
   <translation>{keys} wegnehmen</translation>
  </message>
  <message>
   <source>Use here instead</source>
   <translation>Stattdessen hier verwenden</translation>
  </message>
  <message>
   <source>Your system may take {keys} before it comes here.</source>
   <translation>Ihr System nimmt {keys} vielleicht, bevor es hier ankommt.</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <source>no keys</source>
   <translation>keine Tasten</translation>
  </message>
  <message>
   <source>{keys} cannot be chosen: fields, lists and dialogs need it.</source>
   <translation>{keys} kann nicht gewählt werden: Felder, Listen und Dialoge brauchen es.</translation>
  </message>
  <message>
   <source>{keys} is in use by “{command}”.</source>
   <translation>{keys} ist schon von „{command}“ belegt.</translation>
  </message>
  <message>
   <source>{keys} opened the menu {menu} before.</source>
   <translation>{keys} öffnete bisher das Menü {menu}.</translation>
  </message>
  <message>
   <source>{keys} works once single-letter keys are switched on below.</source>
   <translation>{keys} wirkt, sobald unten Tasten aus einem Buchstaben eingeschaltet sind.</translation>
  </message>
  <message>
   <source>{keys} works while a list or a text has the keyboard.</source>
   <translation>{keys} wirkt, solange eine Liste oder ein Text die Tastatur hat.</translation>
  </message>
 </context>
 <context>
  <name>SmartListDialog</name>
  <message numerus="yes">
   <source>%Ln article(s) now</source>
   <translation>
    <numerusform>zurzeit %Ln Artikel</numerusform>
    <numerusform>zurzeit %Ln Artikel</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Name</source>
   <translation>&amp;Name</translation>
  </message>
  <message>
   <source>&amp;Order</source>
   <translation>&amp;Reihenfolge</translation>
  </message>
  <message>
   <source>&amp;Search</source>
   <translation>&amp;Suche</translation>
  </message>
  <message>
   <source>Add a condition</source>
   <translation>Bedingung hinzufügen</translation>
  </message>
  <message>
   <source>Articles that meet</source>
   <translation>Artikel, auf die zutrifft</translation>
  </message>
  <message>
   <source>How the conditions are joined</source>
   <translation>Wie die Bedingungen verbunden sind</translation>
  </message>
  <message>
   <source>Its name in the navigator</source>
   <translation>Name in der Navigation</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suche</translation>
  </message>
  <message>
   <source>This search says more than conditions in rows can. Change its words below.</source>
   <translation>Diese Suche sagt mehr, als Bedingungen in Zeilen können. Ändern Sie unten ihre Wörter.</translation>
  </message>
  <message>
   <source>all articles</source>
   <translation>alle Artikel</translation>
  </message>
  <message>
   <source>all of these conditions</source>
   <translation>alle diese Bedingungen</translation>
  </message>
  <message>
   <source>any of these conditions</source>
   <translation>eine dieser Bedingungen</translation>
  </message>
 </context>
 <context>
  <name>SplitDialog</name>
  <message numerus="yes">
   <source>%Ln of {all} ticked</source>
   <translation>
    <numerusform>%Ln von {all} angekreuzt</numerusform>
    <numerusform>%Ln von {all} angekreuzt</numerusform>
   </translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Leave at least one: what stays keeps this page.</source>
   <translation>Lassen Sie mindestens eins stehen: Was bleibt, behält diese Seite.</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>Namen</translation>
  </message>
  <message>
   <source>Split off</source>
   <translation>Abtrennen</translation>
  </message>
  <message>
   <source>Split {name}</source>
   <translation>{name} aufteilen</translation>
  </message>
  <message>
   <source>There is only one name.</source>
   <translation>Es gibt nur einen Namen.</translation>
  </message>
  <message>
   <source>Tick what is somebody or something else. You can undo this at any time.</source>
   <translation>Kreuzen Sie an, was jemand oder etwas anderes ist. Sie können das jederzeit rückgängig machen.</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cancelling…</source>
   <translation>Wird abgebrochen …</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
 </context>
 <context>
  <name>StoryStartsDialog</name>
  <message>
   <source>Beginnings of stories</source>
   <translation>Anfänge von Artikeln</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>Teilen</translation>
  </message>
  <message numerus="yes">
   <source>Split into %Ln article(s)</source>
   <translation>
    <numerusform>In %Ln Artikel teilen</numerusform>
    <numerusform>In %Ln Artikel teilen</numerusform>
   </translation>
  </message>
  <message>
   <source>Split into stories</source>
   <translation>In einzelne Artikel teilen</translation>
  </message>
  <message>
   <source>Stories seem to begin at these places. Ticked ones become articles of their own; you can undo this.</source>
   <translation>An diesen Stellen scheinen Artikel zu beginnen. Angehakte werden eigene Artikel; Sie können das rückgängig machen.</translation>
  </message>
  <message>
   <source>Where the cursor is</source>
   <translation>Wo die Schreibmarke steht</translation>
  </message>
  <message>
   <source>dateline</source>
   <translation>Ortsmarke</translation>
  </message>
  <message>
   <source>headline</source>
   <translation>Überschrift</translation>
  </message>
  <message>
   <source>headline after a gap</source>
   <translation>Überschrift nach einer Lücke</translation>
  </message>
  <message>
   <source>line between</source>
   <translation>Trennlinie</translation>
  </message>
 </context>
 <context>
  <name>SuggestionStrip</name>
  <message>
   <source>Look at them…</source>
   <translation>Ansehen …</translation>
  </message>
  <message>
   <source>{articles} may mean somebody else of this name: {why}.</source>
   <translation>{articles} meinen vielleicht jemand anderen dieses Namens: {why}.</translation>
  </message>
 </context>
 <context>
  <name>TableColumnsDialog</name>
  <message>
   <source>&amp;Author</source>
   <translation>&amp;Autor</translation>
  </message>
  <message>
   <source>&amp;Date</source>
   <translation>&amp;Datum</translation>
  </message>
  <message>
   <source>&amp;Import</source>
   <translation>&amp;Importieren</translation>
  </message>
  <message>
   <source>&amp;Later</source>
   <translation>&amp;Später</translation>
  </message>
  <message>
   <source>&amp;Source</source>
   <translation>&amp;Quelle</translation>
  </message>
  <message>
   <source>&amp;Title</source>
   <translation>Tite&amp;l</translation>
  </message>
  <message>
   <source>&amp;Web address</source>
   <translation>&amp;Webadresse</translation>
  </message>
  <message>
   <source>Choose a column</source>
   <translation>Spalte wählen</translation>
  </message>
  <message>
   <source>Choose what each column holds; only the text is needed. Files with the same columns are then read the same way.</source>
   <translation>Wählen Sie, was in welcher Spalte steht; nötig ist nur der Text. Dateien mit denselben Spalten werden dann ebenso gelesen.</translation>
  </message>
  <message>
   <source>Columns of a table</source>
   <translation>Spalten einer Tabelle</translation>
  </message>
  <message>
   <source>Do &amp;not import</source>
   <translation>&amp;Nicht importieren</translation>
  </message>
  <message>
   <source>Te&amp;xt</source>
   <translation>&amp;Text</translation>
  </message>
  <message>
   <source>The files wait; you are asked again at the next start</source>
   <translation>Die Dateien warten; beim nächsten Start werden Sie wieder gefragt</translation>
  </message>
  <message>
   <source>The first rows of the table</source>
   <translation>Die ersten Zeilen der Tabelle</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message numerus="yes">
   <source>“{file}” and %Ln other file(s) do not say which column holds the text.</source>
   <translation>
    <numerusform>„{file}“ und %Ln weitere Datei sagen nicht, in welcher Spalte der Text steht.</numerusform>
    <numerusform>„{file}“ und %Ln weitere Dateien sagen nicht, in welcher Spalte der Text steht.</numerusform>
   </translation>
  </message>
  <message>
   <source>“{file}” does not say which column holds the text.</source>
   <translation>„{file}“ sagt nicht, in welcher Spalte der Text steht.</translation>
  </message>
 </context>
 <context>
  <name>TableExport</name>
  <message numerus="yes">
   <source>%Ln row(s) written to {file}.</source>
   <translation>
    <numerusform>%Ln Zeile in {file} geschrieben.</numerusform>
    <numerusform>%Ln Zeilen in {file} geschrieben.</numerusform>
   </translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Table (*.csv);;JSON (*.json);;JSON lines (*.jsonl)</source>
   <translation>Tabelle (*.csv);;JSON (*.json);;JSON-Zeilen (*.jsonl)</translation>
  </message>
 </context>
 <context>
  <name>TagDesk</name>
  <message>
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>Delete the tag</source>
   <translation>Schlagwort löschen</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>Grey</source>
   <translation>Grau</translation>
  </message>
  <message>
   <source>How shall the tag “{name}” be called?</source>
   <translation>Wie soll das Schlagwort „{name}“ heißen?</translation>
  </message>
  <message>
   <source>Orange</source>
   <translation>Orange</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <source>Rename the tag</source>
   <translation>Schlagwort umbenennen</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <source>Teal</source>
   <translation>Türkis</translation>
  </message>
  <message>
   <source>Violet</source>
   <translation>Violett</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>Gelb</translation>
  </message>
 </context>
 <context>
  <name>TagPicker</name>
  <message>
   <source>Enter makes the tag “{name}”.</source>
   <translation>Eingabe legt das Schlagwort „{name}“ an.</translation>
  </message>
  <message>
   <source>Enter puts “{name}” on.</source>
   <translation>Eingabe vergibt „{name}“.</translation>
  </message>
  <message>
   <source>Enter takes “{name}” off.</source>
   <translation>Eingabe entfernt „{name}“.</translation>
  </message>
  <message>
   <source>New tag “{name}”</source>
   <translation>Neues Schlagwort „{name}“</translation>
  </message>
  <message>
   <source>No tags yet. Type one and press Enter.</source>
   <translation>Noch keine Schlagwörter. Tippen Sie eines und drücken Sie die Eingabetaste.</translation>
  </message>
  <message>
   <source>Space ticks a tag, Enter adds it, Alt+1 to Alt+9 tick the first ones.</source>
   <translation>Leertaste kreuzt ein Schlagwort an, Eingabe vergibt es, Alt+1 bis Alt+9 kreuzen die ersten an.</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Schlagwort</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Schlagwörter</translation>
  </message>
  <message numerus="yes">
   <source>Tags of %Ln article(s)</source>
   <translation>
    <numerusform>Schlagwörter von %Ln Artikel</numerusform>
    <numerusform>Schlagwörter von %Ln Artikeln</numerusform>
   </translation>
  </message>
  <message>
   <source>Type a tag, old or new</source>
   <translation>Schlagwort eingeben, alt oder neu</translation>
  </message>
 </context>
 <context>
  <name>TextMenu</name>
  <message>
   <source>Another of this name</source>
   <translation>Jemand anders dieses Namens</translation>
  </message>
  <message>
   <source>At this place</source>
   <translation>An dieser Stelle</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Copy the highlighted words</source>
   <translation>Markierte Wörter kopieren</translation>
  </message>
  <message>
   <source>Copy the quote</source>
   <translation>Zitat kopieren</translation>
  </message>
  <message>
   <source>Copy “{name}”</source>
   <translation>„{name}“ kopieren</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>In this article</source>
   <translation>In diesem Artikel</translation>
  </message>
  <message>
   <source>Is a</source>
   <translation>Ist ein(e)</translation>
  </message>
  <message>
   <source>Look up “{name}”</source>
   <translation>„{name}“ nachschlagen</translation>
  </message>
  <message>
   <source>Mark as quote</source>
   <translation>Als Zitat markieren</translation>
  </message>
  <message>
   <source>Mark as {kind}</source>
   <translation>Als {kind} markieren</translation>
  </message>
  <message>
   <source>Means another…</source>
   <translation>Meint jemand anders …</translation>
  </message>
  <message>
   <source>Merge…</source>
   <translation>Verbinden …</translation>
  </message>
  <message>
   <source>Never the same…</source>
   <translation>Nie dasselbe …</translation>
  </message>
  <message>
   <source>No speaker</source>
   <translation>Kein Sprecher</translation>
  </message>
  <message>
   <source>Not a name</source>
   <translation>Kein Name</translation>
  </message>
  <message>
   <source>Not a quote</source>
   <translation>Kein Zitat</translation>
  </message>
  <message>
   <source>Not part of this story</source>
   <translation>Gehört nicht zu diesem Artikel</translation>
  </message>
  <message>
   <source>Open page</source>
   <translation>Seite öffnen</translation>
  </message>
  <message>
   <source>Open the speaker's page</source>
   <translation>Seite des Sprechers öffnen</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <source>Said by…</source>
   <translation>Gesagt von …</translation>
  </message>
  <message>
   <source>Search the library</source>
   <translation>Bibliothek durchsuchen</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Alles auswählen</translation>
  </message>
  <message>
   <source>Somebody else of this name</source>
   <translation>Jemand anders dieses Namens</translation>
  </message>
  <message>
   <source>Split…</source>
   <translation>Aufteilen …</translation>
  </message>
  <message>
   <source>The quote around it</source>
   <translation>Das Zitat ringsum</translation>
  </message>
  <message>
   <source>The word “{word}”</source>
   <translation>Das Wort „{word}“</translation>
  </message>
  <message>
   <source>Your highlight</source>
   <translation>Ihre Markierung</translation>
  </message>
  <message>
   <source>organisation</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <source>person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>place</source>
   <translation>Ort</translation>
  </message>
 </context>
 <context>
  <name>TextPopup</name>
  <message>
   <source>As the system has it</source>
   <translation>Wie im System</translation>
  </message>
  <message>
   <source>Back to normal</source>
   <translation>Zurück zum Normalen</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>High contrast, dark</source>
   <translation>Hoher Kontrast, dunkel</translation>
  </message>
  <message>
   <source>High contrast, light</source>
   <translation>Hoher Kontrast, hell</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Größerer Text</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Line height</source>
   <translation>Zeilenhöhe</translation>
  </message>
  <message>
   <source>Lines closer together</source>
   <translation>Zeilen enger</translation>
  </message>
  <message>
   <source>Lines further apart</source>
   <translation>Zeilen weiter</translation>
  </message>
  <message>
   <source>Narrower text</source>
   <translation>Schmalerer Text</translation>
  </message>
  <message>
   <source>Sans serif</source>
   <translation>Serifenlos</translation>
  </message>
  <message>
   <source>Sepia</source>
   <translation>Sepia</translation>
  </message>
  <message>
   <source>Serif</source>
   <translation>Serif</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Kleinerer Text</translation>
  </message>
  <message>
   <source>Text and theme</source>
   <translation>Text und Design</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <source>The system's</source>
   <translation>Die des Systems</translation>
  </message>
  <message>
   <source>Typeface</source>
   <translation>Schrift</translation>
  </message>
  <message>
   <source>Wider text</source>
   <translation>Breiterer Text</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>Breite</translation>
  </message>
  <message>
   <source>{figure} %</source>
   <translation>{figure} %</translation>
  </message>
  <message>
   <source>{figure} letters</source>
   <translation>{figure} Zeichen</translation>
  </message>
 </context>
 <context>
  <name>TimeChart</name>
  <message numerus="yes">
   <source>%Ln mention(s)</source>
   <translation>
    <numerusform>%Ln Erwähnung</numerusform>
    <numerusform>%Ln Erwähnungen</numerusform>
   </translation>
  </message>
  <message>
   <source>at most {count}</source>
   <translation>höchstens {count}</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} bis {last}</translation>
  </message>
  <message>
   <source>{role}, {first} to {last}, {n}</source>
   <translation>{role}, {first} bis {last}, {n}</translation>
  </message>
 </context>
 <context>
  <name>TitleJump</name>
  <message>
   <source>Beginning of a title</source>
   <translation>Anfang eines Titels</translation>
  </message>
  <message>
   <source>Go to a title</source>
   <translation>Zu einem Titel</translation>
  </message>
  <message>
   <source>No such title</source>
   <translation>Kein solcher Titel</translation>
  </message>
 </context>
 <context>
  <name>Titles</name>
  <message>
   <source>Organisations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <source>Quotes</source>
   <translation>Zitate</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>{library} (read only)</source>
   <translation>{library} (nur lesen)</translation>
  </message>
 </context>
 <context>
  <name>Toast</name>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
 </context>
 <context>
  <name>UndoDesk</name>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Redo: {step}</source>
   <translation>Wiederholen: {step}</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo: {step}</source>
   <translation>Rückgängig: {step}</translation>
  </message>
  <message>
   <source>Undone: {step}</source>
   <translation>Rückgängig gemacht: {step}</translation>
  </message>
 </context>
 <context>
  <name>VersionDesk</name>
  <message>
   <source>No other version of this story is in the library. Select two articles to compare any two.</source>
   <translation>Keine andere Fassung dieses Beitrags ist in der Bibliothek. Wählen Sie zwei Artikel aus, um beliebige zwei zu vergleichen.</translation>
  </message>
  <message>
   <source>Open an article first.</source>
   <translation>Öffnen Sie zuerst einen Artikel.</translation>
  </message>
  <message>
   <source>Select two articles in the list to compare them.</source>
   <translation>Wählen Sie zwei Artikel in der Liste aus, um sie zu vergleichen.</translation>
  </message>
  <message>
   <source>This text came from one file only.</source>
   <translation>Dieser Text kam nur aus einer Datei.</translation>
  </message>
 </context>
 <context>
  <name>VersionsDialog</name>
  <message numerus="yes">
   <source>%Ln difference(s)</source>
   <translation>
    <numerusform>%Ln Unterschied</numerusform>
    <numerusform>%Ln Unterschiede</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln word(s)</source>
   <translation>
    <numerusform>%Ln Wort</numerusform>
    <numerusform>%Ln Wörter</numerusform>
   </translation>
  </message>
  <message>
   <source>Both texts have the same words.</source>
   <translation>Beide Texte haben dieselben Wörter.</translation>
  </message>
  <message>
   <source>Compared with the open article: {version}</source>
   <translation>Verglichen mit dem offenen Artikel: {version}</translation>
  </message>
  <message>
   <source>Comparing…</source>
   <translation>Wird verglichen …</translation>
  </message>
  <message>
   <source>Difference {place} of {all}</source>
   <translation>Unterschied {place} von {all}</translation>
  </message>
  <message>
   <source>In one text</source>
   <translation>In einem Text</translation>
  </message>
  <message>
   <source>Next difference</source>
   <translation>Nächster Unterschied</translation>
  </message>
  <message>
   <source>Not a version</source>
   <translation>Keine Fassung</translation>
  </message>
  <message>
   <source>Open this version</source>
   <translation>Diese Fassung öffnen</translation>
  </message>
  <message>
   <source>Other versions</source>
   <translation>Andere Fassungen</translation>
  </message>
  <message>
   <source>Previous difference</source>
   <translation>Voriger Unterschied</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Nebeneinander</translation>
  </message>
  <message>
   <source>Versions of one story</source>
   <translation>Fassungen eines Beitrags</translation>
  </message>
  <message>
   <source>Versions of “{title}”</source>
   <translation>Fassungen von „{title}“</translation>
  </message>
  <message>
   <source>another story so far</source>
   <translation>bisher ein anderer Beitrag</translation>
  </message>
  <message>
   <source>put together by you</source>
   <translation>von Ihnen zusammengefasst</translation>
  </message>
  <message>
   <source>{share} % alike</source>
   <translation>zu {share} % gleich</translation>
  </message>
  <message>
   <source>“{new}” came in.</source>
   <translation>„{new}“ kam hinzu.</translation>
  </message>
  <message>
   <source>“{old}” became “{new}”.</source>
   <translation>„{old}“ wurde zu „{new}“.</translation>
  </message>
  <message>
   <source>“{old}” was taken out.</source>
   <translation>„{old}“ fiel weg.</translation>
  </message>
 </context>
 <context>
  <name>WatchedFoldersDialog</name>
  <message>
   <source>Choose one that new texts are saved in.</source>
   <translation>Wählen Sie einen, in dem neue Texte gespeichert werden.</translation>
  </message>
  <message>
   <source>Look now</source>
   <translation>Jetzt durchsehen</translation>
  </message>
  <message>
   <source>New and changed files in these folders come in by themselves while the library is open. Nothing is ever deleted here because a file is.</source>
   <translation>Neue und geänderte Dateien in diesen Ordnern kommen von selbst herein, solange die Bibliothek offen ist. Hier wird nie etwas gelöscht, weil eine Datei gelöscht wurde.</translation>
  </message>
  <message>
   <source>No folder is watched</source>
   <translation>Kein Ordner wird beobachtet</translation>
  </message>
  <message>
   <source>Watch a folder…</source>
   <translation>Ordner beobachten …</translation>
  </message>
 </context>
 <context>
  <name>WatchingDesk</name>
  <message>
   <source>Watch a folder: new files in it come in by themselves</source>
   <translation>Einen Ordner beobachten: Neue Dateien darin kommen von selbst herein</translation>
  </message>
 </context>
 <context>
  <name>WelcomePage</name>
  <message>
   <source>Drop articles here</source>
   <translation>Artikel hier ablegen</translation>
  </message>
  <message>
   <source>Everything stays on this machine. No account, no network.</source>
   <translation>Alles bleibt auf diesem Rechner. Kein Konto, kein Netz.</translation>
  </message>
  <message>
   <source>Files, folders or text. Paste works too.</source>
   <translation>Dateien, Ordner oder Text. Einfügen geht auch.</translation>
  </message>
  <message>
   <source>How it works</source>
   <translation>Wie es geht</translation>
  </message>
  <message>
   <source>Import a folder…</source>
   <translation>Ordner importieren …</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>Dateien importieren …</translation>
  </message>
  <message>
   <source>Let go to import</source>
   <translation>Zum Importieren loslassen</translation>
  </message>
  <message>
   <source>Nothing at hand?</source>
   <translation>Nichts zur Hand?</translation>
  </message>
  <message>
   <source>Open the sample articles</source>
   <translation>Beispielartikel öffnen</translation>
  </message>
  <message>
   <source>Or open another library:</source>
   <translation>Oder eine andere Bibliothek öffnen:</translation>
  </message>
  <message>
   <source>Text, web pages, PDF, Word, EPUB and more</source>
   <translation>Text, Webseiten, PDF, Word, EPUB und mehr</translation>
  </message>
  <message>
   <source>Who is in this story, who said what,
and where else do they appear?</source>
   <translation>Wer kommt vor, wer hat was gesagt,
und wo tauchen sie noch auf?</translation>
  </message>
 </context>
 <context>
  <name>_CompletionList</name>
  <message>
   <source>What could be meant</source>
   <translation>Was gemeint sein könnte</translation>
  </message>
 </context>
 <context>
  <name>_DecisionRow</name>
  <message>
   <source>Take back: {decision}</source>
   <translation>Zurücknehmen: {decision}</translation>
  </message>
  <message>
   <source>Take this decision back</source>
   <translation>Diese Entscheidung zurücknehmen</translation>
  </message>
 </context>
 <context>
  <name>_DifferingName</name>
  <message>
   <source>Open page</source>
   <translation>Seite öffnen</translation>
  </message>
 </context>
 <context>
  <name>_Handle</name>
  <message>
   <source>Border between panes</source>
   <translation>Grenze zwischen Bereichen</translation>
  </message>
 </context>
 <context>
  <name>_LicencesTab</name>
  <message>
   <source>Licence: {licence}</source>
   <translation>Lizenz: {licence}</translation>
  </message>
  <message>
   <source>Text of the licence</source>
   <translation>Text der Lizenz</translation>
  </message>
  <message>
   <source>Works in this program</source>
   <translation>Werke in diesem Programm</translation>
  </message>
 </context>
 <context>
  <name>_MarkedSentence</name>
  <message>
   <source>Example: quotes, people, organisations and places are marked in the text</source>
   <translation>Beispiel: Zitate, Personen, Organisationen und Orte sind im Text markiert</translation>
  </message>
 </context>
 <context>
  <name>_Palette</name>
  <message>
   <source>menu {path}</source>
   <translation>Menü {path}</translation>
  </message>
  <message>
   <source>not now: {reason}</source>
   <translation>jetzt nicht: {reason}</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>on</source>
   <translation>an</translation>
  </message>
 </context>
 <context>
  <name>_ProgressBar</name>
  <message>
   <source>{n} percent settled</source>
   <translation>{n} Prozent erledigt</translation>
  </message>
 </context>
 <context>
  <name>_QuickOpen</name>
  <message>
   <source>article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>organisation</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <source>person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>saved search</source>
   <translation>gespeicherte Suche</translation>
  </message>
  <message>
   <source>source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>tag</source>
   <translation>Schlagwort</translation>
  </message>
 </context>
 <context>
  <name>_Reasons</name>
  <message>
   <source>Counts only where the names alone do not settle it</source>
   <translation>Zählt nur, wo die Namen allein nicht entscheiden</translation>
  </message>
  <message>
   <source>a hint</source>
   <translation>ein Hinweis</translation>
  </message>
 </context>
 <context>
  <name>_Sentence</name>
  <message>
   <source>Enter goes to this sentence</source>
   <translation>Eingabe springt zu diesem Satz</translation>
  </message>
  <message>
   <source>Go to this sentence</source>
   <translation>Zu diesem Satz</translation>
  </message>
 </context>
 <context>
  <name>dates</name>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>Yesterday</source>
   <translation>Gestern</translation>
  </message>
  <message>
   <source>added today</source>
   <translation>heute hinzugefügt</translation>
  </message>
  <message>
   <source>added yesterday</source>
   <translation>gestern hinzugefügt</translation>
  </message>
  <message>
   <source>added {date}</source>
   <translation>hinzugefügt {date}</translation>
  </message>
  <message>
   <source>file of {date}</source>
   <translation>Datei vom {date}</translation>
  </message>
 </context>
</TS>
