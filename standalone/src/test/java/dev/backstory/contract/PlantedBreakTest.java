package dev.backstory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes of a small contract, each of a kind that is found or passed by. */
class PlantedBreakTest {
    private static final String CONTRACT = """
            {"security": [{"token": []}],
             "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}, "key": {"type": "apiKey"}},
               "responses": {"Refused": {"headers": {"Retry-After": {"required": true, "schema": {"type": "integer"}}}}}},
             "paths": {"/open": {"get": {"security": [], "responses": {"204": {}}}},
               "/things": {
                 "get": {"parameters": [{"name": "q", "in": "query", "schema": {"type": "string"}}],
                   "responses": {"200": {"headers": {"ETag": {"required": true, "schema": {"type": "string"}}},
                     "content": {"application/json": {"schema": {"type": "object", "required": ["at"],
                       "properties": {"at": {"type": "string", "format": "date-time"}, "note": {"type": "string"},
                         "count": {"type": "integer"}, "all": {"type": "array", "items": {"type": "string"}},
                         "more": {"type": "object", "additionalProperties": {"type": "integer"}}}}},
                       "text/csv": {"schema": {"type": "string"}}}},
                     "503": {"$ref": "#/components/responses/Refused"}}},
                 "post": {"requestBody": {"content": {"application/json": {"schema": {"type": "object",
                     "properties": {"any": {}, "day": {"type": "string"}, "date": {"type": "string", "format": "date"},
                       "size": {"type": "number", "minimum": 0.5}, "tags": {"type": "array"}}}}}},
                   "responses": {"204": {}}}}}}""";
    private static final String ANSWER = "/paths/~1things/get/responses/200";
    private static final String ANSWERED = ANSWER + "/content/application~1json/schema/properties";
    private static final String REQUEST = "/paths/~1things/post/requestBody";
    private static final String ASKED = REQUEST + "/content/application~1json/schema/properties";

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/paths/~1things/get/parameters/0 | required | true | /things get needs q",
                "/paths/~1things/get/parameters/0 | in | 'header' | /things get does not know q any more",
                REQUEST + " | required | true | /things post needs a body",
                ASKED + "/any | type | 'string' | /things post request.any was [] and is [string]",
                ASKED + "/any | anyOf | [{}] | /things post request.any had 0 alternatives and has 1",
                ASKED + "/any | const | 1 | /things post request.any has another const",
                ASKED + "/day | format | 'date' | /things post request.day was of format '' and is of 'date'",
                ASKED + "/date | format | 'time' | /things post request.date was of format 'date' and is of 'time'",
                ASKED + "/day | maxLength | 10 | /things post request.day has a smaller maxLength",
                ASKED + "/day | pattern | '^x' | /things post request.day has another pattern",
                ASKED + "/size | minimum | 0.6 | /things post request.size has a greater minimum",
                ASKED + "/size | exclusiveMaximum | 9 | /things post request.size has a smaller exclusiveMaximum",
                ASKED + "/size | multipleOf | 2 | /things post request.size has another multipleOf",
                ASKED + "/size | type | 'integer' | /things post request.size was [number] and is [integer]",
                ASKED + "/tags | minItems | 1 | /things post request.tags has a greater minItems",
                ASKED + "/tags | maxItems | 5 | /things post request.tags has a smaller maxItems",
                ASKED + "/tags | uniqueItems | true | /things post request.tags has another uniqueItems",
                ASKED + "/tags | items | {'type': 'string'} | /things post request.tags[] was [] and is [string]",
                REQUEST + "/content/application~1json/schema | additionalProperties | false"
                        + " | /things post request takes no other properties any more",
                ANSWER + "/content | text/csv | | /things get 200 is not text/csv any more",
                "/paths/~1open/get/responses | 204 | | /open get 204 is not answered any more",
                ANSWER + "/headers | ETag | | /things get 200 header ETag is gone",
                ANSWER + "/headers/ETag | required | false | /things get 200 header ETag may be absent",
                ANSWER + "/headers/ETag/schema | type | 'integer'"
                        + " | /things get 200 header ETag was [string] and is [integer]",
                "/components/responses/Refused | headers | | /things get 503 header Retry-After is gone",
                ANSWERED + "/at | format | | /things get 200.at was of format 'date-time' and is of ''",
                ANSWERED + "/note | type | | /things get 200.note was [string] and is []",
                ANSWERED + "/count | type | 'number' | /things get 200.count was [integer] and is [number]",
                ANSWERED + "/all | items | | /things get 200.all[] was [string] and is []",
                ANSWERED + "/more | additionalProperties | | /things get 200.more.* was [integer] and is []",
                "/paths/~1open/get | security | | /open get was open with [] and is with [[http bearer]]",
                "/paths/~1things/get | security | [{'key': []}]"
                        + " | /things get was open with [http bearer] and is with [[apiKey ]]",
                "/paths/~1things/get | security | [{'token': ['read']}]"
                        + " | /things get was open with [http bearer] and is with [[http bearer, token:read]]",
                "/components/securitySchemes/token | scheme | 'basic'"
                        + " | /things get was open with [http bearer] and is with [[http basic]]",
            })
    void is_found(String at, String name, String value, String said) {
        assertThat(breaks(at, name, value)).contains(said);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/paths/~1things/post | security | []",
                "/paths/~1things/get | security | [{'key': []}, {'token': []}]",
                ASKED + "/date | format |",
                ASKED + "/day | type |",
                ASKED + "/size | minimum | 0.25",
                REQUEST + " | description | 'More.'",
                ANSWERED + "/note | format | 'uri'",
                ANSWER + "/headers | Link | {}",
                ANSWER + "/content | text/html | {}",
                "/paths/~1things/get/responses | 404 | {}",
            })
    void is_passed_by_if_nobody_can_mind(String at, String name, String value) {
        assertThat(breaks(at, name, value)).isEmpty();
    }

    private static List<String> breaks(String at, String name, @Nullable String value) {
        var before = read(CONTRACT);
        var after = read(CONTRACT);
        var changed = (ObjectNode) after.at(at);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.set(name, read(value.replace('\'', '"')));
        }
        assertThat(after).isNotEqualTo(before);
        return Compatibility.breaks(before, after);
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
