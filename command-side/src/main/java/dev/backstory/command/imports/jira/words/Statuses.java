package dev.backstory.command.imports.jira.words;

import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The category of a status, or of a category's own name, in the words of several languages. */
public final class Statuses {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)");
    private static final Map<String, StatusCategory> WORDS = new HashMap<>();

    static {
        learn(
                StatusCategory.TO_DO,
                "to do,todo,open,opened,new,backlog,reopened,created,draft,funnel,idea,ready,planned"
                        + ",selected for development,ready for development,ready for dev,ready to start,not started"
                        + ",triage,needs triage,unassigned,approved for development,product backlog"
                        + ",sprint backlog,refinement,refined,groomed,estimated,prioritised,prioritized,accepted for development,on hold,deferred,icebox,inbox");
        learn(
                StatusCategory.TO_DO,
                "à faire,ouvert,ouverte,nouveau,rouvert,reouvert,rouverte,en attente,planifié,prêt"
                        + ",zu erledigen,offen,neu,wieder geöffnet,erneut geöffnet,geplant,bereit,ausgewählt für entwicklung"
                        + ",por hacer,tareas por hacer,abierta,abierto,nuevo,reabierto,pendiente,te doen,nieuw,heropend,gepland"
                        + ",сделать,к выполнению,открыт,открыто,открытый,новый,новая,переоткрыт,бэклог,a fazer,aberto,da completare");
        learn(
                StatusCategory.IN_PROGRESS,
                "in progress,in development,development,in dev,doing,started,in review,review"
                        + ",code review,in code review,peer review,in test,in testing,testing,test,qa,in qa,ready for qa"
                        + ",ready for test,ready for testing,ready for review,ready for release,in analysis,analysis,in design"
                        + ",design,implementing,under review,blocked,impeded,building,verification,uat,in uat,staging,patch available"
                        + ",waiting for review,needs review,work in progress,wip,indeterminate,implementation"
                        + ",validating,validation,in validation,verifying,in verification,reviewing,deploying,in deployment"
                        + ",merging,in refinement,refining,investigating,under investigation,acceptance,in acceptance");
        learn(
                StatusCategory.IN_PROGRESS,
                "en cours,en développement,en revue,en test,en recette,à tester,à valider,bloqué"
                        + ",en cours de développement,in arbeit,in bearbeitung,in entwicklung,in prüfung,im test,im review,blockiert"
                        + ",en curso,en progreso,en desarrollo,en revisión,en pruebas,in behandeling,bezig,in uitvoering"
                        + ",в работе,в процессе,в разработке,на проверке,тестирование,на тестировании,em andamento,in corso");
        learn(
                StatusCategory.DONE,
                "done,closed,resolved,complete,completed,finished,released,deployed,delivered,verified"
                        + ",validated,shipped,live,cancelled,canceled,rejected,won t do,wont fix,won t fix,declined,abandoned"
                        + ",obsolete,duplicate,archived,in production,implemented,merged");
        learn(
                StatusCategory.DONE,
                "terminé,terminée,fait,faite,fermé,fermée,clos,résolu,résolue,validé,validée,livré,livrée"
                        + ",annulé,annulée,rejeté,abandonné,fertig,erledigt,geschlossen,gelöst,abgeschlossen,abgebrochen,verworfen"
                        + ",ausgeliefert,abgenommen,hecho,listo,finalizada,finalizado,cerrado,cerrada,resuelta,resuelto,cancelado"
                        + ",gereed,klaar,voltooid,gesloten,opgelost,afgerond,готово,закрыт,закрыто,решен,решено,выполнено,отменено"
                        + ",concluído,completato");
    }

    private Statuses() {}

    /** Null if the word is not known. */
    public static @Nullable StatusCategory category(String word) {
        var whole = WORDS.get(Words.plain(word));
        return whole == null ? WORDS.get(Words.plain(BRACKETED.matcher(word).replaceAll(" "))) : whole;
    }

    private static void learn(StatusCategory category, String words) {
        COMMA.splitAsStream(words).forEach(word -> WORDS.putIfAbsent(Words.plain(word), category));
    }
}
