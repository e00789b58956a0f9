package dev.backstory.query.export;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Finds the persons whom stored JSON names: by the fields that hold persons, never by what merely looks like an id. */
final class NamedPersons {
    /** Of events and of what they were recorded with. */
    static final Set<String> FIELDS =
            Set.of("actor", "author", "person", "owner", "reviewers", "deciders", "consulted", "people");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private NamedPersons() {}

    /** Adds those whom this text names. */
    static void in(String stored, Set<UUID> persons) {
        try (var parser = JSON.createParser(stored)) {
            var field = "";
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    field = parser.currentName();
                } else if (token == JsonToken.VALUE_STRING
                        && FIELDS.contains(field)
                        && ID.matcher(parser.getString()).matches()) {
                    persons.add(UUID.fromString(parser.getString()));
                }
            }
        }
    }
}
