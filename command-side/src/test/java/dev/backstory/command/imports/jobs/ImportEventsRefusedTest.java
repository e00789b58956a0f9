package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportEventsRefusedTest extends ImportScene {
    /** Each line is changed before the sum is taken: this is not damage, but a file that says it so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "revision": "1"              | "revision": "2"              | revision that is not known here
            "revision": "1"              | "revision": "x"              | revision that is not known here
            "type": "RoadmapOpened"      | "type": "RoadmapClosed"      | type that is not known here
            "type": "RoadmapOpened"      | "type": "java.lang.Runtime"  | type that is not known here
            "type": "Roadmap"            | "type": "Backlog"            | another aggregate than its own
            "type": "RoadmapOpened"      | "type": "KpiMeasured"        | lacks 'kpiId'
            "name": "Stove"              | "title": "Stove"             | lacks 'name'
            "name": "Stove"              | "name": ["Stove"]            | holds no sound BacklogOpened
            "name": "Stove"              | "name": "\\u0000"            | letters that cannot be stored
            "name": "Later"              | "name": "\\ud800"            | line
            "position": 62               | "position": 65               | outside of the history before it
            "position": 45               | "position": 42               | outside of the history before it
            "position": 52               | "position": 49               | positions must rise
            "position": 52               | "position": "52"             | has no sound 'position'
            "version": 2                 | "version": 3                 | the version that follows
            "version": 2                 | "version": 1                 | not at the beginning of its aggregate
            "occurred": "2024-01-01T00:03| "occurred": "2023-12-31T00:03| occurred before
            "occurred": "2024-01-01T00:07| "occurred": "2999-01-01T00:07| lies in the future
            "occurred": "2024-01-01T00:03| "occurred": "yesterday       | holds no sound BacklogOpened
            "occurred": "2024-01-01T00:03:00Z | "occurred": "2024-01-01T00:03:00.0000001Z | a time that no event can have
            "roles": ["PRODUCT_MANAGER"] | "roles": ["KING"]            | a role that there is not
            "role": "PRODUCT_MANAGER"    | "role": "KING"               | a role that there is not
            "command": "Whatever"        | "order": "Whatever"          | holds no sound
            "after": "Steam"             | "after": "Vapour"            | does not say what its events say
            "name": "Aino"               | "name": " "                  | names somebody without a name
            "revision": "1",             |                              | does not have the fields
            "payload": {                 | "payload": [{                | is no JSON object
            "name": "Later"              | "name": "START"              | a baseline as another one is named
            "name": "Stove"              | "name": " "                  | a name that nothing can have
            "demo": false                | "demo": false, "roadmapId": "00000000-0000-4000-8000-000000000000" | line
            "keyResults": []             | "keyResults": [{"kpiId": "00000000-0000-4000-8000-000000000000", "target": 1}] | a kpi that is not there
            """)
    void what_cannot_be_is_refused_with_its_line(String before, String after, String reason) throws IOException {
        refused(lines -> replaced(lines, before, after == null ? "" : after), reason);
    }

    @Test
    void ids_said_twice_and_lines_out_of_order_are_refused() throws IOException {
        refused(lines -> again(lines, 2), "positions must rise");
        refused(lines -> swapped(lines, 2, 3), "positions must rise");
        refused(lines -> without(lines, 2), "The file should hold 8 events and 1 people, and holds 7 and 1.");
        refused(lines -> without(lines, 0), "The file should hold 8 events and 1 people, and holds 8 and 0.");
        refused(lines -> without(lines, 1), "should be the creation of the product");
        refused(lines -> sameId(lines, 2, 3), "says again the id");
        refused(lines -> List.of(), "Line 2 is no JSON object.");
    }

    @Test
    void what_is_asked_for_beside_it_is_refused() throws IOException {
        var scene = EventsScene.small(newKey());
        var mapped = new Wish(null, Map.of("A", "title"), null);
        var asked = new ImportRequest("events", new ProductKey(scene.key), new Title("Steam"), MANAGER, mapped, false);
        assertThat(imported(asked, scene.file()).reason()).contains("leave out project, zone and map");
        var asFacts =
                new ImportRequest("facts", new ProductKey(scene.key), new Title("Steam"), MANAGER, Wish.NONE, false);
        assertThat(imported(asFacts, scene.file()).reason())
                .isEqualTo("The file looks like an export of events (events), not like facts.");
        assertThat(imported(scene.asked(), "time,subject,field\n").reason())
                .isEqualTo("The file does not begin as an export of events does.");
        var manager = new ImportRequest(
                "auto", new ProductKey(scene.key), new Title("Renamed"), EventsScene.PRODUCT_MANAGER, Wish.NONE, false);
        var done = imported(manager, scene.file());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(events(done)).hasSize(9); // the manager is one already
        assertThat(done.report()).isNotNull();
        assertThat(done.report().notes()).contains("The product keeps the name that its history gives it: Steam.");
    }

    private void refused(UnaryOperator<List<String>> change, String reason) throws IOException {
        var scene = EventsScene.small(newKey());
        var job = imported(scene.asked(), scene.file(change.apply(scene.lines())));
        assertThat(job.reason()).contains(reason);
        assertThat(job.state()).isEqualTo(State.REFUSED);
        assertThat(products.isOpen(scene.product)).isFalse();
        assertThat(imported(scene.asked(), scene.file()).state()).isEqualTo(State.DONE);
    }

    /** In the first line that has it. */
    private static List<String> replaced(List<String> lines, String before, String after) {
        var changed = new ArrayList<>(lines);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).contains(before)) {
                changed.set(i, changed.get(i).replace(before, after));
                return changed;
            }
        }
        throw new AssertionError("Nothing has " + before);
    }

    private static List<String> again(List<String> lines, int index) {
        var changed = new ArrayList<>(lines);
        changed.add(index, lines.get(index));
        return changed;
    }

    private static List<String> without(List<String> lines, int index) {
        var changed = new ArrayList<>(lines);
        changed.remove(index);
        return changed;
    }

    private static List<String> swapped(List<String> lines, int one, int other) {
        var changed = new ArrayList<>(lines);
        Collections.swap(changed, one, other);
        return changed;
    }

    private static List<String> sameId(List<String> lines, int one, int other) {
        var changed = new ArrayList<>(lines);
        changed.set(other, changed.get(other).replace(id(lines.get(other)), id(lines.get(one))));
        return changed;
    }

    private static String id(String line) {
        return line.replaceAll(".*\"eventId\": \"([^\"]*)\".*", "$1");
    }
}
