package dev.backstory.command.imports.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.web.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFilesTest {
    private static final int MAX = 1_000;
    private static final String TEXT = "as it was\n".repeat(MAX / 10);

    @TempDir
    Path data = Path.of("");

    private final UUID importId = UUID.randomUUID();
    private ImportFiles files = new ImportFiles("", MAX);

    @BeforeEach
    void opened() {
        files = new ImportFiles(data.toString(), MAX);
    }

    @Test
    void a_packed_file_lies_packed_and_reads_as_it_was() throws IOException {
        var plain = received(TEXT.getBytes(UTF_8), Packing.NONE);
        files.discard(importId);
        assertThat(received(packed(TEXT), Packing.GZIP)).isEqualTo(plain);
        assertThat(read()).isEqualTo(TEXT);
        assertThat(files.has(importId)).isTrue();
        try (var lying = Files.list(data.resolve("imports"))) {
            assertThat(lying.map(ImportFilesTest::size)).containsExactly((long) packed(TEXT).length);
        }
        files.discardAllBut(Set.of(importId));
        assertThat(files.has(importId)).isTrue();
        files.discardAllBut(Set.of());
        assertThat(files.has(importId)).isFalse();
    }

    @Test
    void what_was_packed_in_pieces_is_read_whole() throws IOException {
        var pieces = new ByteArrayOutputStream();
        pieces.write(packed("one"));
        pieces.write(packed("other"));
        received(pieces.toByteArray(), Packing.GZIP);
        assertThat(read()).isEqualTo("oneother");
    }

    @Test
    void what_cannot_be_unpacked_is_refused_and_not_kept() throws IOException {
        var packed = packed(TEXT);
        for (int length = 0; length < packed.length; length++) {
            refused(Arrays.copyOf(packed, length));
        }
        for (int i = packed.length - 8; i < packed.length; i++) {
            var changed = packed.clone();
            changed[i] ^= 1;
            refused(changed);
        }
        refused(TEXT.getBytes(UTF_8));
    }

    @Test
    void what_follows_the_last_piece_and_is_none_is_refused() throws IOException {
        var whole = packed("one").length;
        var pieces = new ByteArrayOutputStream();
        pieces.write(packed("one"));
        pieces.write(packed("other"));
        for (int length = whole + 1; length < pieces.size(); length++) {
            refused(Arrays.copyOf(pieces.toByteArray(), length));
        }
        for (int i = whole; i < whole + 3; i++) {
            var changed = pieces.toByteArray();
            changed[i] ^= 1;
            refused(changed);
        }
    }

    @Test
    void what_is_too_much_unpacked_is_refused_and_not_kept() throws IOException {
        assertThat(received(packed("x".repeat(MAX)), Packing.GZIP)).isNotEmpty();
        files.discard(importId);
        refused(packed("x".repeat(MAX + 1)));
        refused(packed("x".repeat(1_000 * MAX)));
    }

    private void refused(byte[] body) {
        assertThatThrownBy(() -> received(body, Packing.GZIP)).isInstanceOf(Problem.class);
        assertThat(files.has(importId)).isFalse();
    }

    private String received(byte[] body, Packing packing) throws IOException {
        return files.receive(importId, new ByteArrayInputStream(body), packing);
    }

    private String read() throws IOException {
        try (var file = files.file(importId).open()) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] packed(String text) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
