package dev.backstory.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {
    @Test
    void a_process_that_is_not_the_database_is_left_alone(@TempDir Path cluster) throws Exception {
        var innocent = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(cluster.resolve("postmaster.pid"), innocent.pid() + "\n" + cluster + "\n");
            assertThat(Postmaster.running(cluster)).isEmpty();
            Postmaster.stop(cluster);
            assertThat(innocent.isAlive()).isTrue();
            assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
        } finally {
            innocent.destroy();
        }
    }

    @Test
    void where_nothing_runs_nothing_is_stopped(@TempDir Path cluster) throws Exception {
        assertThat(Postmaster.running(cluster)).isEmpty();
        Postmaster.stop(cluster);
    }
}
