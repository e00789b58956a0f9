package dev.backstory.command.imports.jira.words;

import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import dev.backstory.command.imports.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an issue type, in the words of several languages, is with us. */
public final class Kinds {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Map<String, SourceItem.Kind> ITEMS = new HashMap<>();
    private static final Map<String, SourceStory.Kind> STORIES = new HashMap<>();
    private static final Set<String> OUR_OWN =
            Set.of("story", "user story", "bug", "spike", "technical debt", "tech debt", "initiative", "milestone");

    static {
        items(SourceItem.Kind.FEATURE, "epic,epique,epopee,epos,epica,epik,эпик,epico");
        items(
                SourceItem.Kind.INITIATIVE,
                "initiative,theme,legend,saga,initiativ,iniciativa,инициатива,portfolio epic");
        items(SourceItem.Kind.MILESTONE, "milestone,jalon,meilenstein,hito,mijlpaal,веха");
        stories(
                SourceStory.Kind.BUG,
                "bug,defect,fault,error,incident,problem,bogue,anomalie,erreur,fehler,storung"
                        + ",defekt,defecto,fout,ошибка,дефект,баг,erro,errore,production bug,sub bug,bug subtask");
        stories(
                SourceStory.Kind.TECH_DEBT,
                "technical debt,tech debt,debt,technical story,refactoring,chore,maintenance"
                        + ",dette technique,technische schuld,technische schulden,deuda tecnica,technische schuld,технический долг");
        stories(
                SourceStory.Kind.SPIKE,
                "spike,research,investigation,recherche,untersuchung,investigacion,onderzoek"
                        + ",исследование,spike story");
        stories(
                SourceStory.Kind.USER_STORY,
                "story,user story,histoire,recit,recit utilisateur,histoire utilisateur"
                        + ",anwendergeschichte,historia,historia de usuario,verhaal,история,feature,new feature"
                        + ",nouvelle fonctionnalite,fonctionnalite,neue funktion,funktion,nueva funcion,nieuwe functie"
                        + ",новая функциональность,improvement,enhancement,change,change request,wish,suggestion,amelioration"
                        + ",evolution,verbesserung,mejora,verbetering,улучшение,task,tache,aufgabe,tarea,taak,задача,tarefa"
                        + ",sub task,subtask,technical task,sous tache,unteraufgabe,subtarea,subtaak,подзадача,requirement"
                        + ",exigence,anforderung,support,question,documentation,test");
    }

    private Kinds() {}

    public static SourceItem.@Nullable Kind item(@Nullable String type) {
        return type == null ? null : ITEMS.get(Words.plain(type));
    }

    /** Null if the type is not known. */
    public static SourceStory.@Nullable Kind story(@Nullable String type) {
        return type == null ? null : STORIES.get(Words.plain(type));
    }

    /** Whether nothing of the word is lost in our kind. */
    public static boolean isOurOwn(String type) {
        var plain = Words.plain(type);
        return OUR_OWN.contains(plain) || ITEMS.get(plain) == SourceItem.Kind.FEATURE;
    }

    private static void items(SourceItem.Kind kind, String words) {
        COMMA.splitAsStream(words).forEach(word -> ITEMS.put(Words.plain(word), kind));
    }

    private static void stories(SourceStory.Kind kind, String words) {
        COMMA.splitAsStream(words).forEach(word -> STORIES.put(Words.plain(word), kind));
    }
}
