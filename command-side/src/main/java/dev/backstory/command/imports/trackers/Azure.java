package dev.backstory.command.imports.trackers;

import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.table.Field;
import dev.backstory.command.imports.table.Tracker;
import java.util.EnumSet;
import java.util.Map;
import java.util.regex.Pattern;

/** The export of a query of Azure DevOps, in the language of whoever asked it. */
final class Azure {
    static final Tracker TRACKER = new Tracker(
            "azure-csv",
            "an Azure DevOps export in CSV",
            Map.ofEntries(
                    Map.entry(Field.ID, "ID|ИД"),
                    Map.entry(
                            Field.KIND,
                            "Work Item Type|Arbeitselementtyp|Arbeitsaufgabentyp|Type d'élément de travail"
                                    + "|Tipo de elemento de trabajo|Tipo de item de trabalho|Tipo di elemento di lavoro"
                                    + "|Тип рабочего элемента|Typ elementu roboczego|Typ pracovní položky|工作项类型|作業項目の種類"),
                    Map.entry(Field.TITLE, "Title|Titel|Titre|Título|Titolo|Название|Заголовок|Tytuł|Název|标题|タイトル"),
                    Map.entry(Field.STATUS, "State|Zustand|Status|État|Estado|Stato|Состояние|Stan|Stav|状态|状態"),
                    Map.entry(Field.DESCRIPTION, "Description|Beschreibung|Descripción|Descrição|Descrizione|Описание"),
                    Map.entry(
                            Field.CRITERIA,
                            "Acceptance Criteria|Akzeptanzkriterien|Critères d'acceptation|Criterios de aceptación"
                                    + "|Critérios de aceitação|Criteri di accettazione|Критерии приемки"),
                    Map.entry(
                            Field.POINTS,
                            "Story Points|Effort|Size|Storypoints|Aufwand|Größe|Points d'histoire|Points de récit|Taille"
                                    + "|Puntos de historia|Puntos de caso|Esfuerzo|Tamaño|Pontos de história|Esforço"),
                    Map.entry(Field.LABELS, "Tags|Markierungen|Balises|Étiquettes|Etiquetas|Marcas|Tag|Теги|标记|タグ"),
                    Map.entry(Field.START, "Start Date|Startdatum|Date de début|Fecha de inicio|Data de início"),
                    Map.entry(
                            Field.END,
                            "Due Date|Target Date|Fälligkeitsdatum|Zieldatum|Date d'échéance|Date cible"
                                    + "|Fecha de vencimiento|Fecha objetivo|Data de conclusão|Data de destino"),
                    Map.entry(
                            Field.PARENT,
                            "Parent|Übergeordnet|Übergeordnetes Element|Élément parent|Elemento primario|Pai|Padre"
                                    + "|Родительский элемент"),
                    Map.entry(
                            Field.ORDER,
                            "Stack Rank|Backlog Priority|Stapelrang|Backlogpriorität|Classement de la pile"
                                    + "|Priorité du backlog|Rango de la pila|Prioridad de trabajo pendiente"),
                    Map.entry(
                            Field.AUTHOR,
                            "Created By|Erstellt von|Créé par|Creado por|Criado por|Creato da|Кем создано|Автор"),
                    Map.entry(
                            Field.PERSON,
                            "Assigned To|Zugewiesen an|Assigné à|Affecté à|Asignado a|Atribuído a|Assegnato a|Назначено"
                                    + "|Кому назначено|Changed By|Geändert von|Modifié par|Modificado por|Closed By"
                                    + "|Geschlossen von|Fermé par|Cerrado por|Resolved By|Gelöst von|Résolu par"
                                    + "|Resuelto por|Activated By|Aktiviert von|Activé par|Activado por"),
                    Map.entry(
                            Field.CREATED,
                            "Created Date|Erstellungsdatum|Erstellt am|Date de création|Fecha de creación"
                                    + "|Data de criação|Data creazione|Data di creazione|Дата создания|Data utworzenia"),
                    Map.entry(
                            Field.STARTED,
                            "Activated Date|Aktivierungsdatum|Date d'activation|Fecha de activación|Data de ativação"
                                    + "|Дата активации"),
                    Map.entry(
                            Field.ENDED,
                            "Closed Date|Abschlussdatum|Geschlossen am|Date de fermeture|Date de clôture"
                                    + "|Fecha de cierre|Data de fechamento|Data chiusura|Дата закрытия"),
                    Map.entry(
                            Field.SINCE,
                            "State Change Date|Zustandsänderungsdatum|Datum der Zustandsänderung"
                                    + "|Date de changement d'état|Fecha de cambio de estado"),
                    Map.entry(
                            Field.DATE,
                            "Changed Date|Änderungsdatum|Geändert am|Date de modification|Fecha de modificación"
                                    + "|Fecha de cambio|Data de alteração|Data modifica|Дата изменения|Resolved Date"
                                    + "|Lösungsdatum|Gelöst am|Date de résolution|Fecha de resolución|Finish Date"),
                    Map.entry(
                            Field.PROJECT,
                            "Team Project|Area Path|Teamprojekt|Bereichspfad|Projet d'équipe|Chemin de zone"
                                    + "|Proyecto de equipo|Ruta de acceso al área|Projeto de Equipe")),
            EnumSet.of(Field.KIND),
            Pattern.compile("[0-9]{1,12}"),
            Pattern.compile(";"),
            false,
            Map.of(
                    "active", StatusCategory.IN_PROGRESS,
                    "committed", StatusCategory.IN_PROGRESS,
                    "resolved", StatusCategory.IN_PROGRESS,
                    "approved", StatusCategory.TO_DO,
                    "proposed", StatusCategory.TO_DO,
                    "removed", StatusCategory.DONE,
                    "inactive", StatusCategory.DONE,
                    "aktiv", StatusCategory.IN_PROGRESS,
                    "actif", StatusCategory.IN_PROGRESS,
                    "activo", StatusCategory.IN_PROGRESS));

    private Azure() {}
}
