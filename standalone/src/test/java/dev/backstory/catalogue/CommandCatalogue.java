package dev.backstory.catalogue;

import dev.backstory.command.rule.Rule;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.authority.Authority;
import dev.backstory.events.authority.Causes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the catalogue of commands from their records, the table of authority, the rules, the causes of events and the views. */
final class CommandCatalogue {
    private static final String ROOT = "dev.backstory.command";
    private static final int TITLE_AT = ROOT.length() + 1;
    private static final Map<String, String> PARTS = Map.of(
            "DefineStory.placement", "With a `placement` other than `BOTTOM` or `UNRANKED`, which takes a rationale");
    private static final Set<String> OF_A_RATIONALE = Set.of("DECISION_IS_IN_THIS_PRODUCT", "DECISION_IS_MADE");

    private final StringBuilder page = new StringBuilder();
    private final Map<String, Set<String>> viewsOf;
    private final FieldTable fields;
    private final RulesOf rules = new RulesOf();

    private CommandCatalogue(Map<String, Set<String>> viewsOf, Map<Class<?>, Command> examples) {
        this.viewsOf = viewsOf;
        this.fields = new FieldTable(examples);
    }

    /**
     * The whole page as Markdown, given all commands, one of each that was taken, and for each event the views that tell
     * of it.
     */
    static String markdown(
            Map<String, Class<? extends Command>> commands,
            Map<Class<?>, Command> examples,
            Map<String, Set<String>> viewsOf) {
        var catalogue = new CommandCatalogue(viewsOf, examples);
        catalogue.introduction();
        var byPackage = commands.values().stream()
                .collect(Collectors.groupingBy(Class::getPackageName, TreeMap::new, Collectors.toList()));
        byPackage.forEach(catalogue::section);
        catalogue.parts();
        return catalogue.page.toString();
    }

    private void introduction() {
        line("# Commands");
        line("");
        line(
                "Everything that can be asked of Backstory: `POST /api/v1/commands/` and the name. A command is refused, or");
        line(
                "records [events](events.md), all or none. What is not marked *must say why* may do so all the same. The views");
        line("named are those that answer differently after the event, beside the audit trail, which shows every one.");
        line("");
        line("Generated from the code: `mvn -pl standalone -am test -Dtest=CommandCatalogueTest "
                + "-Dsurefire.failIfNoSpecifiedTests=false -Dbackstory.regenerate=true`.");
        line("");
        line("What breaks a rule is answered by a 409 with `rule`, its name here, and its sentence in `detail`.");
        line("A list has at most 1,000 entries, and may be left out where it is not needed.");
        line("");
        line("Rules for all of them, where they have to do with what is asked:");
        line("");
        sentences(List.of(SharedRule.values()));
        line("");
        line("And for the decision that a [rationale](#rationale) names:");
        line("");
        sentences(rules.all().stream()
                .filter(rule -> OF_A_RATIONALE.contains(rule.name()))
                .toList());
    }

    private void section(String inPackage, List<Class<? extends Command>> members) {
        var name = inPackage.substring(TITLE_AT);
        line("");
        line("## " + Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('.', ' '));
        members.stream().sorted(Comparator.comparing(Class::getSimpleName)).forEach(this::command);
    }

    private void sentences(List<? extends Rule> said) {
        said.forEach(rule -> line("* " + rule.sentence() + " (`" + rule.name() + "`)"));
    }

    private void command(Class<? extends Command> type) {
        var name = type.getSimpleName();
        line("");
        line("### " + name);
        line("");
        line(CommandSource.doc(type));
        line("");
        line("Given by " + Causes.who(name) + (Authority.command(name).decides() ? "; must say why." : "."));
        Authority.commands().stream()
                .filter(right -> right.startsWith(name + "."))
                .sorted()
                .forEach(right -> line(PARTS.getOrDefault(right, right) + ": " + Causes.who(right) + " alone."));
        line("");
        table(type);
        var broken = rules.of(type);
        if (!broken.isEmpty()) {
            line("");
            line("Refused where one of these does not hold:");
            line("");
            sentences(broken);
        }
        line("");
        line("Records " + events(name) + ".");
    }

    private String events(String command) {
        return Causes.COMMANDS.entrySet().stream()
                .filter(cause -> cause.getValue().contains(command))
                .map(Map.Entry::getKey)
                .sorted()
                .map(event -> "[" + event + "](events.md#" + event.toLowerCase(Locale.ROOT) + ")" + shownBy(event))
                .collect(Collectors.joining(", "));
    }

    private String shownBy(String event) {
        var views = viewsOf.getOrDefault(event, Set.of());
        return views.isEmpty()
                ? ""
                : " (" + views.stream().map(view -> "`" + view + "`").collect(Collectors.joining(", ")) + ")";
    }

    private void parts() {
        line("");
        line("## Parts of commands");
        line("");
        line(
                "A *place* is `\"TOP\"`, `\"BOTTOM\"`, `\"UNRANKED\"`, `{\"before\": id}` or `{\"after\": id}`; *neighbours* are"
                        + " `{\"above\": id or null, \"below\": id or null}`.");
        line("");
        line("### Rationale");
        line("");
        line(CommandSource.doc(Why.class));
        line("");
        table(Why.class);
        for (var told = 0; told < fields.parts().size(); told++) {
            var part = List.copyOf(fields.parts()).get(told);
            line("");
            line("### " + part.getSimpleName());
            line("");
            line(CommandSource.doc(part));
            line("");
            table(part);
        }
    }

    private void table(Class<?> type) {
        line("| field | type | needed |");
        line("|---|---|---|");
        fields.of(type).forEach(this::line);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
