package dev.backstory.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.Provenance;
import dev.backstory.events.storage.EventNames;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamedPersonsTest {
    /** Fields of events that hold ids of things. */
    private static final Set<String> OF_THINGS = Set.of(
            "aboutId",
            "above",
            "accepted",
            "backlogId",
            "below",
            "by",
            "commandId",
            "decisionId",
            "dependsOn",
            "from",
            "goalId",
            "goals",
            "id",
            "importId",
            "itemId",
            "kpiId",
            "next",
            "productId",
            "questionId",
            "removed",
            "roadmapId",
            "roadmapItemId",
            "stepId",
            "storyId",
            "to",
            "unmet");

    @Test
    void each_field_with_ids_is_known_to_be_of_persons_or_of_things() {
        var named = new TreeSet<String>();
        var seen = new HashSet<Type>();
        EventNames.all().values().forEach(type -> gather(type, named, seen));
        gather(Provenance.class, named, seen);
        assertThat(named).containsAll(NamedPersons.FIELDS);
        named.removeAll(NamedPersons.FIELDS);
        assertThat(OF_THINGS).containsAll(named);
    }

    @Test
    void those_in_fields_of_persons_are_named_and_ids_elsewhere_are_not() {
        var actor = UUID.randomUUID();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var persons = new HashSet<UUID>();
        NamedPersons.in("""
                {"actor": "%s", "title": "%s", "reviewers": ["%s"], "source": {"author": "%s"}, "owner": "nobody"}""".formatted(actor, UUID.randomUUID(), first, second), persons);
        assertThat(persons).containsExactlyInAnyOrder(actor, first, second);
    }

    /** The names of all components that hold ids, of the record and of those that it is made of. */
    private static void gather(Type type, Set<String> named, Set<Type> seen) {
        if (!(type instanceof Class<?> record) || !record.isRecord() || !seen.add(type)) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            var held = component.getGenericType();
            if (held instanceof ParameterizedType list) {
                held = list.getActualTypeArguments()[0];
            }
            if (held.equals(UUID.class)) {
                named.add(component.getName());
            }
            gather(held, named, seen);
        }
    }
}
