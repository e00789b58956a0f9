package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Title;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ImportOnceTest extends ImportScene {
    @Test
    void the_same_file_for_the_same_key_is_imported_once_however_often_it_comes() throws Exception {
        var asked = asked(newKey());
        var begun = new ArrayList<Future<UUID>>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                begun.add(pool.submit(() -> imports.begin(asked, ADMIN, body(shop()), Packing.NONE)));
            }
        }
        var ids = new HashSet<UUID>();
        for (var one : begun) {
            ids.add(one.get());
        }
        assertThat(ids).hasSize(1);
        var job = ended(ids.iterator().next());
        var before = events(job).size();
        assertThat(imports.begin(asked, ADMIN, body(shop()), Packing.NONE)).isEqualTo(job.importId());
        assertThat(events(job)).hasSize(before);
        assertThat(stored()).isZero();
    }

    @Test
    void a_key_that_is_taken_is_refused() throws IOException {
        var key = newKey();
        order("CreateProduct", ADMIN, """
                {"key": "%s", "name": "Ours"}""".formatted(key));
        assertThatThrownBy(() -> imports.begin(asked(key), ADMIN, body(shop()), Packing.NONE))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("The product's key and id are free.");
        assertThat(stored()).isZero();
    }

    @Test
    void a_key_taken_meanwhile_makes_it_fail() throws IOException {
        var key = newKey();
        var job = begunElsewhere(asked(key), shop());
        order("CreateProduct", ADMIN, """
                {"key": "%s", "name": "Faster"}""".formatted(key));
        importer.resume();
        var failed = ended(job.importId());
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.reason()).isEqualTo("Another product has taken the key.");
    }

    @Test
    void who_imports_does_not_become_the_manager() {
        var own = new ImportRequest("jira-csv", new ProductKey(newKey()), new Title("Shop"), ADMIN, Wish.NONE, false);
        assertThatThrownBy(() -> imports.begin(own, ADMIN, body(shop()), Packing.NONE))
                .isInstanceOf(RuleViolation.class);
    }

    /** Files that still lie in the data folder though nothing runs. */
    private long stored() throws IOException {
        try (var all = Files.list(DATA.resolve("imports"))) {
            var running = jobs.running();
            return all.filter(file -> running.stream()
                            .noneMatch(id -> file.getFileName().toString().startsWith(id.toString())))
                    .count();
        }
    }

    @Test
    void by_what_facts_are_known_again_does_not_tell_that_two_products_have_the_same() throws IOException {
        var one = imported(asked(newKey()), shop());
        var other = imported(asked(newKey()), shop());
        var digests = "select digest from command.import_known where product_id = ?";
        var ofOne = sql.sql(digests).param(one.productId()).query(UUID.class).list();
        var ofOther =
                sql.sql(digests).param(other.productId()).query(UUID.class).list();
        assertThat(ofOne).isNotEmpty().hasSameSizeAs(ofOther).doesNotContainAnyElementsOf(ofOther);
    }
}
