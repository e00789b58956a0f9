package dev.backstory.command.desk;

import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.Minted;
import dev.backstory.command.support.People;
import dev.backstory.command.support.Somebody;
import dev.backstory.command.turn.ProductLog;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ids that a command brings for what it makes and for people: what holds for them is checked before its decision. */
@Component
class NamedIds {
    private static final ClassValue<List<RecordComponent>> MINTED = annotated(Minted.class);
    private static final ClassValue<List<RecordComponent>> PEOPLE = annotated(Somebody.class);
    private static final ClassValue<List<RecordComponent>> LISTS =
            those(component -> component.getType() == List.class);

    private final ProductLog log;
    private final InnerIds innerIds;
    private final People people;

    NamedIds(ProductLog log, InnerIds innerIds, People people) {
        this.log = log;
        this.innerIds = innerIds;
        this.people = people;
    }

    /** @throws RuleViolation if an id is taken, in whatever product, or a person is known to nobody */
    void check(Command command) {
        var named = new HashSet<UUID>();
        if (ids(MINTED, (Record) command)
                .anyMatch(id -> !named.add(id) || log.version(id) > 0 || innerIds.isTaken(id))) {
            throw new RuleViolation(SharedRule.ID_IS_NEW);
        }
        var strangers = ids(PEOPLE, (Record) command)
                .filter(id -> !people.includes(id))
                .distinct()
                .toList();
        if (!strangers.isEmpty()) {
            throw new RuleViolation(SharedRule.PERSON_IS_KNOWN, Map.of("people", strangers));
        }
    }

    /** Those of the record itself, and of the records that it lists. */
    private static Stream<UUID> ids(ClassValue<List<RecordComponent>> components, Record said) {
        var own = components.get(said.getClass()).stream().flatMap(component -> ids(component, said));
        var parts = LISTS.get(said.getClass()).stream()
                .flatMap(component -> value(component, said) instanceof List<?> list ? list.stream() : Stream.of())
                .filter(Record.class::isInstance)
                .flatMap(part -> ids(components, (Record) part));
        return Stream.concat(own, parts);
    }

    private static Stream<UUID> ids(RecordComponent component, Record said) {
        return switch (value(component, said)) {
            case null -> Stream.of();
            case UUID id -> Stream.of(id);
            case List<?> ids -> ids.stream().map(UUID.class::cast);
            default -> throw new IllegalStateException(component + " holds no ids");
        };
    }

    private static @Nullable Object value(RecordComponent component, Record said) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(said);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClassValue<List<RecordComponent>> annotated(Class<? extends Annotation> annotation) {
        return those(component -> component.isAnnotationPresent(annotation));
    }

    private static ClassValue<List<RecordComponent>> those(Predicate<RecordComponent> meant) {
        return new ClassValue<>() {
            @Override
            protected List<RecordComponent> computeValue(Class<?> type) {
                return Arrays.stream(type.getRecordComponents()).filter(meant).toList();
            }
        };
    }
}
