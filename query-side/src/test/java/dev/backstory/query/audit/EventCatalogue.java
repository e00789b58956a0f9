package dev.backstory.query.audit;

import static java.util.Map.entry;

import dev.backstory.events.Event;
import dev.backstory.events.Replaced;
import dev.backstory.events.authority.Authority;
import dev.backstory.events.authority.Causes;
import dev.backstory.events.storage.EventNames;
import dev.backstory.query.audit.sentence.Sentence;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the catalogue of events from their sealed families, their documentation and the sentences they are told in. */
final class EventCatalogue {
    private static final Map<String, String> TYPES = Map.ofEntries(
            entry("UUID", "id"),
            entry("String", "text"),
            entry("int", "whole number"),
            entry("Integer", "whole number"),
            entry("long", "whole number"),
            entry("BigDecimal", "number"),
            entry("boolean", "yes or no"),
            entry("LocalDate", "day"),
            entry("SubjectType", "kind of subject"),
            entry("SourceField", "name of a field"),
            entry("Instant", "moment"));

    private final StringBuilder page = new StringBuilder();
    private final Set<Class<?>> parts = new LinkedHashSet<>();
    private final Set<Class<?>> told = new LinkedHashSet<>();
    private final Set<Class<?>> within = new LinkedHashSet<>();

    private EventCatalogue() {}

    /** The whole page as Markdown. */
    static String markdown() {
        var catalogue = new EventCatalogue();
        catalogue
                .line("# Events")
                .line("")
                .line(
                        "Everything that can happen, in the words of the code. Each event also "
                                + "says who caused it, in which roles, by which command, why, when it occurred and when it was recorded.");
        catalogue
                .line("")
                .line("Generated from the code: `mvn -pl query-side -am test -Dtest=EventCatalogueTest "
                        + "-Dsurefire.failIfNoSpecifiedTests=false -Dbackstory.regenerate=true`.");
        Arrays.stream(Event.class.getPermittedSubclasses()).forEach(catalogue::family);
        catalogue.within.forEach(catalogue::family);
        catalogue.parts();
        return catalogue.page.toString();
    }

    private void family(Class<?> family) {
        line("").line("## " + family.getSimpleName()).line("").line(EventSource.doc(family));
        for (var event : family.getPermittedSubclasses()) {
            if (event.isInterface()) { // a family within families has a chapter of its own
                within.add(event);
                line("").line("Also each [" + name(event) + "](#" + name(event).toLowerCase(Locale.ROOT) + ").");
            } else if (told.add(event)) {
                event(event);
            } else {
                line("").line("Also [" + name(event) + "](#" + name(event).toLowerCase(Locale.ROOT) + ").");
            }
        }
    }

    private void event(Class<?> event) {
        line("").line("### " + name(event))
                .line("")
                .line(EventSource.doc(event))
                .line("");
        line("Revision " + EventNames.revisionOf(event) + ", caused by " + Causes.of(name(event)) + ".")
                .line("");
        fields(event);
        line("").line("> " + example(event));
    }

    private void parts() {
        line("").line("## Parts of events");
        for (var known = 0; known < parts.size(); known++) {
            var part = List.copyOf(parts).get(known);
            line("").line("### " + part.getSimpleName())
                    .line("")
                    .line(EventSource.doc(part))
                    .line("");
            fields(part);
        }
    }

    private void fields(Class<?> type) {
        line("| field | type | meaning |").line("|---|---|---|");
        for (var component : type.getRecordComponents()) {
            var meaning = EventSource.field(type, component.getName());
            line("| `" + component.getName() + "` | " + type(component.getGenericType()) + optional(component)
                    + (meaning.isEmpty() ? " | |" : " | " + meaning + " |"));
        }
    }

    private String type(Type type) {
        if (type instanceof ParameterizedType of) {
            var outer = of.getRawType() == Replaced.class ? "old and new " : "list of ";
            return outer + type(of.getActualTypeArguments()[0]);
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            parts.add(plain);
            return "[" + plain.getSimpleName() + "](#" + plain.getSimpleName().toLowerCase(Locale.ROOT) + ")";
        }
        var name = TYPES.get(plain.getSimpleName());
        if (name == null) {
            throw new IllegalStateException("No word for " + plain);
        }
        return name;
    }

    private static String optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? ", or null" : "";
    }

    private static String example(Class<?> event) {
        var sample =
                Samples.all().stream().filter(event::isInstance).findFirst().orElseThrow();
        var told = Told.by(Samples.SHOP).as(roles(event));
        if (Causes.onlyRead(name(event))) {
            told = told.readIn("SHOP-12");
        }
        var said = told.given(command(event)).recorded(sample);
        var why = Weight.of(said) == Weight.DECISION ? "Renewal of our largest customer depends on it" : null;
        return Sentence.of(told.because(why).recorded(sample), Samples.NAMES);
    }

    /** Those of the first command that records it. */
    private static String[] roles(Class<?> event) {
        var right = Authority.command(command(event));
        var roles = new ArrayList<String>();
        right.roles().stream().sorted().map(Enum::name).limit(1).forEach(roles::add);
        return roles.isEmpty() ? new String[] {"ADMIN"} : roles.toArray(String[]::new);
    }

    private static String command(Class<?> event) {
        return Causes.COMMANDS.getOrDefault(name(event), List.of()).getFirst();
    }

    private static String name(Class<?> event) {
        return EventNames.of(event);
    }

    private EventCatalogue line(String text) {
        page.append(text).append('\n');
        return this;
    }
}
