package dev.backstory.command.imports.jira.words;

import static dev.backstory.command.imports.jira.words.CellType.DATE;
import static dev.backstory.command.imports.jira.words.CellType.ID;
import static dev.backstory.command.imports.jira.words.CellType.KEY;
import static dev.backstory.command.imports.jira.words.CellType.NAME;
import static dev.backstory.command.imports.jira.words.CellType.NUMBER;
import static dev.backstory.command.imports.jira.words.CellType.PERCENT;
import static dev.backstory.command.imports.jira.words.CellType.PERSON;
import static dev.backstory.command.imports.jira.words.CellType.POINTS;
import static dev.backstory.command.imports.jira.words.CellType.RANK;
import static dev.backstory.command.imports.jira.words.CellType.TEXT;
import static dev.backstory.command.imports.jira.words.CellType.WORD;

/** The columns known by name, in Jira's own words per language; after "~" names that people give them by hand. */
public enum Field {
    ISSUE_KEY(
            KEY,
            "Issue key|Clé de ticket|Clé de demande|Clé|Vorgangsschlüssel|Vorgangs-Schlüssel|Schlüssel"
                    + "|Clave de incidencia|Clave|Issue-sleutel|Sleutel|Ключ задачи|Ключ запроса|Ключ|Chave da item|Chave~Key~Issue"),
    ISSUE_ID(ID, "Issue id|ID de ticket|ID de demande|Vorgangs-ID|ID de la incidencia|Issue-ID|Код задачи|ID задачи"),
    SUMMARY(TEXT, "Summary|Résumé|Zusammenfassung|Resumen|Samenvatting|Тема|Resumo|Riepilogo~Title~Titre~Titel~Título"),
    ISSUE_TYPE(
            WORD,
            "Issue Type|Work type|Type de ticket|Type de demande|Vorgangstyp|Tipo de Incidencia"
                    + "|Issuetype|Тип задачи|Тип запроса|Tipo de item~Type~Typ~Tipo~Тип"),
    STATUS(WORD, "Status|État|Statut|Estado|Статус|Stato~State~Zustand"),
    STATUS_CATEGORY(
            WORD,
            "Status Category|Catégorie d'état|Catégorie de statut|Statuskategorie|Categoría de estado"
                    + "|Statuscategorie|Категория статуса"),
    PROJECT_KEY(
            TEXT,
            "Project key|Clé de projet|Clé du projet|Projektschlüssel|Projekt-Schlüssel|Clave del proyecto"
                    + "|Clave de proyecto|Projectsleutel|Ключ проекта"),
    CREATOR(PERSON, "Creator|Créateur|Ersteller|Creador|Maker|Создатель|Автор"),
    REPORTER(PERSON, "Reporter|Rapporteur|Autor|Melder|Informador|Meldingsmaker|Инициатор"),
    CREATED(
            DATE,
            "Created|Création|Créée|Créé|Erstellt|Creada|Creado|Aangemaakt|Gemaakt|Создано|Criado"
                    + "~Created at~Date de création"),
    UPDATED(
            DATE,
            "Updated|Mise à jour|Mis à jour|Aktualisiert|Actualizada|Actualizado|Bijgewerkt|Обновлено|Atualizado"),
    RESOLVED(
            DATE,
            "Resolved|Résolue|Résolu|Erledigt|Resuelta|Resuelto|Opgelost|Решено|Дата решения|Resolvido"
                    + "~Resolution date"),
    DUE(
            DATE,
            "Due Date|Due|Date d'échéance|Échéance|Fälligkeitsdatum|Fällig|Fecha de vencimiento|Vervaldatum"
                    + "|Срок исполнения|Target end"),
    START(DATE, "Start date|Date de début|Startdatum|Anfangsdatum|Fecha de inicio|Begindatum|Дата начала|Target start"),
    LABELS(NAME, "Labels|Étiquettes|Stichwörter|Stichworte|Etiquetas|Метки~Tags"),
    DESCRIPTION(TEXT, "Description|Descriptif|Beschreibung|Descripción|Beschrijving|Описание|Descrição"),
    CRITERIA(
            TEXT,
            "Acceptance Criteria|Acceptance criterion|Critères d'acceptation|Akzeptanzkriterien"
                    + "|Abnahmekriterien|Criterios de aceptación|Acceptatiecriteria|Критерии приемки"),
    EPIC_LINK(
            KEY,
            "Epic Link|Lien d'epic|Lien d'épopée|Epic-Verknüpfung|Epos-Verknüpfung|Enlace de épica|Epic-link"
                    + "|Ссылка на эпик"),
    PARENT_LINK(TEXT, "Parent Link"),
    PARENT_KEY(TEXT, "Parent key|Clé parent|Clé du parent|Übergeordneter Schlüssel"),
    PARENT(TEXT, "Parent|Übergeordnet"),
    PARENT_ID(
            TEXT,
            "Parent id|ID parent|ID du parent|Übergeordnete ID|ID principal|Bovenliggende ID"
                    + "|Код родительской задачи"),
    RANKING(RANK, "Rank|Rang|Classement|Rango|Rangorde|Ранг"),
    STORY_POINTS(
            POINTS,
            "Story Points|Points de story|Points d'histoire|Story-Points|Storypunkte|Puntos de historia"
                    + "|Storypoints|Очки истории~Points~SP"),
    POINT_ESTIMATE(
            POINTS, "Story point estimate|Estimation en points|Story-Point-Schätzung|Schätzung der Story Points"),
    PRIORITY(WORD, "Priority|Priorité|Priorität|Prioridad|Prioriteit|Приоритет"),
    RESOLUTION(WORD, "Resolution|Résolution|Lösung|Resolución|Oplossing|Резолюция|Решение"),
    ASSIGNEE(
            PERSON,
            "Assignee|Responsable|Personne assignée|Bearbeiter|Zugewiesene Person|Persona asignada|Toegewezene"
                    + "|Исполнитель"),
    PEOPLE(
            PERSON,
            "Developer|Developers|Développeur|Entwickler|Desarrollador|Ontwikkelaar|Разработчик"
                    + "|Tester|Testers|Testeur|Testador|Тестировщик|Reviewer|Reviewers|Relecteur|Prüfer|Revisor"
                    + "|Approver|Approvers|Approbateur|Approbateurs|Genehmiger|Genehmigende Personen|Aprobador"
                    + "|Aprobadores|Goedkeurder|Утверждающий|Request participants|Participants de la demande"
                    + "|Anfrageteilnehmer|Participantes de la solicitud|Product Owner|Epic Owner|Owner|Propriétaire"
                    + "|Verantwortlicher|Verantwortliche Person|Propietario|Eigenaar|Владелец|Contributors|Participants"),
    SPRINT(NAME, "Sprint|Sprints|Спринт"),
    FIX_VERSIONS(
            NAME,
            "Fix Version/s|Fix versions|Fix version|Version(s) corrigée(s)|Versions corrigées|Correction livrée"
                    + "|Lösungsversion(en)|Lösungsversionen|Lösungsversion|Versión(es) Correctora(s)|Versión correctora"
                    + "|Oplossingsversie(s)|Исправить в версиях"),
    AFFECTS_VERSIONS(
            NAME,
            "Affects Version/s|Affects versions|Version(s) affectée(s)|Versions affectées|Affecte la/les version(s)"
                    + "|Betroffene Version(en)|Betrifft Version(en)|Versión(es) afectada(s)|Затронуты версии"),
    COMPONENTS(
            NAME,
            "Component/s|Components|Composant(s)|Composants|Komponente(n)|Komponenten|Componente(s)|Componentes"
                    + "|Component(en)|Компоненты"),
    COMMENT(
            TEXT,
            "Comment|Comments|Commentaire|Commentaires|Kommentar|Kommentare|Comentario|Comentarios|Opmerking"
                    + "|Комментарий"),
    ENVIRONMENT(TEXT, "Environment|Environnement|Umgebung|Entorno|Omgeving|Окружение"),
    EPIC_NAME(TEXT, "Epic Name|Nom d'epic|Nom de l'epic|Nom d'épopée|Epic-Name|Nombre de la épica|Epic-naam|Имя эпика"),
    EPIC_STATUS(WORD, "Epic Status|État d'epic|Epic-Status"),
    PARENT_SUMMARY(TEXT, "Parent summary|Epic Link Summary"),
    ATTACHMENT(
            TEXT,
            "Attachment|Attachments|Pièce jointe|Pièces jointes|Anhang|Anhänge|Adjunto|Adjuntos|Bijlage|Вложение"),
    ORIGINAL_ESTIMATE(
            NUMBER,
            "Original Estimate|Estimation originale|Ursprüngliche Schätzung|Estimación original"
                    + "|Первоначальная оценка"),
    REMAINING_ESTIMATE(
            NUMBER,
            "Remaining Estimate|Estimation restante|Verbleibende Schätzung|Estimación restante" + "|Оставшаяся оценка"),
    TIME_SPENT(
            NUMBER,
            "Time Spent|Temps consacré|Temps passé|Zeitaufwand|Aufgewendete Zeit|Tiempo empleado|Затраченное время"),
    SUMS(
            NUMBER,
            "Σ Original Estimate|Σ Remaining Estimate|Σ Time Spent|Σ Estimation originale|Σ Estimation restante"
                    + "|Σ Temps consacré|Σ Ursprüngliche Schätzung|Σ Verbleibende Schätzung|Σ Zeitaufwand|Votes|Stimmen"),
    WORK_RATIO(PERCENT, "Work Ratio|Ratio du travail réel comparé à l'estimation|Arbeitsquote|Ratio de trabajo"),
    LAST_VIEWED(
            DATE,
            "Last Viewed|Dernière consultation|Zuletzt angesehen|Última visualización"
                    + "|[CHART] Date of First Response"),
    EPIC_COLOUR(WORD, "Epic Color|Epic Colour|Couleur d'epic|Epic-Farbe"),
    WATCHERS(
            PERSON,
            "Watchers|Observateurs|Gérer les observateurs|Beobachter|Observadores|Waarnemers|Наблюдатели"
                    + "|Project lead|Responsable du projet|Projektleiter|Responsable del proyecto"),
    ACCOUNTS(PERSON, "Assignee Id|Reporter Id|Creator Id|Watchers Id|Project lead id"),
    MACHINERY(TEXT, "Development|Log Work");

    public final CellType type;
    final String names;

    Field(CellType type, String names) {
        this.type = type;
        this.names = names;
    }

    /** Whether its cells say nothing about a decision: sums, counters and colours. */
    public boolean isNoise() {
        return compareTo(SUMS) >= 0;
    }
}
