package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.desk.Order;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.authority.Role;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportEndingsTest extends ImportScene {
    @Test
    void a_dry_run_reports_and_records_nothing() throws IOException {
        var key = newKey();
        var dry = new ImportRequest("jira-csv", new ProductKey(key), new Title("Shop"), MANAGER, Wish.NONE, true);
        var job = imported(dry, shop());
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.report()).isNotNull().extracting("read").isEqualTo(4L);
        assertThat(events(job)).isEmpty();
        assertThat(products.isTaken(key)).isFalse();
        assertThat(imported(asked(key), shop()).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_file_that_is_not_what_it_says_is_refused_whole() throws IOException {
        var key = newKey();
        var job = imported(asked(key), "PK\003\004 and so on");
        assertThat(job.state()).isEqualTo(State.REFUSED);
        assertThat(job.reason()).contains("ZIP archive or an Excel workbook");
        assertThat(events(job)).isEmpty();
        assertThat(imports.begin(asked(key), ADMIN, body("PK\003\004 and so on"), Packing.NONE))
                .isEqualTo(job.importId());
        assertThat(imported(asked(key), shop()).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_cancelled_import_is_never_seen_and_frees_its_key() throws IOException {
        var key = newKey();
        var job = begunElsewhere(asked(key), shop());
        recordPieces(job, 1);
        assertThat(imports.cancel(job)).isTrue();
        assertThat(imports.cancel(job)).isFalse();
        assertThatThrownBy(() -> recorder.record(job)).isInstanceOf(ImportStopped.class);
        var assign = new AssignRole(job.productId(), UUID.randomUUID(), Role.PRODUCT_OWNER, null);
        assertThatThrownBy(() -> desk.take(Order.of(assign, person(MANAGER)))).isInstanceOf(Refused.NotFound.class);
        var again = imported(asked(key), shop());
        assertThat(again.state()).isEqualTo(State.DONE);
        assertThat(again.importId()).isNotEqualTo(job.importId());
        files.discard(job.importId());
    }
}
