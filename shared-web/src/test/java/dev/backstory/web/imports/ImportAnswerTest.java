package dev.backstory.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ImportAnswerTest {
    private static final UUID MANAGER = UUID.randomUUID();
    private static final UUID ADMIN = UUID.randomUUID();

    @Test
    void a_dry_run_that_is_done_has_made_no_product() {
        assertThat(ImportAnswer.of(row(true, null)).productId()).isNull();
        assertThat(ImportAnswer.of(row(false, null)).productId()).isNotNull();
    }

    @Test
    void whoever_imports_and_whoever_is_to_manage_may_know() {
        assertThat(row(true, null).concerns(MANAGER)).isTrue();
        assertThat(row(true, null).concerns(ADMIN)).isTrue();
        assertThat(row(true, null).concerns(UUID.randomUUID())).isFalse();
    }

    @Test
    void what_a_newer_command_side_stores_beside_the_report_does_not_disturb() {
        var stored = """
                {"rows": 2, "read": 1, "elsewhere": 0, "events": 8, "unread": [{"column": "=cmd", "values": 1}], \
                "refused": [], "inferred": 7, "late": 0, "notes": [], "told": 3, "somethingNew": {"a": 1}, \
                "cells": {"all": 4, "read": 3, "foreign": 0, "unread": 1, "refused": 0, "elsewhere": 0}, "gaps": null}""";
        var answer = ImportAnswer.of(row(false, JsonMapper.shared().readValue(stored, Report.class)));
        assertThat(answer.events()).isEqualTo(8);
        assertThat(ReportCsv.of(answer)).contains("unread,,'=cmd,1,");
    }

    @Test
    void a_cell_runs_no_formula() {
        assertThat(ReportCsv.cell("@x")).isEqualTo("'@x");
    }

    private static ImportRow row(boolean dryRun, @Nullable Report report) {
        return new ImportRow(
                UUID.randomUUID(),
                ImportAnswer.State.DONE,
                null,
                UUID.randomUUID(),
                "KEY",
                "Name",
                MANAGER,
                ADMIN,
                null,
                dryRun,
                report,
                new ImportAnswer.Progress(1, 1),
                Instant.EPOCH,
                Instant.EPOCH,
                7);
    }
}
