package dev.backstory.command.imports.trackers;

import static dev.backstory.command.imports.trackers.Exports.AZURE;
import static dev.backstory.command.imports.trackers.Exports.GITLAB;
import static dev.backstory.command.imports.trackers.Exports.LINEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Gathered;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.Wish;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackersTest {
    private static final Instant BOOKED = Instant.parse("2024-01-15T10:22:33Z");

    private static List<String> values(Gathered gathered, String subject, FactField field) {
        return gathered.facts(field).stream()
                .filter(fact -> fact.subject().equals(subject))
                .map(fact -> String.valueOf(fact.to()))
                .toList();
    }

    @Test
    void linear_says_when_an_issue_came_began_and_ended() {
        var gathered = Exports.linear();
        var created = gathered.fact("SAU-1", "created");
        assertThat(created.at()).isEqualTo(BOOKED);
        assertThat(created.author()).isEqualTo("aino");
        assertThat(created.to()).isEqualTo("BUG");
        assertThat(created.inferred()).isTrue();
        var lives = gathered.facts(FactField.STATUS).stream()
                .filter(fact -> fact.subject().equals("SAU-1"))
                .toList();
        assertThat(lives).extracting(Fact::to).containsExactly("IN_PROGRESS", "Done");
        assertThat(lives)
                .extracting(Fact::at)
                .containsExactly(Instant.parse("2024-01-16T06:00:00Z"), Instant.parse("2024-02-01T09:30:00Z"));
        assertThat(lives)
                .allMatch(Fact::inferred)
                .last()
                .extracting(Fact::category)
                .isEqualTo(StatusCategory.DONE);
        assertThat(gathered.fact("SAU-2", "status"))
                .isEqualTo(Fact.present("SAU-2", FactField.STATUS, "Backlog", 3).of(StatusCategory.TO_DO));
        assertThat(gathered.fact("SAU-3", "status").category()).isEqualTo(StatusCategory.IN_PROGRESS);
        assertThat(gathered.report().notes()).anyMatch(note -> note.contains("'Simmering'"));
    }

    @Test
    void linear_says_the_rest() {
        var gathered = Exports.linear();
        assertThat(values(gathered, "SAU-1", FactField.LABEL)).containsExactly("Bug", "comfort");
        assertThat(gathered.fact("SAU-1", "points").to()).isEqualTo("3");
        assertThat(gathered.fact("SAU-1", "end").to()).isEqualTo("2024-03-01");
        assertThat(gathered.fact("SAU-1", "iWant").to()).isEqualTo("book an hour");
        assertThat(gathered.fact("SAU-2", "parent").to()).isEqualTo("SAU-1");
        assertThat(gathered.fact("SAU-1", "Project").to()).isEqualTo("Spring");
        assertThat(gathered.fact("SAU-1", "Assignee").people()).containsExactly("Eero");
        assertThat(gathered.fact("SAU-3", "SLA Status").people()).containsExactly("Eero");
        assertThat(gathered.fact("SAU-3", "Estimate").to()).isEqualTo("0.125");
        assertThat(gathered.report().refused()).isEmpty();
    }

    @Test
    void azure_says_what_belongs_to_what_by_indentation() {
        var gathered = Exports.azure();
        assertThat(gathered.facts(FactField.PARENT))
                .extracting(fact -> fact.subject() + " " + fact.to())
                .containsExactly("11 10", "12 11", "13 11");
        assertThat(gathered.facts(FactField.CREATED))
                .extracting(Fact::to)
                .containsExactly("FEATURE", "FEATURE", "USER_STORY", "BUG", "FEATURE");
        assertThat(gathered.fact("10", "created").author()).isEqualTo("Aino Aalto");
        assertThat(gathered.fact("10", "Assigned To").to()).isEqualTo("Aino Aalto");
        assertThat(gathered.fact("10", "created").at()).isEqualTo(BOOKED);
        assertThat(gathered.report().notes()).anyMatch(note -> note.contains("read as UTC: 5."));
    }

    @Test
    void azure_says_since_when_a_state_is() {
        var gathered = Exports.azure();
        var resolved = gathered.fact("13", "status");
        assertThat(resolved.at()).isEqualTo("2024-01-25T08:00:00Z");
        assertThat(resolved.category()).isEqualTo(StatusCategory.IN_PROGRESS);
        var zoned = Gathered.of(AZURE, new Wish(null, Map.of(), ZoneId.of("Europe/Helsinki")), Exports.OF_AZURE);
        assertThat(zoned.fact("13", "status").at()).isEqualTo("2024-01-25T06:00:00Z");
        assertThat(zoned.fact("13", "status").inferred()).isFalse();
        assertThat(values(gathered, "12", FactField.STATUS)).containsExactly("IN_PROGRESS", "Closed");
        assertThat(values(gathered, "14", FactField.STATUS)).containsExactly("Weird");
    }

    @Test
    void azure_says_the_rest() {
        var gathered = Exports.azure();
        assertThat(values(gathered, "12", FactField.LABEL)).containsExactly("web", "comfort");
        assertThat(values(gathered, "12", FactField.CRITERION))
                .containsExactly("At most eight", "Ten minutes & no more");
        assertThat(gathered.fact("11", "points").to()).isEqualTo("8");
        assertThat(gathered.fact("12", "order").to())
                .isLessThan(gathered.fact("10", "order").to());
        assertThat(gathered.fact("12", "Iteration Path").to()).isEqualTo("Sauna\\Spring");
    }

    @Test
    void azure_speaks_other_languages_in_their_ways_to_write_dates() {
        var german = Gathered.of(
                AZURE,
                Wish.NONE,
                "ID;Arbeitselementtyp;Titel;Zustand;Zugewiesen an;Story Points;Erstellungsdatum;Erstellt von",
                "1;User Story;Aufguss;Aktiv;Aino;0,5;15.01.2024 10:22:33;Eero");
        assertThat(german.fact("1", "created").at()).isEqualTo(BOOKED);
        assertThat(german.fact("1", "points").to()).isEqualTo("0.5");
        assertThat(german.fact("1", "status").category()).isEqualTo(StatusCategory.IN_PROGRESS);
        var french = Gathered.of(
                AZURE,
                Wish.NONE,
                "ID,Type d’élément de travail,Titre,État,Créé par,Date de création",
                "1,Epic,Sauna,Actif,Aino,15/01/2024 10:22:33",
                "2,Bug,Froid,Fermé,Aino,03/04/2024 10:00:00");
        assertThat(french.fact("2", "created").at()).isEqualTo("2024-04-03T10:00:00Z");
        var doubtful = Gathered.of(AZURE, Wish.NONE, "ID,Work Item Type,Title,Created Date", "1,Bug,Cold,03/04/2024");
        assertThat(doubtful.fact("1", "created").at()).isNull();
        assertThat(doubtful.fact("1", "Created Date").to()).isEqualTo("03/04/2024");
    }

    @Test
    void gitlab_says_all_that_it_says() {
        var gathered = Exports.gitlab();
        var created = gathered.fact("7", "created");
        assertThat(created.at()).isEqualTo(BOOKED);
        assertThat(created.author()).isEqualTo("Aino Aalto");
        assertThat(created.to()).isEqualTo("BUG");
        assertThat(gathered.fact("8", "created").to()).isNull();
        assertThat(gathered.fact("7", "status"))
                .isEqualTo(Fact.change(
                                "7", FactField.STATUS, null, "Closed", Instant.parse("2024-02-01T09:30:00Z"), null, 2)
                        .of(StatusCategory.DONE)
                        .concluded());
        assertThat(gathered.fact("7", "target").to()).isEqualTo("1.2");
        assertThat(gathered.fact("7", "points").to()).isEqualTo("5");
        assertThat(gathered.fact("7", "Assignee").people()).containsExactly("Eero", "Lempi");
        assertThat(gathered.fact("7", "Author Username").people()).containsExactly("Aino Aalto");
        assertThat(gathered.fact("7", "Epic Title").to()).isEqualTo("Hours");
    }

    @Test
    void a_project_of_several_is_read_alone() {
        var wish = new Wish("sauna", Map.of(), null);
        for (var each :
                List.of(Gathered.of(LINEAR, wish, Exports.OF_LINEAR), Gathered.of(GITLAB, wish, Exports.OF_GITLAB))) {
            assertThat(each.report().elsewhere()).isZero();
        }
        var other = Gathered.of(
                LINEAR,
                new Wish("SNO", Map.of(), null),
                "ID,Team,Title,Status,Created",
                "SAU-1,Sauna,A,Done,2024-01-01T00:00:00Z",
                "SNO-1,Snow,B,Done,2024-01-01T00:00:00Z");
        assertThat(other.report().elsewhere()).isOne();
        assertThat(other.facts(FactField.TITLE)).hasSize(1);
    }

    @Test
    void an_id_that_never_changes_goes_before_the_one_that_is_shown() {
        var linear = Gathered.of(
                LINEAR,
                new Wish("ENG", Map.of(), null),
                "ID,Team,Title,Status,Created,Parent issue,UUID",
                "ENG-7,Spa,'=SUM(x),Todo,2024-05-14T08:53:33Z,ENG-1,0b9d4a3e-1111-4222-8333-444455556666");
        var subject = "0b9d4a3e-1111-4222-8333-444455556666";
        assertThat(linear.fact(subject, "key").to()).isEqualTo("ENG-7");
        assertThat(linear.fact(subject, "title").to()).isEqualTo("=SUM(x)");
        assertThat(linear.fact(subject, "parent").to()).isEqualTo("ENG-1");
        var gitlab = Gathered.of(
                GITLAB,
                Wish.NONE,
                "ID,IID,Title,Type,URL,State,Created At (UTC),Parent ID,Parent IID",
                "9001,7,Towel,Epic,u,Open,2024-05-14 08:53:33,9000,6");
        assertThat(gitlab.fact("9001", "key").to()).isEqualTo("7");
        assertThat(gitlab.fact("9001", "parent").to()).isEqualTo("9000");
        assertThat(gitlab.fact("9001", "Parent IID").to()).isEqualTo("6");
        assertThat(gitlab.fact("9001", "created").to()).isEqualTo("FEATURE");
    }
}
